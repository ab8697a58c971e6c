/** Closed set of what `scan` can say. Each code has its words in every `locales/*.json` under `scan.<code>`. */
export const SCAN_CODES = [
	/** No letters were found. facts: none */
	'no-text',
	/** Letters, but no list of ingredients: another side of the bottle, perhaps. facts: lines */
	'no-list',
	/** The photo is not sharp. facts: none */
	'blurred',
	/** Letters are too small in the photo to be read. facts: pixels */
	'too-small',
	/** A part of the label was washed out by light. facts: share */
	'glare',
	/** A line that may hold a vesicle name was not read cleanly: take that line again. facts: line, text */
	'line-unsure',
	/** Lines that could not be read. facts: count, of */
	'lines-unread',
	/** Letters of a script without a pack on this device. facts: script, language, bytes */
	'pack-needed',
	/** A code that holds an address outside GS1: shown, never opened. facts: text */
	'code-address',
	/** A GS1 code. facts: gtin, lot, serial, expiry */
	'code-gs1',
	/** A code whose text breaks the rules of GS1. facts: text, why */
	'code-broken',
] as const;
export type ScanCode = (typeof SCAN_CODES)[number];
