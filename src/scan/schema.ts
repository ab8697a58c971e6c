/** What crosses the edge of `scan`: pictures in, text, codes and a reading out (contract `scan`). */
import type { Finding } from '../kit/index.ts';
import type { Reading } from '../read/index.ts';
import type { ScanCode } from './findings.ts';

/** A decoded photo, upright: red, green, blue, alpha, row by row. */
export type Picture = {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8ClampedArray | Uint8Array;
};

/** One byte of lightness a pixel, row by row. */
export type GreyImage = {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array;
};

export type Point = readonly [x: number, y: number];
/** In pixels of the photo. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** What the engine sees on a straightened line: a word with its stretch in pixels of that line's image. */
export type EngineWord = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** 0 to 1, the engine's own. */
	readonly confidence: number;
};

export type PageLayout = 'line' | 'block';

/** Recognises letters; the image stage has made the image plain before. */
export interface TextEngine {
	/** Words from left to right (and line by line in a block). */
	recognise(image: GreyImage, layout: PageLayout): Promise<readonly EngineWord[]>;
}

export type CodeEffort = 'quick' | 'hard';
/** Codes of modules in rows and columns, and codes of bars. */
export type CodeFamily = 'matrix' | 'bars';

/** `format` as zxing names it: QRCode, DataMatrix, EAN-13, … */
export type EngineCode = {
	readonly format: string;
	readonly text: string;
	/** ISO/IEC 15424, where the engine tells it: `]C1`, `]d2`, … */
	readonly symbology?: string;
	/** Clockwise from the symbol's own top left, in pixels of the image that was given. */
	readonly corners: readonly Point[];
};

/** Decodes bar codes and matrix codes of one image. */
export interface CodeEngine {
	/** Without a family both are looked for. */
	decode(image: GreyImage, effort: CodeEffort, family?: CodeFamily): Promise<readonly EngineCode[]>;
}

export type ScannedCode = {
	readonly format: string;
	readonly text: string;
	/** In pixels of the photo. */
	readonly corners: readonly Point[];
};

export type ScannedWord = {
	readonly text: string;
	/** Offset of the word in `text` of the scan, UTF-16 units. */
	readonly start: number;
	readonly end: number;
	readonly confidence: number;
	/** The curved band the word stands in: four or more points of the photo, clockwise from its top left. */
	readonly outline: readonly Point[];
	/** What the engine saw, where the vocabulary mended it. */
	readonly read?: string;
};

export type ScannedLine = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly box: Box;
	/** 0 to 1: mean of its words, weighted by their length. */
	readonly confidence: number;
	readonly words: readonly ScannedWord[];
};

/** The named stages a person sees while waiting, in their order. */
export const SCAN_STAGES = ['codes', 'label', 'flatten', 'lines', 'names'] as const;
export type ScanStage = (typeof SCAN_STAGES)[number];

/** How far a stage is; `of` is the number of its steps. */
export type ScanProgress = {
	readonly stage: ScanStage;
	readonly done: number;
	readonly of: number;
};

export type ScanAnswer = {
	/** Lines joined by line feeds, in reading order. */
	readonly text: string;
	readonly lines: readonly ScannedLine[];
	readonly codes: readonly ScannedCode[];
	readonly reading: Reading;
	readonly findings: readonly Finding<ScanCode>[];
	/** Angle the label's lines were turned by, and half the angle the bottle turns away, both in degrees; null where nothing was found. */
	readonly shape: { readonly turned: number; readonly curved: number } | null;
};
