import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report } from '../../../testing/batch-world.ts';
import { type BatchReport, batchReportSchema } from '../batch/index.ts';
import { encodeBase64Url, encodeUtf8 } from '../encoding/index.ts';
import { pureEngine } from '../signature/index.ts';
import { hideFields, openHidden } from './hide-fields.ts';

let thrown = 0;
const salt = (): Uint8Array => {
	thrown += 1;
	return Uint8Array.from({ length: 16 }, (_, place) => (thrown * 31 + place * 7) % 256);
};
const OPEN = report();
const hide = (...names: string[]) => {
	const made = hideFields(OPEN, names, salt, pureEngine);
	if (made === null) throw new Error('nothing hidden');
	return made;
};
const open = (hidden: BatchReport, ...disclosures: string[]) =>
	openHidden(hidden, disclosures, pureEngine);

describe('a hidden field', () => {
	it('is not in the report, and opens to what it was', () => {
		const names = fc.subarray(Object.keys(OPEN.fields), { minLength: 1 });
		fc.assert(
			fc.property(names, (chosen) => {
				const made = hide(...chosen);
				expect(batchReportSchema.safeParse(made.report).success).toBe(true);
				expect(Object.keys(made.report.fields).filter((id) => chosen.includes(id))).toEqual([]);
				const opened = open(made.report, ...made.disclosures);
				expect(opened).toEqual({
					fields: Object.fromEntries(chosen.map((id) => [id, OPEN.fields[id]])),
				});
			}),
		);
	});
	it('has another commitment each time, so that nobody finds it by trying', () => {
		expect(hide('endotoxin').report.hidden).not.toEqual(hide('endotoxin').report.hidden);
	});
	it('cannot be one that is not stated', () => {
		expect(hideFields(OPEN, ['endotoxin', 'lead'], salt, pureEngine)).toBeNull();
		expect(hideFields(OPEN, [], salt, pureEngine)).toBeNull();
	});
});

describe('opening refuses', () => {
	const made = hide('endotoxin');
	const [disclosure = ''] = made.disclosures;
	const said = (field: string, value: object) =>
		encodeBase64Url(encodeUtf8(JSON.stringify(['AAAAAAAAAAAAAAAAAAAAAA', field, value])));
	it.each([
		['a disclosure of another report', hide('endotoxin').disclosures[0], 'disclosure-unknown'],
		['a value that was changed', said('endotoxin', { bound: 'absent' }), 'disclosure-unknown'],
		['what is no disclosure', 'AAAA', 'disclosure-malformed'],
	])('%s', (_, given, refused) => {
		expect(open(made.report, given ?? '')).toEqual({ refused });
	});
	it('a disclosure given twice', () => {
		expect(open(made.report, disclosure, disclosure)).toEqual({ refused: 'disclosure-twice' });
	});
	it('a hidden value behind an open one', () => {
		const both = { ...made.report, fields: OPEN.fields };
		expect(open(both, disclosure)).toEqual({ refused: 'disclosure-not-a-field' });
	});
});
