/** How long a bottle may be used, how it was kept, and what its pack has to say. */

import type { RuleId } from '../../vet/index.ts';
import { dateAfter, isIsoDate, monthsAfter } from '../day.ts';
import { ask, leaveOut, type Rule, type Said, warn, where } from '../said.ts';
import { dayOf, type Item, type Scene, withTrait } from '../scene.ts';

/** The last day a product may be used, with the rules that say so. */
export type LastDay = { readonly date: string; readonly rules: readonly RuleId[] };

export const ofExpiry: Rule = (scene) => [
	...scene.items.flatMap((item) => [...pastDate(scene, item), ...openingAsked(item)]),
	...ofKeeping(scene),
	...ofPack(scene),
];

/** The earliest of the dates a pack, its opening and its dissolving set; null where none is known. */
export function lastDayOf({ product }: Item): LastDay | null {
	const dates = [...dissolved(product), ...opened(product), ...printed(product)];
	const [first, ...others] = dates.sort((one, other) => (one.date < other.date ? -1 : 1));
	if (first === undefined) return null;
	return others.length === 0
		? first
		: { ...first, rules: [...new Set([...first.rules, 'EXP-02' as const])] };
}

function dissolved({ lyophilised, reconstituted_on, label_window }: Item['product']): LastDay[] {
	if (lyophilised !== true || reconstituted_on === undefined || reconstituted_on === null)
		return [];
	if (label_window === undefined || label_window === null) {
		return [{ date: reconstituted_on, rules: ['STO-04'] }];
	}
	return [{ date: dateAfter(reconstituted_on, label_window), rules: ['STO-03'] }];
}

/** Counted from purchase where the day of opening is not known (EXP-04). */
function opened({ opened_on, purchased_on, pao_months }: Item['product']): LastDay[] {
	if (pao_months === undefined || pao_months === null) return [];
	if (typeof opened_on === 'string')
		return [{ date: monthsAfter(opened_on, pao_months), rules: ['EXP-01'] }];
	if (typeof purchased_on === 'string')
		return [{ date: monthsAfter(purchased_on, pao_months), rules: ['EXP-04'] }];
	return [];
}

function printed({ best_before, expiry }: Item['product']): LastDay[] {
	return [best_before, expiry]
		.filter((date) => typeof date === 'string' && isIsoDate(date))
		.map((date) => ({ date: date ?? '', rules: ['EXP-03'] }));
}

function pastDate(scene: Scene, item: Item): Partial<Said>[] {
	const last = lastDayOf(item);
	if (last === null) return [];
	const from = dayOf(scene, last.date) + 1;
	if (from <= 0) return [leaveOut([item], ['EXP-03', ...last.rules])];
	return where(
		from < scene.horizon,
		leaveOut([item], ['EXP-03', 'EXP-08', ...last.rules], { from }),
	);
}

function openingAsked({ product }: Item): Partial<Said>[] {
	const { opened_on, pao_months } = product;
	const untold = opened_on === null || (opened_on === undefined && !product.new);
	return where(untold && typeof pao_months === 'number', ask('opened_on'));
}

function ofKeeping(scene: Scene): Partial<Said>[] {
	return [
		leaveOut(withTrait(scene, 'freeze_thawed'), ['STO-06']),
		leaveOut(withTrait(scene, 'changed'), ['STO-07']),
		leaveOut(withTrait(scene, 'laa_brown'), ['STO-11']),
		leaveOut(withTrait(scene, 'hq_brown'), ['STO-12']),
		warn('STO-08', withTrait(scene, 'heat_exposed')),
		warn('STO-09', withTrait(scene, 'shared_use')),
		warn('STO-10', withTrait(scene, 'diluted')),
		warn(
			'STO-13',
			withTrait(scene, 'preservative_free').filter(({ traits }) => traits.has('exosome')),
		),
	];
}

function ofPack(scene: Scene): Partial<Said>[] {
	const unnumbered = scene.items.filter(
		({ product }) => product.batch === null || product.expiry === null,
	);
	const undated = scene.items.filter(
		({ product }) =>
			product.best_before === null &&
			(product.pao_months === undefined || product.pao_months === null),
	);
	return [
		leaveOut(unnumbered, ['LEG-05']),
		...where(unnumbered.length > 0, ask('batch')),
		...where(scene.profile.region === 'EU', warn('EXP-05', undated)),
		...where(
			scene.profile.region === 'US',
			warn(
				'EXP-06',
				unnumbered.filter(({ product }) => product.expiry === null),
			),
		),
	];
}
