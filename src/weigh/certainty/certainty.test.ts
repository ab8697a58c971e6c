import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	CONSTRUCTS,
	type Construct,
	fold,
	KINGDOMS,
	LEVELS,
	ledgerOf,
	ROUTES,
	type Study,
	seedStudies,
} from '../ledger/index.ts';
import { bodyOf, compare, effectsOf, rateBody, toFhir, type Use } from './index.ts';

const ledger = ledgerOf(seedStudies());
const all = [...ledger.studies.keys()];
const ANY: Use = { route: null, kingdom: null };
const reasonsOf = (studies: readonly string[], constructs: readonly Construct[], use = ANY) =>
	rateBody(bodyOf(ledger, studies, constructs), use).strata.flatMap(({ steps }) =>
		steps.map(({ reason }) => reason),
	);

describe('any body of this corpus', () => {
	it('never stands above low without the word of a person', () => {
		fc.assert(
			fc.property(
				fc.subarray(all, { minLength: 1 }),
				fc.constantFrom(...CONSTRUCTS),
				fc.constantFrom(null, ...ROUTES),
				fc.constantFrom(null, ...KINGDOMS),
				(studies, construct, route, kingdom) => {
					const { level } = rateBody(bodyOf(ledger, studies, [construct]), { route, kingdom });
					expect(['low', 'very-low', null]).toContain(level);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('is rated alike whatever the order of its studies', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: 2 }), (studies) => {
				const one = rateBody(bodyOf(ledger, studies, ['wrinkle']), ANY);
				const other = rateBody(bodyOf(ledger, [...studies].sort(), ['wrinkle']), ANY);
				expect(one.level).toBe(other.level);
				expect(one.strata.map(({ steps }) => steps)).toEqual(
					other.strata.map(({ steps }) => steps),
				);
			}),
			{ numRuns: 100 },
		);
	});

	it('adds up: start and steps give the level', () => {
		for (const construct of CONSTRUCTS) {
			for (const { start, steps, level } of rateBody(bodyOf(ledger, all, [construct]), ANY)
				.strata) {
				const sum = Math.max(1, start + steps.reduce((total, { by }) => total + by, 0));
				expect(['very-low', 'low', 'moderate', 'high'][sum - 1]).toBe(level);
			}
		}
	});
});

describe('a reason to be less sure', () => {
	const KWON = 'kwon-2020-acne-scar-co2';

	it('is that it was done with a laser and not with a serum', () => {
		expect(reasonsOf([KWON], ['scar'], { route: 'topical', kingdom: null })).toContain(
			'route-differs',
		);
		expect(reasonsOf([KWON], ['scar'], { route: 'laser', kingdom: null })).not.toContain(
			'route-differs',
		);
	});

	it('is another source of the vesicles', () => {
		expect(reasonsOf([KWON], ['scar'], { route: null, kingdom: 'plant' })).toContain(
			'kingdom-differs',
		);
	});

	it('is conditioned medium in place of vesicles', () => {
		expect(reasonsOf(['lee-2014-hesc-epc-cm'], ['wrinkle'])).toContain('conditioned-medium');
		expect(reasonsOf(['proffer-2022-platelet-exo'], ['wrinkle'])).toContain('platelet-material');
		expect(reasonsOf([KWON], ['scar'])).toContain('vesicles-not-characterised');
	});

	it('is that nobody was compared with anybody', () => {
		expect(reasonsOf(['centella-2025-15day'], ['pore'])).toContain('no-control');
	});

	it('is that no study printed its spread', () => {
		const reasons = reasonsOf(['park-2026-laser-scar', 'yen-2026-rfmn'], ['scar']);
		expect(reasons).toContain('no-interval');
	});
});

describe('what counts', () => {
	it('is no study without an identifier, and none that was withdrawn', () => {
		const park = 'park-2023-hacs-microneedling';
		expect(bodyOf(ledger, [park], ['wrinkle'])).toEqual([]);
		const after = fold(ledger, [
			{
				no: 1,
				at: '2027-01-05T10:00:00Z',
				by: 'Ada',
				why: 'retracted',
				event: { kind: 'withdrawal', study: 'yen-2026-rfmn' },
			},
		]);
		expect(bodyOf(after, ['yen-2026-rfmn'], ['wrinkle'])).toEqual([]);
		expect(rateBody([], ANY).level).toBeNull();
	});

	it('is the word of a person where there is one, beside what was computed', () => {
		const body = bodyOf(ledger, ['yen-2026-rfmn'], ['wrinkle']);
		const rated = rateBody(body, ANY, 'moderate');
		expect(rated.level).toBe('moderate');
		expect(rated.computed).not.toBe('moderate');
		expect(LEVELS).toContain(rated.computed);
	});
});

describe('an effect', () => {
	const study = (id: string): Study => {
		const found = ledger.studies.get(id);
		if (found === undefined) throw new Error(`${id} is not in the ledger`);
		return found;
	};

	it('without a spread has no interval and is never pooled', () => {
		const kwon = study('kwon-2020-acne-scar-co2');
		const [effect] = kwon.outcomes.flatMap((outcome) => effectsOf(kwon, outcome));
		expect(effect).toMatchObject({ scale: 'points', variance: null, low: null });
		expect(effect?.value).toBeCloseTo(-12.6, 6);
		expect(compare(bodyOf(ledger, [kwon.id], ['scar']))?.pooled).toBeNull();
	});

	it('of two sides of one face says that a correlation was assumed', () => {
		const body = bodyOf(ledger, ['yen-2026-rfmn'], ['wrinkle']);
		const comparison = compare(body);
		expect(comparison?.scale).toBe('smd');
		expect(comparison?.rows[0]?.effect.isAssumed).toBe(true);
		// Higher is better there; the pool is turned so that below nought is better.
		expect(comparison?.pooled?.beta).toBeLessThan(0);
	});
});

describe('FHIR', () => {
	it('has a rating for each domain of each stratum, and none where nothing was studied', () => {
		const rated = rateBody(bodyOf(ledger, ['yen-2026-rfmn'], ['wrinkle']), ANY);
		const fhir = toFhir(rated);
		expect(fhir?.rating.coding[0]?.code).toBe(rated.level);
		const [stratum] = fhir?.subcomponent ?? [];
		expect(stratum).toMatchObject({ description: 'randomised' });
		expect(stratum?.rating.coding[0]?.code).toBe(rated.strata[0]?.level);
		expect(stratum?.subcomponent?.map(({ type }) => type.coding[0]?.code)).toContain(
			'Indirectness',
		);
		expect(toFhir(rateBody([], ANY))).toBeNull();
	});
});
