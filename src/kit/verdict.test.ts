import { describe, expect, it } from 'vitest';
import { READ_CODES } from '../read/index.ts';
import { CONFIDENCES, type Finding } from './finding.ts';
import { READ_MARKS, READ_VERDICTS, readMark, VERDICTS } from './verdict.ts';

type Marked = Finding<keyof typeof READ_MARKS>;

const found = (code: Marked['code'], confidence: Marked['confidence']): Marked => ({
	code,
	severity: 'info',
	confidence,
	facts: {},
	because: [],
});

describe('the table of verdicts', () => {
	it('marks every code of read, and nothing else', () => {
		expect(Object.keys(READ_MARKS).sort()).toEqual([...READ_CODES].sort());
	});

	it('contradicts only a no that meets a claim', () => {
		const cells = Object.entries(READ_VERDICTS).flatMap(([word, row]) =>
			Object.entries(row).map(([claim, verdict]) => ({ word, claim, verdict })),
		);
		expect(cells.filter(({ verdict }) => verdict === 'contradicted')).toEqual([
			{ word: 'no', claim: 'claimed', verdict: 'contradicted' },
		]);
	});

	it('never shows what rests on an unconfirmed source', () => {
		for (const code of READ_CODES) {
			expect(readMark(found(code, 'low'))).toBe('not-known');
			for (const confidence of CONFIDENCES) {
				expect(VERDICTS).toContain(readMark(found(code, confidence)));
			}
		}
		expect(readMark(found('amount-at-most', 'moderate'))).toBe('shown');
	});
});
