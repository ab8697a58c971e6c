/** What age rules out. */
import { askSoftly, keepFrom, type Rule, refuse, type Said, where } from '../said.ts';
import { has, type Item, type Scene, withTrait } from '../scene.ts';
import { isNeedling, isPlanned } from './procedure-kind.ts';

/** Years; half a year in SUN-09. */
const INFANT = 0.5;
/** Salicylic acid in percent that a child of three to ten may leave on (AGE-02). */
const MOST_CHILD_SALICYLIC = 0.15;

export const ofAge: Rule = (scene) => {
	const { age } = scene.profile;
	const infant = scene.requests.has('plan_for_infant') || (age ?? Infinity) < INFANT;
	const parts = infant
		? [refuse('plan_for_infant', 'SUN-09'), keepFrom(scene.items, ['SUN-09'])]
		: [];
	if (age === undefined || age === null)
		return [...parts, ...where(hangsOnAge(scene), askSoftly('age'))];
	return [
		...parts,
		...limitsAt(age).map(({ rule, items }) => keepFrom(items(scene), [rule])),
		...needlingAt(age, scene),
	];
};

function hangsOnAge(scene: Scene): boolean {
	return withTrait(scene, 'retinoid', 'aha', 'bha', 'laa', 'exosome', 'hydroquinone').length > 0;
}

type Limit = {
	readonly rule: 'AGE-01' | 'AGE-02' | 'AGE-03' | 'AGE-04' | 'AGE-06';
	readonly holds: (age: number) => boolean;
	readonly items: (scene: Scene) => Item[];
};

const LIMITS: readonly Limit[] = [
	{ rule: 'AGE-01', holds: (age) => age < 3, items: (scene) => withTrait(scene, 'bha') },
	{
		rule: 'AGE-02',
		holds: (age) => age >= 3 && age < 11,
		items: (scene) => withTrait(scene, 'bha').filter(isMoreThanChildDose),
	},
	{
		rule: 'AGE-03',
		holds: (age) => age < 15,
		items: (scene) => withTrait(scene, 'retinoid', 'aha', 'bha', 'laa', 'enzyme_peel', 'peel'),
	},
	{ rule: 'AGE-04', holds: (age) => age < 18, items: (scene) => withTrait(scene, 'exosome') },
	{ rule: 'AGE-06', holds: (age) => age < 13, items: (scene) => withTrait(scene, 'hydroquinone') },
];

function limitsAt(age: number): readonly Limit[] {
	return LIMITS.filter(({ holds }) => holds(age));
}

/** A strength nobody told counts as more. */
function isMoreThanChildDose(item: Item): boolean {
	return has(item, 'leave-on') && (item.product.percent ?? Infinity) > MOST_CHILD_SALICYLIC;
}

function needlingAt(age: number, scene: Scene): Partial<Said>[] {
	const needled = scene.procedures.some((one) => isNeedling(one) && isPlanned(one));
	return where(age < 22 && needled, refuse('microneedling', 'AGE-05'));
}
