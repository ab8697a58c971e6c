/** A scan as programs get it: whole pixels, confidences of two digits, nothing that only a screen needs. */
import type { Finding } from '../kit/index.ts';
import type { Reading } from '../read/index.ts';
import type { ScanCode } from './findings.ts';
import type { Box, Point, ScanAnswer, ScannedCode, ScannedLine } from './schema.ts';

export type PrintedLine = Pick<ScannedLine, 'text' | 'box' | 'confidence'>;

export type PrintedScan = {
	readonly text: string;
	readonly lines: readonly PrintedLine[];
	readonly codes: readonly ScannedCode[];
	/** Null where only codes were asked for. */
	readonly reading: Reading | null;
	readonly findings: readonly Finding<ScanCode>[];
	readonly seconds: number;
};

/** The answer of `scan`; `seconds` is how long this picture took. */
export function printScan(answer: ScanAnswer, seconds: number): PrintedScan {
	const { text, lines, codes, reading, findings } = answer;
	return { ...printParts({ lines, codes }), text, reading, findings, seconds: tidy(seconds, 1000) };
}

/** The answer where only codes were asked for. */
export function printCodes(codes: readonly ScannedCode[], seconds: number): PrintedScan {
	const parts = printParts({ lines: [], codes });
	return { ...parts, text: '', reading: null, findings: [], seconds: tidy(seconds, 1000) };
}

/** Lines and codes alone, as they also stand in the panel of an answer card. */
export function printParts({
	lines,
	codes,
}: Pick<ScanAnswer, 'lines' | 'codes'>): Pick<PrintedScan, 'lines' | 'codes'> {
	return {
		lines: lines.map(({ text, box, confidence }) => ({
			text,
			box: wholeBox(box),
			confidence: tidy(confidence, 100),
		})),
		codes: codes.map(({ format, text, corners }) => ({
			format,
			text,
			corners: corners.map(wholePoint),
		})),
	};
}

function tidy(value: number, parts: number): number {
	return Math.round(value * parts) / parts;
}

function wholePoint([x, y]: Point): Point {
	return [Math.round(x), Math.round(y)];
}

function wholeBox([x, y, width, height]: Box): Box {
	return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
}
