/** What a person asks for, and what is refused, corrected or passed on. */
import type { RuleId, UserRequest } from '../../vet/index.ts';
import {
	askSoftly,
	keepFrom,
	type Rule,
	refer,
	refuse,
	type Said,
	warn,
	warnOf,
	where,
} from '../said.ts';
import { has, type Scene, withTrait } from '../scene.ts';
import type { RefusedThing } from '../schema.ts';

/** Refused wherever one lives. */
const REFUSED: readonly (readonly [request: UserRequest & RefusedThing, rule: RuleId])[] = [
	['what_is_this_rash', 'MED-03'],
	['exosome_injection', 'LEG-02'],
	['exosome_iv', 'LEG-02'],
	['exosome_injection_treats_scars', 'LEG-02'],
	['home_needling_with_serum', 'PROC-01'],
	['stop_prescription', 'MED-05'],
	['skip_patch_test', 'PT-01'],
];
const CORRECTED: readonly (readonly [request: UserRequest, rule: RuleId])[] = [
	['exosome_injection_treats_scars', 'LEG-03'],
	['exosome_treats_disease', 'LEG-03'],
	['replace_retinol', 'INT-16'],
	['exosome_as_sunscreen', 'SUN-07'],
	['skip_patch_test', 'PT-01'],
];

export const ofRequests: Rule = (scene) => [
	...REFUSED.flatMap(([request, rule]) =>
		where(scene.requests.has(request), refuse(request, rule)),
	),
	...CORRECTED.flatMap(([request, rule]) => where(scene.requests.has(request), warnOf(rule))),
	...where(scene.requests.has('stop_prescription'), refer('routine', 'MED-05')),
	...ofMix(scene),
	...where(scene.requests.has('fridge'), ...ofStorage(scene)),
];

/** Hydroquinone with a retinoid is a doctor's combination (INT-25). */
function ofMix(scene: Scene): Partial<Said>[] {
	const asked = scene.requests.has('hydroquinone_retinoid_mix');
	const hydroquinone = withTrait(scene, 'hydroquinone');
	const prescribed = withTrait(scene, 'retinoid', 'hydroquinone').some((item) =>
		has(item, 'retinoid_rx', 'rx_topical'),
	);
	const both = hydroquinone.length > 0 && withTrait(scene, 'retinoid').length > 0;
	return [
		...where(asked || (both && !prescribed), refer('routine', 'INT-25')),
		...where(asked && both, keepFrom(hydroquinone, ['INT-25'])),
	];
}

function ofStorage(scene: Scene): Partial<Said>[] {
	const shelf = withTrait(scene, 'exosome').length > 0 ? withTrait(scene, 'exosome') : scene.items;
	const cold = shelf.filter(({ product }) => product.label_storage === 'fridge');
	const warm = shelf.filter(({ product }) => product.label_storage !== 'fridge');
	const untold = shelf.some(({ product }) => product.label_storage === undefined);
	return [warn('STO-02', cold), warn('STO-01', warm), ...where(untold, askSoftly('label_storage'))];
}
