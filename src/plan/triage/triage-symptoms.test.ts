import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRODUCT_TAGS, SYMPTOMS, type Symptom } from '../../vet/index.ts';
import {
	compareLevels,
	isRedFlag,
	RED_FLAGS,
	type TriageInput,
	type TriageLevel,
	triageInputSchema,
	triageSymptoms,
} from './index.ts';

type Told = Partial<TriageInput>;

const answer = (symptoms: readonly string[], told: Told = {}) =>
	triageSymptoms({ symptoms: [...symptoms], history: [], ...told });
const codes = (symptoms: readonly string[], told?: Told) =>
	answer(symptoms, told).findings.map(({ code }) => code);
const used = (product: string, first_day: number, ...tags: string[]) => ({
	product,
	first_day,
	last_day: null,
	tags,
});
const RETINOL = used('retinol', 0, 'retinoid', 'retinoid_cosmetic', 'strong');
const EXOSOME = used('exosome', 0, 'exosome', 'exosome_plant');

describe('red flags', () => {
	it.each<[Symptom, TriageLevel, string]>([
		['trouble_breathing', 'emergency', 'RED-01'],
		['trouble_swallowing', 'emergency', 'RED-01'],
		['lip_swelling', 'emergency', 'RED-01'],
		['eye_swelling', 'emergency', 'RED-01'],
		['wheeze', 'emergency', 'RED-02'],
		['dizzy_or_faint', 'emergency', 'RED-02'],
		['vomiting', 'emergency', 'RED-02'],
		['fever_with_rash', 'urgent', 'RED-03'],
		['blisters_or_raw_skin', 'urgent', 'RED-04'],
		['rash_spreading_fast', 'urgent', 'RED-05'],
		['rash_eyes_mouth_genital', 'urgent', 'RED-06'],
		['painful_rash', 'see-doctor', 'RED-07'],
		['pus_or_golden_crust', 'urgent', 'RED-08'],
		['purple_painful_papules_after_injection', 'urgent', 'RED-09'],
		['firm_lumps_weeks_later', 'see-doctor', 'RED-10'],
		['itchy_scaly_plaques_after_needling', 'see-doctor', 'RED-11'],
		['grouped_blisters_after_laser_or_peel', 'urgent', 'RED-12'],
		['product_in_eye_pain', 'urgent', 'RED-13'],
		['blue_black_patches_hydroquinone', 'see-doctor', 'RED-14'],
		['rash_not_improving', 'see-doctor', 'RED-15'],
	])('%s asks for %s by %s, and stops the plan', (symptom, level, rule) => {
		expect(answer([symptom]).level).toBe(level);
		expect(codes([symptom])).toEqual([rule, 'RED-16']);
	});

	it('are the twenty symptoms that a red-flag rule names', () => {
		expect(RED_FLAGS).toHaveLength(20);
	});

	it('hives alone are a reaction, with a sign of shock an emergency', () => {
		expect([answer(['hives']).level, codes(['hives'])]).toEqual(['stop', ['PUR-03']]);
		for (const other of ['wheeze', 'dizzy_or_faint', 'vomiting']) {
			expect(answer(['hives', other]).level).toBe('emergency');
			expect(codes(['hives', other])).toEqual(['RED-02', 'RED-16']);
		}
	});

	it('leave no tip on products beside them', () => {
		expect(codes(['pilling', 'sunburn_now', 'lip_swelling'])).toEqual(['RED-01', 'RED-16']);
		expect(codes(['pilling', 'painful_rash', 'perioral_papules'])).toEqual([
			'RED-07',
			'SEN-06',
			'RED-16',
		]);
	});

	it('put the most care first', () => {
		expect(codes(['rash_not_improving', 'pus_or_golden_crust', 'wheeze'])).toEqual([
			'RED-02',
			'RED-08',
			'RED-15',
			'RED-16',
		]);
	});

	it('written otherwise still count, and the word is named', () => {
		const { level, findings } = answer(['Lip swelling']);
		expect(level).toBe('emergency');
		expect(findings.at(-1)).toMatchObject({
			code: 'symptom-unknown',
			facts: { word: 'Lip swelling' },
		});
	});
});

