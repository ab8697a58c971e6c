import { expect, test } from 'vitest';
import { loadCatalogue } from '../../tools/compile-messages.mjs';
import { openSay } from '../kit/index.ts';
import { answerText } from './answer-text.ts';
import type { BatchAnswer } from './schema.ts';

const en = openSay('en', [await loadCatalogue('en')]);
const fr = openSay('fr', [await loadCatalogue('fr')]);

const ANSWER: BatchAnswer = {
	verdict: 'contradicted',
	headline: { code: 'batch-recalled', facts: { since: '2026-11-20' } },
	checks: [
		{ name: 'brand-signature', outcome: 'holds', evidence: {} },
		{
			name: 'recall',
			outcome: 'fails',
			evidence: { code: 'recalled', since: '2026-11-20', reason: 'wrong-contents', index: 4 },
		},
	],
	findings: [],
	events: [{ kind: 'recall', at: '2026-11-20T09:00:00Z', reason: 'wrong-contents' }],
};

test('says the headline, each check, and why one does not hold', () => {
	expect(answerText(ANSWER, en)).toBe(
		[
			'This batch was recalled on 20 November 2026.',
			'contradicted',
			'',
			'holds · The brand signed it',
			'fails · It is not recalled',
			'  Recalled on 20 November 2026: it may hold something else. Do not use it.',
			'2026-11-20 · Recalled',
			'',
		].join('\n'),
	);
});

test('says it in French', () => {
	expect(answerText(ANSWER, fr)).not.toContain('recalled');
});
