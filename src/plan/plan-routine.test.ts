import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ruleOf } from '../vet/index.ts';
import { type Plan, planAnswerSchema, planRoutine, type Scenario } from './index.ts';
import { scenarios } from './scenario.case.ts';

/** `EXOPROOF_RUNS=10000` for the long run. */
const RUNS = { numRuns: Number(process.env['EXOPROOF_RUNS'] ?? 300) };
vi.setConfig({ testTimeout: 300_000 });

const usesOf = (plan: Plan, id: string) =>
	plan.sessions.filter(({ steps }) => steps.some(({ product }) => product === id));
const tagged = ({ products }: Scenario, ...tags: readonly string[]) =>
	products.filter((product) => product.tags.some((tag) => tags.includes(tag))).map(({ id }) => id);

describe('any plan', () => {
	it('is what the published shape says', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				const answer = { id: null, ...planRoutine(scenario) };
				expect(planAnswerSchema.parse(answer)).toEqual(answer);
			}),
			RUNS,
		);
	});

	it('is the same bytes again, and whatever the order of the products', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				const plan = JSON.stringify(planRoutine(scenario));
				const turned = { ...scenario, products: [...scenario.products].reverse() };
				expect(JSON.stringify(planRoutine(scenario))).toBe(plan);
				expect(JSON.stringify(planRoutine(turned))).toBe(plan);
			}),
			RUNS,
		);
	});

	it('uses nothing on a day it is left out', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				const plan = planRoutine(scenario);
				for (const { product, from_day, to_day } of plan.excluded) {
					const days = usesOf(plan, product).map(({ day }) => day);
					expect(days.filter((day) => day >= from_day && day <= (to_day ?? Infinity))).toEqual([]);
				}
			}),
			RUNS,
		);
	});

	it('leaves nothing out for a habit alone', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				for (const { rules } of planRoutine(scenario).excluded) {
					expect(rules.some((rule) => ruleOf(rule).confidence !== 'convention')).toBe(true);
				}
			}),
			RUNS,
		);
	});

	it('holds no photosensitiser where there is no sunscreen', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				const products = scenario.products.filter(
					({ kind, tags }) => kind !== 'spf' && !tags.includes('spf'),
				);
				const plan = planRoutine({ ...scenario, products });
				const exposed = tagged(scenario, 'retinoid', 'aha', 'bha', 'bpo', 'hydroquinone');
				expect(exposed.flatMap((id) => usesOf(plan, id))).toEqual([]);
			}),
			RUNS,
		);
	});

	it('keeps to the hard rules', () => {
		fc.assert(
			fc.property(scenarios, (scenario) => {
				expect(broken(scenario)).toEqual([]);
			}),
			RUNS,
		);
	});
});

/** Reasons for care that may be added to any profile. */
const CAUTIONS: readonly ((profile: Scenario['profile']) => Partial<Scenario['profile']>)[] = [
	() => ({ pregnancy: 'yes' }),
	() => ({ lactating: true }),
	() => ({ age: 12 }),
	() => ({ sensitive: true }),
	() => ({ skin: 'very_sensitive' }),
	() => ({ vegan: true }),
	({ allergies }) => ({ allergies: [...allergies, 'milk', 'aspirin'] }),
	({ allergies }) => ({ allergies: [...allergies, 'past_hives_cosmetic'] }),
	({ allergies }) => ({ allergies: [...allergies, 'past_contact_allergy_cosmetic'] }),
	({ conditions }) => ({ conditions: [...conditions, 'eczema'] }),
	({ conditions }) => ({ conditions: [...conditions, 'rosacea'] }),
	({ conditions }) => ({ conditions: [...conditions, 'open_wound'] }),
	({ conditions }) => ({ conditions: [...conditions, 'immunosuppressed'] }),
	({ medicines }) => ({ medicines: [...medicines, 'isotretinoin_oral'] }),
	({ medicines }) => ({ medicines: [...medicines, 'steroid_topical'] }),
];

