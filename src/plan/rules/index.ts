import type { Said } from '../said.ts';
import { together } from '../said.ts';
import type { Scene } from '../scene.ts';
import { ofAge } from './age.ts';
import { ofAllergies } from './allergy.ts';
import { ofConditions } from './condition.ts';
import { ofExpiry } from './expiry.ts';
import { ofMarket } from './market.ts';
import { ofPairs } from './pair.ts';
import { ofPregnancy } from './pregnancy.ts';
import { ofProcedures } from './procedure.ts';
import { ofReactions } from './reaction.ts';
import { ofRedFlags } from './red-flag.ts';
import { ofRequests } from './request.ts';
import { ofShelf } from './shelf.ts';

export { type LastDay, lastDayOf } from './expiry.ts';
export { WINDOWS } from './procedure-window.ts';
export { isLeftOut } from './shelf.ts';

const RULES = [
	ofRedFlags,
	ofRequests,
	ofProcedures,
	ofPregnancy,
	ofAge,
	ofAllergies,
	ofConditions,
	ofReactions,
	ofMarket,
	ofExpiry,
	ofPairs,
];

/** Everything the rules say of a scene, in their order of precedence. */
export function judge(scene: Scene): Said {
	const parts = RULES.flatMap((rule) => rule(scene));
	const { blocks } = together(parts);
	return together([...parts, ...ofShelf(scene, blocks)]);
}
