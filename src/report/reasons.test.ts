import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFinding, say } from './reading.case.ts';
import { MOST_REASONS, reasonsOf } from './reasons.ts';

const codes = (...findings: Parameters<typeof reasonsOf>[0]) =>
	reasonsOf(findings).map((finding) => finding.code);

const fat = say('lookalike', { text: 'Lecithin', lookalike: 'liposome-material' });
const otherFat = say('lookalike', { text: 'Phospholipids', lookalike: 'liposome-material' });
const factor = say('lookalike', { text: 'sh-Oligopeptide-1', lookalike: 'growth-factor' });
const named = say('vesicle-named', { text: 'Aloe Vera Vesicles' });
const other = say('vesicle-named', { text: 'Milk Exosomes' });
const naming = say('not-exosome-by-inci', { text: 'Aloe Vera Vesicles', kingdom: 'plant' });
const most = say('amount-at-most', {
	text: 'Aloe Vera Vesicles',
	after: 'Xanthan Gum',
	percent: 1,
});
const end = say('near-the-end', { text: 'Aloe Vera Vesicles', position: 9, of: 9 });

describe('the reasons', () => {
	it('say what decided, what goes with it, and how much', () => {
		expect(codes(end, fat, most, naming, named)).toEqual([
			'vesicle-named',
			'not-exosome-by-inci',
			'amount-at-most',
		]);
	});

	it('keep a second name of the same sort back while another sort waits', () => {
		expect(codes(named, other, naming, most)).toEqual([
			'vesicle-named',
			'not-exosome-by-inci',
			'amount-at-most',
		]);
		expect(codes(named, other)).toEqual(['vesicle-named', 'vesicle-named']);
	});

	it('say a mismatch first, then two look-alikes of different sorts', () => {
		const claim = say('claim-not-on-list', { text: 'Exo', where: 'product' });
		const none = say('none-named', { of: 4 });
		expect(reasonsOf([fat, otherFat, factor, none, claim])).toEqual([claim, fat, factor]);
	});

	it('begin with the finding that the headline speaks of', () => {
		const unread = say('names-unread', { count: 3, of: 4 });
		expect(reasonsOf([say('none-named', { of: 4 }), unread], 'names-unread')[0]).toBe(unread);
	});

	it('never invent, repeat, or leave a place empty that a finding could fill', () => {
		fc.assert(
			fc.property(fc.array(anyFinding(fc.string()), { maxLength: 12 }), (findings) => {
				const reasons = reasonsOf(findings);
				expect(reasons.length).toBe(Math.min(findings.length, MOST_REASONS));
				for (const reason of reasons) expect(findings).toContain(reason);
			}),
		);
	});

	it('do not depend on the order in which findings of different sorts come', () => {
		const all = [named, naming, most, end, fat];
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (findings) => {
				expect(reasonsOf(findings)).toEqual(reasonsOf(all));
			}),
		);
	});
});