describe('one more reason for care', () => {
	it('adds no use of anything but the other sunscreen that steps in', () => {
		fc.assert(
			fc.property(
				scenarios.map(oneVesicleProduct),
				fc.constantFrom(...CAUTIONS),
				(scenario, caution) => {
					const calm = { ...scenario.profile, pregnancy: 'no' as const };
					const before = planRoutine({ ...scenario, profile: calm });
					const after = planRoutine({ ...scenario, profile: { ...calm, ...caution(calm) } });
					const more = scenario.products
						.filter(({ kind, tags }) => kind !== 'spf' && !tags.includes('spf'))
						.filter(({ id }) => usesOf(after, id).length > usesOf(before, id).length);
					expect(more).toEqual([]);
				},
			),
			RUNS,
		);
	});
});

/** Where one of two vesicle products is left out the other takes its place (INT-24); that swap is no harm. */
function oneVesicleProduct(scenario: Scenario): Scenario {
	const vesicles = scenario.products.filter(({ tags }) => tags.includes('exosome')).slice(1);
	const products = scenario.products.filter((product) => !vesicles.includes(product));
	return { ...scenario, products };
}

/** What a plan breaks of what no plan may break, looked for in its sessions alone. */
function broken(scenario: Scenario): string[] {
	const plan = planRoutine(scenario);
	const is = (...tags: readonly string[]) => new Set(tagged(scenario, ...tags));
	const retinoids = is('retinoid');
	const strong = is('strong');
	const makeup = new Set(
		scenario.products.filter(({ kind }) => kind === 'makeup').map(({ id }) => id),
	);
	const sunscreens = new Set(
		scenario.products
			.filter(
				({ id, kind, tags }) => (kind === 'spf' || tags.includes('spf')) && !retinoids.has(id),
			)
			.map(({ id }) => id),
	);
	const apart = [
		[is('tretinoin'), is('bpo')],
		[is('retinoid'), is('aha', 'bha')],
		[is('exosome', 'exosome_plant'), is('retinoid', 'bpo')],
		[is('cu_peptide'), is('laa')],
		[is('hydroquinone'), is('bpo')],
	] as const;
	return [
		...plan.sessions.flatMap(({ day, slot, steps }) => {
			const ids = steps.map(({ product }) => product);
			const skincare = ids.filter((id) => !makeup.has(id));
			const at = `day ${day} ${slot}`;
			return [
				...(ids.filter((id) => strong.has(id)).length > 1 ? [`${at}: two strong actives`] : []),
				...(slot === 'AM' && ids.some((id) => retinoids.has(id))
					? [`${at}: a retinoid by day`]
					: []),
				...(skincare.slice(0, -1).some((id) => sunscreens.has(id))
					? [`${at}: sunscreen not last`]
					: []),
				...apart.flatMap(([a, b]) =>
					ids.some((id) => a.has(id)) && ids.some((id) => b.has(id)) ? [`${at}: not parted`] : [],
				),
			];
		}),
		...plan.patch_tests.flatMap(({ product, start_day, min_days }) => {
			const [first] = usesOf(plan, product);
			return first !== undefined && first.day < start_day + min_days
				? [`${product}: before its test`]
				: [];
		}),
		...[...retinoids].flatMap((id) => weekly(plan, id)),
		...startedTogether(plan, scenario, sunscreens),
	];
}

/** FREQ-01 to FREQ-03 in the weeks from the first use. */
function weekly(plan: Plan, id: string): string[] {
	const days = usesOf(plan, id).map(({ day }) => day);
	const weeks = new Map<number, number>();
	for (const day of days) {
		const week = Math.floor((day - (days[0] ?? 0)) / 7);
		weeks.set(week, (weeks.get(week) ?? 0) + 1);
	}
	return [...weeks]
		.filter(([, uses]) => uses > 4)
		.map(([week]) => `${id}: too often in week ${week + 1}`);
}

/** New leave-on products start a week apart at least (FREQ-08); sunscreen is worn from the first day. */
function startedTogether(
	plan: Plan,
	{ products }: Scenario,
	sunscreens: ReadonlySet<string>,
): string[] {
	const rinsed = ['cleanser', 'exfoliant', 'mask', 'hair'];
	const firsts = products
		.filter(({ id, kind, new: fresh }) => fresh && !rinsed.includes(kind) && !sunscreens.has(id))
		.flatMap(({ id }) => usesOf(plan, id).slice(0, 1))
		.map(({ day }) => day)
		.sort((one, other) => one - other);
	return firsts
		.slice(1)
		.filter((day, at) => day - (firsts[at] ?? 0) < 7)
		.map((day) => `two start by day ${day}`);
}
