/** A scan as text for people: what stands on the photo, what its codes hold, and what the reader makes of it. */
import type { Say } from '../../kit/index.ts';
import type { PrintedScan } from '../print-scan.ts';

const INDENT = '  ';

/** Lays a scan as text; the name of the photo stands above where there are several. */
export function scanText(
	scan: PrintedScan & { readonly image: string },
	say: Say,
	isOneOfSeveral: boolean,
): string {
	const parts = [
		...(isOneOfSeveral ? [[shown(scan.image)]] : []),
		part(
			say('scan.cli.text'),
			scan.lines.map(({ text }) => shown(text)),
		),
		part(
			say('scan.cli.codes'),
			scan.codes.map(({ format, text }) => `${format}  ${shown(text)}`),
		),
		part(say('scan.cli.reading'), readingLines(scan, say)),
		part(
			say('scan.cli.next'),
			scan.findings.map(({ code, facts }) => say(`scan.${code}`, facts)),
		),
	];
	return `${parts
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

function part(title: string, lines: readonly string[]): readonly string[] {
	return lines.length === 0 ? [] : [title, ...lines.map((line) => INDENT + line)];
}

function readingLines({ reading }: PrintedScan, say: Say): readonly string[] {
	return (reading?.verdict.findings ?? []).map(({ code, facts }) => say(`read.${code}`, facts));
}

/** Text of a stranger's picture: no sign in it may move the cursor of a terminal. */
function shown(text: string): string {
	return text.replace(/\p{Cc}|\p{Cf}/gu, '\ufffd');
}
