/** What skin shows, and what stops or slows for it. Nothing here names an illness. */
import { keepFrom, type Rule, refer, type Said, warn, warnOf, where } from '../said.ts';
import { has, type Item, reports, type Scene, withTrait } from '../scene.ts';

/** Last day of a pause of fourteen days from the first (PUR-04, PUR-07). */
const PAUSE = { from: 0, to: 13 } as const;
/** SEN-02 asks for seven calm days after today. */
const CALM = { from: 0, to: 7 } as const;
/** SEN-03: days 0 to 6. */
const SUNBURN = { from: 0, to: 6 } as const;
/** Days until a likely purge is looked at again (PUR-01). */
const RECHECK = 14;

export const ofReactions: Rule = (scene) => [
	...ofHurt(scene),
	...ofBarrier(scene),
	...ofPatchTest(scene),
	...ofBumps(scene),
	...ofSmallThings(scene),
];

function ofHurt(scene: Scene): Partial<Said>[] {
	const exosomes = withTrait(scene, 'exosome');
	return [
		...where(
			reports(scene, 'burning', 'lasting_redness'),
			keepFrom(exosomes, ['SEN-01']),
			warn('SEN-01', exosomes),
		),
		...where(
			reports(scene, 'burning', 'itch', 'swelling_local', 'hives'),
			keepFrom(suspects(scene), ['PUR-03']),
			warnOf('PUR-03'),
		),
		...where(
			reports(scene, 'sunburn_now'),
			keepFrom(withTrait(scene, 'retinoid', 'aha', 'bha', 'exosome'), ['SEN-03'], SUNBURN),
			warnOf('SEN-03'),
		),
		...where(
			reports(scene, 'eczema_flare'),
			keepFrom(withTrait(scene, 'retinoid'), ['SEN-04']),
			refer('routine', 'SEN-04'),
		),
		...where(
			reports(scene, 'perioral_papules'),
			keepFrom(scene.items, ['SEN-06']),
			refer('routine', 'SEN-06'),
		),
		...where(
			reports(scene, 'itchy_monomorphic_bumps_forehead_chest'),
			refer('routine', 'SEN-07', 'SEN-09'),
		),
		...where(
			reports(scene, 'changing_mole'),
			keepFrom(exosomes, ['MED-01']),
			refer('soon', 'MED-01'),
		),
	];
}

/** What is new or strong, vesicles among it: what a reaction may come from. */
function suspects({ items }: Scene): Item[] {
	return items.filter((item) => item.product.new || has(item, 'exosome', 'strong'));
}

/** Gentle washing, moisturiser and sunscreen alone until the skin is calm (SEN-02). */
function ofBarrier(scene: Scene): Partial<Said>[] {
	const bland = (item: Item) =>
		has(item, 'cleanser', 'moisturizer', 'spf', 'bland_hydrator') &&
		!has(item, 'strong', 'exosome') &&
		!item.product.new;
	return where(
		reports(scene, 'barrier_damaged_now'),
		keepFrom(
			scene.items.filter((item) => !bland(item)),
			['SEN-02'],
			CALM,
		),
		warnOf('SEN-02'),
	);
}

function ofPatchTest(scene: Scene): Partial<Said>[] {
	const tested = scene.items.filter((item) => item.product.new && has(item, 'leave-on'));
	return [
		...where(
			reports(scene, 'patch_test_reaction', 'patch_test_severe'),
			keepFrom(tested, ['PT-10']),
			warn('PT-10', tested),
		),
		...where(reports(scene, 'patch_test_severe'), refer('soon', 'PT-18')),
	];
}

function ofBumps(scene: Scene): Partial<Said>[] {
	const fresh = scene.items.filter((item) => item.product.new && has(item, 'leave-on'));
	const actives = scene.items.filter((item) => item.product.new || has(item, 'strong'));
	return [
		...where(
			reports(scene, 'new_bumps_week2', 'bumps_usual_zones_weeks2_8'),
			...purgeOrReaction(scene, fresh),
		),
		...where(
			reports(scene, 'bumps_new_zones'),
			keepFrom(fresh.length > 0 ? fresh : suspects(scene), ['PUR-02']),
			warnOf('PUR-02'),
		),
		...where(
			reports(scene, 'worse_after_week8'),
			keepFrom(fresh.length > 0 ? fresh : suspects(scene), ['PUR-05']),
			refer('routine', 'PUR-05'),
		),
		...where(
			reports(scene, 'large_painful_cysts'),
			keepFrom(actives, ['PUR-06']),
			refer('soon', 'PUR-06'),
		),
	];
}

/** Steps 3 to 5 of the tree: several new, none that raises turnover, or one that does. */
function purgeOrReaction(scene: Scene, fresh: readonly Item[]): Partial<Said>[] {
	if (fresh.length > 1) return [keepFrom(fresh, ['PUR-07'], PAUSE), warn('PUR-07', fresh)];
	const raising =
		fresh.length === 1
			? fresh.filter((item) => has(item, 'turnover'))
			: withTrait(scene, 'turnover');
	if (raising.length > 0) {
		return [warn('PUR-01', raising), { halved: raising.map(({ id }) => id), reviews: [RECHECK] }];
	}
	return [keepFrom(fresh, ['PUR-04'], PAUSE), warnOf('PUR-04')];
}

function ofSmallThings(scene: Scene): Partial<Said>[] {
	const acne = withTrait(scene, 'bpo', 'retinoid', 'azelaic', 'bha');
	const strong = withTrait(scene, 'strong');
	const exosomes = withTrait(scene, 'exosome');
	return [
		...where(reports(scene, 'mild_sting_short'), warnOf('PT-16')),
		...where(reports(scene, 'mild_sting_short', 'dryness_or_flaking'), {
			how: withTrait(scene, 'retinoid').map(({ id }) => ({
				product: id,
				how: 'buffer' as const,
				rule: 'ORD-10' as const,
			})),
		}),
		...where(reports(scene, 'dryness_or_flaking'), warnOf('PIL-06'), {
			halved: strong.map(({ id }) => id),
		}),
		...where(reports(scene, 'dryness_or_flaking') && acne.length > 1, warn('INT-20', acne)),
		...where(reports(scene, 'pilling'), warnOf('PIL-01'), {
			how: exosomes.map(({ id }) => ({
				product: id,
				how: 'halve' as const,
				rule: 'PIL-01' as const,
			})),
		}),
		...where(reports(scene, 'no_change_week4', 'no_change_week12'), warnOf('FREQ-14')),
	];
}