describe('signs of a reaction, a sore barrier and a test site', () => {
	it.each<[Symptom, TriageLevel, readonly string[]]>([
		['burning', 'stop', ['PUR-03', 'SEN-01']],
		['lasting_redness', 'stop', ['SEN-01', 'PUR-03']],
		['itch', 'stop', ['PUR-03']],
		['swelling_local', 'stop', ['PUR-03']],
		['barrier_damaged_now', 'pause', ['SEN-02']],
		['sunburn_now', 'pause', ['SEN-03']],
		['perioral_papules', 'see-doctor', ['SEN-06']],
		['itchy_monomorphic_bumps_forehead_chest', 'see-doctor', ['SEN-07', 'SEN-09']],
		['eczema_flare', 'see-doctor', ['SEN-04']],
		['bumps_new_zones', 'stop', ['PUR-02']],
		['worse_after_week8', 'see-doctor', ['PUR-05']],
		['large_painful_cysts', 'see-doctor', ['PUR-06']],
		['patch_test_reaction', 'stop', ['PT-10']],
		['patch_test_severe', 'see-doctor', ['PT-18', 'PT-10']],
		['changing_mole', 'see-doctor', ['MED-01']],
		['dryness_or_flaking', 'adjust', ['PIL-06', 'INT-20']],
		['no_change_week4', 'continue', ['FREQ-14']],
		['no_change_week12', 'stop', ['FREQ-14']],
		['nothing', 'continue', []],
	])('%s: %s', (symptom, level, rules) => {
		expect([answer([symptom]).level, codes([symptom])]).toEqual([level, rules]);
	});
});

describe('a purge or a reaction', () => {
	const usual = ['bumps_usual_zones_weeks2_8'];

	it('is likely a purge with one new product that raises turnover', () => {
		expect(answer(usual, { history: [RETINOL], days_since: 21 }).level).toBe('adjust');
		expect(codes(usual, { history: [RETINOL] })).toEqual(['PUR-01']);
	});

	it('tells of weeks with tretinoin', () => {
		const history = [used('cream', 3, 'retinoid', 'tretinoin')];
		expect(codes(usual, { history })).toEqual(['PUR-01', 'PUR-08']);
	});

	it('is never a purge of exosomes', () => {
		const told = { history: [EXOSOME], days_since: 10 };
		expect([answer(['new_bumps_week2'], told).level, codes(['new_bumps_week2'], told)]).toEqual([
			'pause',
			['PUR-04'],
		]);
	});

	it('cannot be told from two that came within 14 days, and can from day 14 on', () => {
		const near = [used('old', 0, 'niacinamide'), used('retinol', 13, 'retinoid')];
		expect([answer(usual, { history: near }).level, codes(usual, { history: near })]).toEqual([
			'pause',
			['PUR-07'],
		]);
		const apart = [used('old', 0, 'niacinamide'), used('retinol', 14, 'retinoid')];
		expect(codes(usual, { history: apart })).toEqual(['PUR-01']);
	});

	it('is no purge past week eight, by the days told or by the days used', () => {
		expect(answer(usual, { history: [RETINOL], days_since: 56 }).level).toBe('adjust');
		expect(answer(usual, { history: [RETINOL], days_since: 57 }).level).toBe('see-doctor');
		const history = [{ ...RETINOL, last_day: 57 }];
		expect(codes(usual, { history })).toEqual(['PUR-05']);
	});

	it('is not guessed without a history', () => {
		const { level, findings } = answer(usual);
		expect([level, findings.map(({ code }) => code)]).toEqual(['pause', ['history-missing']]);
	});

	it('is a reaction with itch beside it', () => {
		expect(answer([...usual, 'itch'], { history: [RETINOL] }).level).toBe('stop');
	});
});

describe('pilling and stinging', () => {
	it('halves the amount first and never leaves out the sunscreen', () => {
		expect(codes(['pilling'])).toEqual(['PIL-01', 'PIL-02', 'PIL-04']);
		expect(answer(['pilling']).level).toBe('adjust');
	});

	it('asks for fewer films and for matched bases where they were used', () => {
		const history = [
			used('primer', 0, 'silicone', 'water_in_oil'),
			used('spf', 0, 'spf', 'silicone'),
			used('serum', 0, 'oil_in_water'),
		];
		expect(codes(['pilling'], { history })).toEqual([
			'PIL-01',
			'PIL-02',
			'PIL-03',
			'PIL-05',
			'PIL-04',
		]);
	});

	it('rests the skin where the flakes are skin', () => {
		expect(codes(['pilling', 'dryness_or_flaking'])).toContain('PIL-06');
	});

	it('lets a short sting of an acid pass and not one of anything else', () => {
		const sting = ['mild_sting_short'];
		expect(answer(sting, { history: [used('acid', 0, 'aha')] }).level).toBe('continue');
		expect(codes(sting)).toEqual(['PT-16']);
		expect(answer(sting, { history: [EXOSOME] }).level).toBe('pause');
	});
});

