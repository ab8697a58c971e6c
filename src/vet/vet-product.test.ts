import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import type { Vocabulary } from '../read/index.ts';
import {
	CONDITIONS,
	MEDICINES,
	PREGNANCIES,
	profileSchema,
	VET_MARKETS,
	type VetInput,
	vetInputSchema,
	vetProduct,
} from './index.ts';

const PLANT =
	'Aqua, Glycerin, Centella Asiatica Callus Extracellular Vesicles, Niacinamide, Parfum';
const HUMAN = 'Aqua, Human Adipose Stem Cell Exosomes, Glycerin';
const RETINOL = 'Aqua, Glycerin, Retinol, Linalool, Tocopherol';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const vet = (input: object) => vetProduct(vetInputSchema.parse(input), vocabulary);
const codesOf = (input: object) => vet(input).findings.map(({ code }) => code);

describe('the law', () => {
	it('bars human vesicles in the EU on a confirmed source, and says so by hearsay in the UK', () => {
		expect(codesOf({ ingredients_text: HUMAN, market: 'EU' })).toContain('law-prohibited');
		const uk = codesOf({ ingredients_text: HUMAN, market: 'UK' });
		expect(uk).toContain('law-said-prohibited');
		expect(uk).not.toContain('law-prohibited');
	});

	it('does not bar plant vesicles in the EU, and never calls that a yes', () => {
		const codes = codesOf({ ingredients_text: PLANT, market: 'EU' });
		expect(codes).toContain('law-not-barred');
		expect(codes).not.toContain('law-prohibited');
	});

	it('is not known where no rule was found', () => {
		for (const market of ['IN', 'OTHER', 'IR']) {
			expect(codesOf({ ingredients_text: PLANT, market })).toContain('law-unknown');
		}
	});

	it('is asked for where nobody said where it is bought', () => {
		expect(codesOf({ ingredients_text: PLANT })).toContain('market-missing');
	});

	it('calls nothing not permitted on any but a confirmed source', () => {
		for (const market of VET_MARKETS) {
			for (const text of [PLANT, HUMAN]) {
				const barred = vet({ ingredients_text: text, market }).findings.filter(
					({ code }) => code === 'law-prohibited',
				);
				expect(barred.flatMap(({ because }) => because.map(({ status }) => status))).toEqual(
					barred.map(() => 'confirmed'),
				);
			}
		}
	});
});

describe('a passport', () => {
	const report = {
		gtin: '09521234001010',
		lot: 'L1',
		expiry: '2028-05-31',
		fields: {
			endotoxin: { bound: 'measured', value: 900, unit: 'EU/mL' },
			gmp: { bound: 'claimed', value: 'ISO 22716' },
		},
	};
	const of = (passport: unknown) =>
		vet({ ingredients_text: PLANT, market: 'EU', passport }).findings;

	it('has its values held against figures, each called what it is', () => {
		const held = of(report).filter(({ code }) => code.startsWith('batch-'));
		expect(held.map(({ facts }) => facts['field'])).toEqual(['endotoxin']);
		expect(held[0]?.facts['kind']).toBe('borrowed');
		expect(held[0]?.because[0]?.source).not.toBe('');
	});

	it('says of its making what it states, and asks where it states nothing', () => {
		const { gmp: _, ...fields } = report.fields;
		expect(of(report).map(({ code }) => code)).toContain('gmp-stated');
		expect(of({ ...report, fields }).map(({ code }) => code)).toContain('gmp-missing');
	});

	it.each([['{cut'], [42], [{ lot: 'L1' }]])(
		'that is none, as %j, is called unread',
		(passport) => {
			const codes = of(passport).map(({ code }) => code);
			expect(codes).toContain('report-unread');
			expect(codes).not.toContain('report-given');
		},
	);
});

describe('the copy', () => {
	it.each([
		['heals eczema overnight', 'claim-of-a-medicine'],
		['regenerates tissue', 'claim-of-a-medicine'],
		['for microneedling at home', 'claim-of-a-needle'],
		['à injecter', 'claim-of-a-needle'],
		['손상 피부 재생', 'claim-of-a-medicine'],
		['Keep refrigerated at 2-8 °C', 'STO-02'],
		['Store in a cool, dry place', 'STO-01'],
	])('%s', (claims_text, code) => {
		expect(codesOf({ ingredients_text: PLANT, claims_text, market: 'EU' })).toContain(code);
	});

	it.each([
		'This serum does not heal wounds. It is not a drug.',
		'Not for injection. Never use it with microneedling.',
		'An injection-free alternative, without needles',
		'Ne pas injecter.',
		'For the health of your skin: reveals a healthier look',
	])('that denies it promises nothing: %s', (claims_text) => {
		const codes = codesOf({ ingredients_text: PLANT, claims_text, market: 'EU' });
		expect(codes.filter((code) => code.startsWith('claim'))).toEqual([]);
	});

	it.each([
		['No parabens. Heals wounds.', 'claim-of-a-medicine'],
		['Not a cream: use it for mesotherapy. Not for children.', 'claim-of-a-needle'],
	])('counts when another clause denies something else: %s', (claims_text, code) => {
		expect(codesOf({ ingredients_text: PLANT, claims_text, market: 'EU' })).toContain(code);
	});

	it('says the same once, with every source behind it', () => {
		const { findings } = vetProduct(
			{ ingredients_text: 'Aqua, Human Adipose Stem Cell Exosomes', market: 'KR' },
			vocabulary,
		);
		const law = findings.filter(({ code }) => code === 'law-conditional');
		expect(law).toHaveLength(1);
		expect(law[0]?.because.length).toBeGreaterThan(1);
	});

	it('of a cosmetic is let be', () => {
		const codes = codesOf({ ingredients_text: PLANT, claims_text: 'softens the look of skin' });
		expect(codes.filter((code) => code.startsWith('claim'))).toEqual([]);
	});
});

