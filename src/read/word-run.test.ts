import { beforeAll, expect, test } from 'vitest';
import { ownVocabulary } from '../../testing/vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './word-run.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
	vocabulary = await ownVocabulary();
});

const keys = (text: string) => wordsOf(text, vocabulary).map((word) => word.key);

test.each([
	['phrases of the lexicon as one word', 'Centella Asiatica Leaf', ['centellaasiatica', 'leaf']],
	['words without blanks', '병풀캘러스세포외소포', ['병풀', '캘러스', '세포외소포']],
	['blanks among native words as none', '병풀 캘러스', ['병풀', '캘러스']],
	['unknown native letters in one', '가가가소포', ['가가가', '소포']],
	['glued vesicle words', 'Callusextracellularvesicles', ['callus', 'extracellularvesicles']],
	['nothing', ' .,', []],
])('reads %s', (_, text, expected) => {
	expect(keys(text)).toEqual(expected);
});

/** More words than a call takes arguments: a run is handed on word by word. */
test('reads 200,000 native letters', () => {
	expect(keys('소포'.repeat(100_000))).toHaveLength(100_000);
});
