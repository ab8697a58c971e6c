/** Cases of GS1's own reference engine, re-expressed as tables: test/vectors/gs1/SOURCES.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkAssociations } from './association.ts';
import { parseBracketed } from './bracketed.ts';
import { parseDigitalLink } from './digital-link.ts';
import { FNC1, parseElementString, printElementString } from './element-string.ts';
import type { Refused } from './findings.ts';
import type { Gs1Message } from './message.ts';
import { printDigitalLink } from './print-link.ts';
import { type NotGs1, readGs1 } from './read-gs1.ts';

function rowsOf(name: string): readonly (readonly string[])[] {
	const file = new URL(`../../../test/vectors/gs1/${name}.tsv`, import.meta.url);
	const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
	return lines.map((line) => line.split('\t'));
}

type Answer = Gs1Message | Refused | NotGs1 | null;
const READERS: Readonly<Record<string, (text: string) => Answer>> = {
	'element-string': parseElementString,
	bracketed: parseBracketed,
	'digital-link': parseDigitalLink,
	scan: (text) => readGs1(text),
};
/** The tables write FNC1 as a caret, one before the first element. */
const asText = (cell: string) => cell.replaceAll('^', FNC1);
const asCell = (text: string) => `^${text.replaceAll(FNC1, '^')}`;
/** Of an item number the tables hold the digits, we its GTIN. */
const asElements = (cell: string) =>
	cell.startsWith('^') ? cell : asCell(`01${cell.padStart(14, '0')}`);

const rows = rowsOf('read').map(
	([form = '', text = '', outcome = '', elements = '', code = '']) => ({
		form,
		text,
		outcome,
		elements,
		code,
	}),
);

describe.each(Object.entries(READERS))('%s', (form, read) => {
	const some = rows.filter((row) => row.form === form);

	test.each(some.filter(({ outcome }) => outcome === 'accept'))(
		'takes $text',
		({ text, elements }) => {
			const answer = read(asText(text));
			expect(answer).toMatchObject({ kind: 'gs1' });
			if (elements === '' || answer?.kind !== 'gs1') return;
			expect(asCell(printElementString(answer.elements))).toBe(asElements(elements));
		},
	);

	test.each(some.filter(({ outcome }) => outcome === 'refuse'))(
		'refuses $text',
		({ text, code }) => {
			const answer = read(asText(text));
			expect(answer?.kind).not.toBe('gs1');
			if (code !== '') expect(answer).toMatchObject({ findings: [{ code }] });
		},
	);
});

test.each(rows.filter(({ form }) => form === 'association'))(
	'$outcome for $code: $text',
	({ text, outcome, code }) => {
		const answer = parseBracketed(text);
		expect(answer.kind).toBe('gs1');
		const codes = checkAssociations(answer.kind === 'gs1' ? answer.elements : []).map(
			(finding) => finding.code,
		);
		expect(codes.some((one) => one === code)).toBe(outcome === 'refuse');
	},
);

test.each(rowsOf('print-link'))('prints %s at %s: %s', (text, stem, outcome, link) => {
	const read = parseBracketed(text ?? '');
	const elements = read.kind === 'gs1' ? read.elements : [];
	const printed = printDigitalLink(elements, { stem: stem ?? '' });
	expect(printed).toMatchObject(
		outcome === 'accept' ? { kind: 'printed', text: link } : { kind: 'refused' },
	);
});
