// Which runner reads which folder of vectors.
import { runDataIntegrity } from './data-integrity.mjs';
import { runDataModel } from './data-model.mjs';
import { runEdgeCases, runWycheproof } from './ed25519.mjs';
import { runJcs } from './jcs.mjs';
import { runMerkle } from './merkle.mjs';
import { runTiledLog } from './tiled-log.mjs';

export const RUNNERS = {
	'ed25519-more': runEdgeCases,
	'jcs-rfc8785': runJcs,
	'merkle-rfc6962': runMerkle,
	'tlog-tiles-log': runTiledLog,
	'vc-data-model-2.0': runDataModel,
	'vc-di-ecdsa': runDataIntegrity,
	'vc-di-eddsa': runDataIntegrity,
	wycheproof: runWycheproof,
};