describe('the person', () => {
	it.each([
		['PREG-08', PLANT, { pregnancy: 'yes' }],
		['PREG-02', RETINOL, { pregnancy: 'planning' }],
		['PREG-10', PLANT, { pregnancy: 'unknown' }],
		['LACT-03', PLANT, { lactating: true }],
		['AGE-04', PLANT, { age: 16 }],
		['ALG-01', RETINOL, { allergies: ['Linalool'] }],
		['ALG-02', PLANT, { allergies: ['fragrance_mix'] }],
		['ALG-09', PLANT, { allergies: ['plant:Centella asiatica'] }],
		['ALG-09', PLANT, { allergies: ['Centella asiatica'] }],
		['ALG-12', 'Aqua, Lavandula Angustifolia Oil', { allergies: ['Linalool'] }],
		['ALG-05', 'Aqua, Citrus Limon Peel Oil', { allergies: ['Limonene'] }],
		['ALG-06', 'Aqua, Methyl Salicylate', { allergies: ['aspirin'] }],
		['ALG-10', HUMAN, { vegan: true }],
		['MED-02', PLANT, { medicines: ['immunosuppressant'] }],
		['LEG-01', HUMAN, { region: 'EU' }],
		['SEN-01', PLANT, { sensitive: true }],
	])('hears %s', (code, ingredients_text, profile) => {
		expect(codesOf({ ingredients_text, profile })).toContain(code);
	});

	it.each([
		['ALG-08', PLANT, { allergies: ['milk'] }],
		['ALG-09', 'Aqua, Salvia Officinalis Leaf Extract', { allergies: ['plant:Centella asiatica'] }],
		['ALG-12', 'Aqua, Lavandula Angustifolia Oil', { allergies: ['Limonene'] }],
		['ALG-06', 'Aqua, Silybum Marianum Extract', { allergies: ['aspirin'] }],
	])('is not told %s without cause', (code, ingredients_text, profile) => {
		expect(codesOf({ ingredients_text, profile })).not.toContain(code);
	});

	it('who told nothing is told that nothing is known', () => {
		expect(codesOf({ ingredients_text: PLANT, market: 'EU' })).toContain('person-missing');
	});
});

describe('any finding', () => {
	const profiles = fc.record({
		pregnancy: fc.constantFrom(...PREGNANCIES),
		lactating: fc.boolean(),
		conditions: fc.subarray([...CONDITIONS]),
		medicines: fc.subarray([...MEDICINES]),
	});

	it('has a reason with source, status and day, and is no surer than its source', () => {
		fc.assert(
			fc.property(profiles, fc.constantFrom(...VET_MARKETS), (profile, market) => {
				const found = [PLANT, HUMAN, RETINOL].flatMap(
					(ingredients_text) => vet({ ingredients_text, market, profile }).findings,
				);
				expect(found.filter(isBare)).toEqual([]);
				expect(found.filter(isTooSure)).toEqual([]);
				expect(found.filter(isHabitThatBlocks)).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	it('of care stays when one more reason for care is told', () => {
		fc.assert(
			fc.property(profiles, fc.constantFrom(...CONDITIONS), (profile, condition) => {
				const more = { ...profile, conditions: [...profile.conditions, condition] };
				const codes = new Set(codesOf({ ingredients_text: PLANT, profile: more }));
				const before = codesOf({ ingredients_text: PLANT, profile });
				expect(before.filter((code) => !codes.has(code))).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
});

type Found = ReturnType<typeof vetProduct>['findings'][number];
const isBare = ({ code, because }: Found) =>
	code !== 'law-unknown' && because.every(({ source, date }) => source === '' || date === '');
const isTooSure = ({ confidence, because }: Found) =>
	confidence !== 'low' && because.some(({ status }) => status === 'unconfirmed');
const isHabitThatBlocks = ({ confidence, severity }: Found) =>
	confidence === 'convention' && (severity === 'avoid' || severity === 'refuse');

describe('input', () => {
	it.each([
		['market', { market: 'MARS' }],
		['profile.conditions.0', { profile: { conditions: ['bad_mood'] } }],
		['profile.age', { profile: { age: 200 } }],
	])('is refused at %s for %j', (path, input) => {
		const parsed = vetInputSchema.safeParse(input);
		expect(parsed.error?.issues[0]?.path.join('.')).toBe(path);
	});

	it('without a list says so, and gives no clean bill', () => {
		const answer = vet({
			market: 'EU',
			profile: profileSchema.parse({}),
		} satisfies Partial<VetInput>);
		expect(answer.findings.map(({ code }) => code)).toContain('list-missing');
	});
});

describe('questions', () => {
	it('of a vesicle product ask for its cells and its batch; a plain one asks for a test spot', () => {
		const asks = (text: string) => vet({ ingredients_text: text }).questions.map(({ ask }) => ask);
		expect(asks(PLANT)).toEqual(expect.arrayContaining(['cells', 'certificate', 'injected']));
		expect(asks(RETINOL)).toEqual(['test-area']);
	});
});
