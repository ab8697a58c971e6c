import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVocabulary, readAnswerSchema, readLabel } from '../read/index.ts';
import { answerCardSchema } from './card-schema.ts';
import { reportBottle } from './report-bottle.ts';
import { reportInputSchema } from './schema.ts';

/** Just enough of a vocabulary that every field of a reading is filled somewhere. */
const vocabulary = openVocabulary({
	version: '2026-11-23.0123abcd',
	date: '2026-11-23',
	names: 'AQUA\nGLYCERIN\nPANTHENOL\nNIACINAMIDE\nXANTHAN GUM\nLECITHIN',
	aliases: '',
	organisms: 'Aloe Vera\t\tplant',
	organismsCjk: '',
	words: 'vesicles\tvesicle\nexosomes\tvesicle\nexosome\tvesicle',
	chemicalWords: '',
	vesicles: [
		'ALOE VERA VESICLES\tyes\tvesicle\tplant\tAloe Vera\tinci\tcosing',
		'LECITHIN\tno\tliposome-material\tplant\t\tinci\tcosing',
	].join('\n'),
	markers: 'XANTHAN GUM\t1\tuse',
});

const anyLabel = fc
	.array(
		fc.constantFrom(
			'Aqua',
			'Glycerin 5%',
			'Aloe Vera Vesicles (10 ppm)',
			'Lecithin*',
			'Xanthan Gm',
			'Rose Exosome',
			'Panthenol [nano]',
			'Zzyx',
			'+/- CI 77891',
			'\n\nSerum 2\nIngredients: Aqua',
			'A sentence about skin.',
		),
		{ maxLength: 20 },
	)
	.map((names) => names.join(', '));

describe('the published shape', () => {
	it('of a reading holds every field of any reading, and no other', () => {
		fc.assert(
			fc.property(anyLabel, (ingredients_text) => {
				const reading = readLabel({ ingredients_text, product: 'Exosome Serum' }, vocabulary);
				expect(readAnswerSchema.safeParse(reading).error).toBeUndefined();
			}),
		);
	});

	it('of a card holds every field of any card, and no other', () => {
		fc.assert(
			fc.property(anyLabel, fc.string(), (text, claims) => {
				const card = reportBottle({ id: 1, text, claims }, vocabulary);
				expect(answerCardSchema.safeParse(card).error).toBeUndefined();
			}),
		);
	});

	it('refuses a card to which a field was added', () => {
		const card = { ...reportBottle({ text: 'Aqua' }, vocabulary), score: 87 };
		expect(answerCardSchema.safeParse(card).success).toBe(false);
	});

	it('refuses a fourth reason', () => {
		const card = reportBottle({ text: 'Aqua, Aloe Vera Vesicles' }, vocabulary);
		const [reason] = card.reasons;
		const reasons = [reason, reason, reason, reason];
		expect(answerCardSchema.safeParse({ ...card, reasons }).success).toBe(false);
	});
});

describe('a question', () => {
	it.each([
		['a list of both names', { text: 'Aqua', ingredients_text: 'Aqua' }, 'text'],
		['claims of both names', { claims: 'Exo', claims_text: 'Exo' }, 'claims'],
		['an unknown market', { text: 'Aqua', market: 'MARS' }, 'market'],
		['a number for a list', { text: 7 }, 'text'],
		['a list longer than any label', { text: 'a'.repeat(200_001) }, 'text'],
		['a claim longer than any front', { claims: 'a'.repeat(20_001) }, 'claims'],
	])('is refused with %s, naming the field', (_what, question, path) => {
		const parsed = reportInputSchema.safeParse(question);
		expect(parsed.error?.issues[0]?.path).toEqual([path]);
	});

	it('may leave everything out but what it asks about', () => {
		expect(reportInputSchema.safeParse({ text: 'Aqua' }).success).toBe(true);
		expect(reportInputSchema.safeParse({ text: null, product: 'X', market: null }).success).toBe(
			true,
		);
	});
});