describe('words that are none of ours', () => {
	it('are answered with a pause, named, and sent to a doctor or pharmacist', () => {
		const { level, findings } = answer(['tingly_ears', 'pilling']);
		expect(level).toBe('pause');
		expect(findings[0]).toMatchObject({
			code: 'symptom-unknown',
			severity: 'refer',
			facts: { word: 'tingly_ears' },
			because: [{ rule: 'MED-03' }],
		});
	});

	it('are no names of an object', () => {
		expect(codes(['__proto__', 'constructor', 'toString'])).toEqual([
			'symptom-unknown',
			'symptom-unknown',
			'symptom-unknown',
		]);
	});

	it('are not mended where mending would lower the care', () => {
		expect(answer(['Nothing']).level).toBe('pause');
	});

	it('nothing told at all is no all-clear', () => {
		expect(answer([])).toMatchObject({ level: 'pause', findings: [{ code: 'symptoms-missing' }] });
	});
});

describe('a request of triage', () => {
	const path = (request: object) =>
		triageInputSchema.safeParse(request).error?.issues[0]?.path.join('.');
	const row = { product: 'a', first_day: 0, last_day: 1, tags: [] };

	it.each<[string, object, string]>([
		['without symptoms', {}, 'symptoms'],
		['with a symptom that is a number', { symptoms: [1] }, 'symptoms.0'],
		['with an empty word', { symptoms: [''] }, 'symptoms.0'],
		['with a word without end', { symptoms: ['x'.repeat(201)] }, 'symptoms.0'],
		['with more symptoms than there are', { symptoms: Array(61).fill('itch') }, 'symptoms'],
		['with days before the start', { symptoms: [], days_since: -1 }, 'days_since'],
		['with 201 products', { symptoms: [], history: Array(201).fill(row) }, 'history'],
		[
			'with a tag that is no word',
			{ symptoms: [], history: [{ ...row, tags: ['x'] }] },
			'history.0.tags.0',
		],
		[
			'that ends before it began',
			{ symptoms: [], history: [{ ...row, last_day: -1 }] },
			'history.0.last_day',
		],
	])('%s is refused with its path', (_what, request, expected) => {
		expect(path(request)).toBe(expected);
	});

	it('may leave out history and days', () => {
		expect(path({ symptoms: ['itch'] })).toBeUndefined();
	});
});

describe('whatever is told', () => {
	const word = fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom(...SYMPTOMS) },
		fc.string({ minLength: 1, maxLength: 12 }),
	);
	const words = fc.uniqueArray(word, { minLength: 1, maxLength: 8 });
	const row = fc.record({
		product: fc.constantFrom('a', 'b', 'c'),
		first_day: fc.integer({ min: -60, max: 60 }),
		last_day: fc.constant(null),
		tags: fc.array(fc.constantFrom(...PRODUCT_TAGS), { maxLength: 3 }),
	});
	const told = fc.record({
		days_since: fc.option(fc.integer({ min: 0, max: 120 })),
		history: fc.array(row, { maxLength: 4 }),
	});

	it('one more symptom never lowers the level', () => {
		fc.assert(
			fc.property(words, word, told, (some, more, rest) => {
				const fewer = answer(some, rest).level;
				expect(compareLevels(answer([...some, more], rest).level, fewer)).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 500 },
		);
	});

	it('a word that is none of ours never gives continue or adjust, and is named', () => {
		const strange = fc
			.string({ minLength: 1, maxLength: 12 })
			.filter((text) => !SYMPTOMS.some((symptom) => symptom === text));
		fc.assert(
			fc.property(words, strange, told, (some, odd, rest) => {
				const { level, findings } = answer([...some, odd], rest);
				expect(compareLevels(level, 'pause')).toBeGreaterThanOrEqual(0);
				expect(findings.map(({ facts }) => facts['word'])).toContain(odd);
			}),
			{ numRuns: 300 },
		);
	});

	it('a red flag asks for its care and no tip stands beside it', () => {
		fc.assert(
			fc.property(fc.constantFrom(...RED_FLAGS), words, told, (flag, some, rest) => {
				const { level, findings } = answer([...some, flag], rest);
				expect(compareLevels(level, answer([flag]).level)).toBeGreaterThanOrEqual(0);
				expect(findings.map(({ code }) => code)).toContain('RED-16');
				const tips = findings.filter(({ severity }) => severity === 'modify');
				expect(tips).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('the order and the number of tellings change nothing', () => {
		fc.assert(
			fc.property(words, told, (some, rest) => {
				const twice = [...some.toReversed(), ...some];
				expect(answer(twice, rest)).toEqual(answer(some, rest));
			}),
			{ numRuns: 300 },
		);
	});

	it('every level but continue says why, by rules with a source', () => {
		fc.assert(
			fc.property(words, told, (some, rest) => {
				const { level, findings } = answer(some, rest);
				expect(level === 'continue' || findings.length > 0).toBe(true);
				for (const { because } of findings) expect(because[0]?.source).toMatch(/^[a-z0-9-]+$/);
			}),
			{ numRuns: 200 },
		);
	});

	it('names no rule that is not a red flag among the red flags', () => {
		expect(SYMPTOMS.filter(isRedFlag)).toEqual(RED_FLAGS);
	});
});
