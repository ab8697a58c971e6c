// Which runner reads which folder of vectors.
import { runC2spExamples } from './c2sp-examples.mjs';
import { runDataIntegrity } from './data-integrity.mjs';
import { runDataModel } from './data-model.mjs';
import { runEdgeCases, runWycheproof } from './ed25519.mjs';
import { runJcs } from './jcs.mjs';
import { runMerkle } from './merkle.mjs';
import { runSdJwt } from './sd-jwt.mjs';
import { runStatusList } from './status-list.mjs';
import { runSunlight } from './sunlight.mjs';
import { runTiledLog } from './tiled-log.mjs';

export const RUNNERS = {
	'bitstring-status-list': runStatusList,
	'c2sp-examples': runC2spExamples,
	'ed25519-more': runEdgeCases,
	'jcs-rfc8785': runJcs,
	'merkle-rfc6962': runMerkle,
	'sd-jwt': runSdJwt,
	'tlog-tiles-log': runTiledLog,
	'tlog-tiles-sunlight': runSunlight,
	'vc-data-model-2.0': runDataModel,
	'vc-di-ecdsa': runDataIntegrity,
	'vc-di-eddsa': runDataIntegrity,
	wycheproof: runWycheproof,
};
