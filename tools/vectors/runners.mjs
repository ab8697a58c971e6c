// Which runner reads which folder of vectors.
import { runC2spExamples } from './c2sp-examples.mjs';
import { runDataIntegrity } from './data-integrity.mjs';
import { runDataModel } from './data-model.mjs';
import { runEdgeCases, runWycheproof } from './ed25519.mjs';
import { runEpcis } from './epcis.mjs';
import { runGs1Dictionary } from './gs1-dictionary.mjs';
import { runGs1Engine } from './gs1-engine.mjs';
import { runGs1Resolver } from './gs1-resolver.mjs';
import { runGs1Toolkit } from './gs1-toolkit.mjs';
import { runJcs } from './jcs.mjs';
import { runMerkle } from './merkle.mjs';
import { runSdJwt } from './sd-jwt.mjs';
import { runStatusList } from './status-list.mjs';
import { runSunlight } from './sunlight.mjs';
import { runTiledLog } from './tiled-log.mjs';
import { runUntp } from './untp.mjs';

export const RUNNERS = {
	'bitstring-status-list': runStatusList,
	'c2sp-examples': runC2spExamples,
	'ed25519-more': runEdgeCases,
	'epcis-2.0': runEpcis,
	'gs1-digital-link-toolkit': runGs1Toolkit,
	'gs1-resolver': runGs1Resolver,
	'gs1-syntax-dictionary': runGs1Dictionary,
	'gs1-syntax-engine': runGs1Engine,
	'jcs-rfc8785': runJcs,
	'merkle-rfc6962': runMerkle,
	'sd-jwt': runSdJwt,
	'tlog-tiles-log': runTiledLog,
	'tlog-tiles-sunlight': runSunlight,
	untp: runUntp,
	'vc-data-model-2.0': runDataModel,
	'vc-di-ecdsa': runDataIntegrity,
	'vc-di-eddsa': runDataIntegrity,
	wycheproof: runWycheproof,
};
