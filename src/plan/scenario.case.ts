/** Random people, shelves and starts, told in words of the vocabulary; and what any plan for them has to keep to. */
import fc from 'fast-check';
import {
	CONDITIONS,
	KNOWN_ALLERGIES,
	MEDICINES,
	PREGNANCIES,
	PROCEDURES,
	PRODUCT_KINDS,
	type ProductTag,
	REGIONS,
	REQUESTS,
	SKINS,
	SYMPTOMS,
} from '../vet/index.ts';
import { type Scenario, type ScenarioInput, scenarioSchema } from './index.ts';

/** Tags that come together on a label. */
const CONTENTS: readonly (readonly ProductTag[])[] = [
	[],
	['exosome', 'exosome_plant'],
	['exosome', 'exosome_human'],
	['exosome', 'exosome_milk'],
	['retinoid', 'retinoid_cosmetic', 'strong'],
	['retinoid', 'retinoid_rx', 'tretinoin', 'strong'],
	['retinoid', 'retinoid_rx', 'adapalene', 'strong'],
	['aha', 'strong'],
	['bha', 'strong'],
	['aha', 'aha_strong', 'peel', 'strong'],
	['bpo', 'strong'],
	['hydroquinone', 'strong'],
	['laa', 'strong', 'antioxidant'],
	['niacinamide'],
	['cu_peptide'],
	['peptide'],
	['azelaic', 'strong'],
	['phototoxic_oil'],
	['alcohol_high', 'parfum'],
	['rx_topical'],
	['bakuchiol'],
	['changed'],
	['reformulated'],
];

const maybe = <Value>(values: fc.Arbitrary<Value>) =>
	fc.option(values, { nil: undefined, freq: 3 });
const some = <Value>(values: readonly Value[], most: number) =>
	fc.subarray([...values], { maxLength: most });

const dates = fc.integer({ min: -200, max: 400 }).map((day) => {
	const at = new Date(Date.UTC(2027, 0, 1) + day * 86_400_000);
	return at.toISOString().slice(0, 10);
});

const product = fc.record(
	{
		kind: fc.constantFrom(...PRODUCT_KINDS),
		tags: fc.constantFrom(...CONTENTS).map((tags) => [...tags]),
		new: fc.boolean(),
		percent: maybe(fc.constantFrom(0.1, 0.5, 2, 4, 10)),
		opened_on: maybe(fc.option(dates)),
		pao_months: maybe(fc.integer({ min: 1, max: 24 })),
		best_before: maybe(dates),
	},
	{ requiredKeys: ['kind', 'tags', 'new'] },
);

const sunscreen = fc
	.record({ spf: fc.constantFrom(15, 30, 50), new: fc.boolean(), mineral: fc.boolean() })
	.map(({ spf, new: fresh, mineral }) => ({
		kind: 'spf' as const,
		tags: mineral ? ['spf', 'spf_mineral'] : ['spf'],
		new: fresh,
		spf,
	}));

const profile = fc.record({
	age: maybe(fc.integer({ min: 1, max: 80 })),
	region: maybe(fc.constantFrom(...REGIONS)),
	skin: fc.constantFrom(...SKINS),
	sensitive: fc.boolean(),
	pregnancy: fc.constantFrom(...PREGNANCIES),
	lactating: fc.boolean(),
	allergies: some(KNOWN_ALLERGIES, 2),
	medicines: some(
		MEDICINES.filter((medicine) => medicine !== 'isotretinoin_oral_stopped'),
		2,
	),
	conditions: some(CONDITIONS, 2),
	vegan: fc.boolean(),
});

const procedure = fc.record(
	{
		type: fc.constantFrom(...PROCEDURES),
		day: fc.integer({ min: -20, max: 60 }),
		clinic: fc.boolean(),
		clinic_product: fc.constantFrom('exosome' as const, 'prp' as const, 'bland' as const),
	},
	{ requiredKeys: ['type'] },
);

/** A scenario that a stranger may send. */
export const scenarios: fc.Arbitrary<Scenario> = fc
	.record({
		start_date: dates,
		horizon_days: fc.integer({ min: 1, max: 90 }),
		profile,
		shelf: fc.tuple(fc.array(product, { maxLength: 7 }), fc.array(sunscreen, { maxLength: 2 })),
		procedures: fc.array(procedure, { maxLength: 2 }),
		symptoms: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(SYMPTOMS, 2)),
		requests: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(REQUESTS, 2)),
	})
	.map(({ shelf: [others, sunscreens], ...rest }) =>
		parsed({
			...rest,
			products: [...others, ...sunscreens].map((one, at) => ({ id: `p${at}`, ...one })),
		}),
	);

/** A scenario as `plan` takes it. */
export function parsed(input: object): Scenario {
	return scenarioSchema.parse(input satisfies object);
}

/** A calm adult in Europe with a plain shelf; what is given replaces it. */
export function plainScenario(given: Partial<ScenarioInput>): Scenario {
	return parsed({
		start_date: '2027-03-01',
		horizon_days: 56,
		profile: { age: 34, region: 'EU', pregnancy: 'no' },
		products: PLAIN_SHELF,
		...given,
	});
}

/** Cleanser, moisturiser, sunscreen. */
export const PLAIN_SHELF: ScenarioInput['products'] = [
	{ id: 'cleanser', kind: 'cleanser', tags: ['cleanser_gentle'] },
	{ id: 'moist', kind: 'moisturizer' },
	{ id: 'spf', kind: 'spf', tags: ['spf'], spf: 50 },
];
