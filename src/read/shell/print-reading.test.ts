import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../../testing/vocabulary.ts';
import { readLabel } from '../read-label.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { printReading } from './print-reading.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

test('prints what JSON.stringify prints, of any text', () => {
	const piece = fc.constantFrom(
		'Aqua',
		'Lecithin',
		'"',
		'\\',
		'Niacinamide (2%)',
		'병풀캘러스세포외소포',
		'\u2028',
		', ',
		'Exosomes',
		'\ud800',
		'*',
	);
	const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), {
		maxLength: 14,
	});
	fc.assert(
		fc.property(text, fc.oneof(fc.string(), fc.integer(), fc.constant(null)), (pieces, id) => {
			const reading = readLabel({ ingredients_text: pieces.join(', ') }, vocabulary);
			expect(printReading(id, reading)).toBe(JSON.stringify({ id, ...reading }));
		}),
		{ numRuns: 500 },
	);
});
