/** Application identifiers: what each takes, and beside what it may stand (GS1 General Specifications, section 3). */
import { AI_ROWS } from './ai-table.ts';
import { isLinter, type Linter } from './linter.ts';

/** n: digits; x: character set 82; y: character set 39; z: base64url. */
export const CHARACTER_SETS = ['n', 'x', 'y', 'z'] as const;
export type CharacterSet = (typeof CHARACTER_SETS)[number];

export type Component = {
	readonly set: CharacterSet;
	readonly least: number;
	readonly most: number;
	readonly isOptional: boolean;
	readonly linters: readonly Linter[];
};

export type ApplicationIdentifier = {
	readonly ai: string;
	/** Its length is known beforehand, so no FNC1 ends it. */
	readonly isFixed: boolean;
	/** The query of a GS1 Digital Link may carry it. */
	readonly isAttribute: boolean;
	readonly isKey: boolean;
	readonly components: readonly Component[];
	/** Identifiers or patterns such as `394n`. */
	readonly excludes: readonly string[];
	/** Every condition must hold; a condition holds when one of its groups is there as a whole. */
	readonly requires: readonly (readonly (readonly string[])[])[];
	/** Choices of key qualifiers, each in its order. */
	readonly qualifiers: readonly (readonly string[])[];
};

const split = (text: string, mark: string): string[] => (text === '' ? [] : text.split(mark));

const COMPONENT = /^([nxyz])(\d+)(?:-(\d+))?(\?)?((?:\/[a-z0-9]+)*)$/;

function componentOf(text: string): Component {
	const [, set, first, last, optional, linters = ''] = COMPONENT.exec(text) ?? [];
	const known = CHARACTER_SETS.find((one) => one === set);
	if (known === undefined) throw new RangeError(`"format" expected a component, got "${text}"`);
	return {
		set: known,
		least: Number(first),
		most: Number(last ?? first),
		isOptional: optional === '?',
		linters: split(linters.slice(1), '/').filter(isLinter),
	};
}

function identifiersOf(row: string): ApplicationIdentifier[] {
	const [range = '', flags = '', format = '', excludes = '', requires = '', qualifiers = ''] =
		row.split(';');
	const [first = '', last = first] = range.split('-');
	const shared = {
		isFixed: flags.includes('f'),
		isAttribute: flags.includes('a'),
		isKey: flags.includes('k'),
		components: format.split(' ').map(componentOf),
		excludes: split(excludes, ','),
		requires: split(requires, ' & ').map((one) => one.split(',').map((group) => group.split('+'))),
		qualifiers: split(qualifiers, '|').map((choice) => choice.split(',')),
	};
	return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => ({
		ai: String(Number(first) + at).padStart(first.length, '0'),
		...shared,
	}));
}

type Table = {
	readonly byAi: ReadonlyMap<string, ApplicationIdentifier>;
	/** How long identifiers are that begin with these two digits. */
	readonly lengths: ReadonlyMap<string, number>;
};
let opened: Table | null = null;

/** Read when first asked for: a page that meets no code pays nothing. */
function table(): Table {
	if (opened !== null) return opened;
	const all = AI_ROWS.flatMap(identifiersOf);
	opened = {
		byAi: new Map(all.map((one) => [one.ai, one])),
		lengths: new Map(all.map(({ ai }) => [ai.slice(0, 2), ai.length])),
	};
	return opened;
}

/** Looks an identifier up; a caller whose dictionary is newer than this table brings its own. */
export type Dictionary = (ai: string) => ApplicationIdentifier | null;

/** The identifier that is written exactly so; null when GS1 gave it no meaning. */
export function identifierOf(ai: string): ApplicationIdentifier | null {
	return table().byAi.get(ai) ?? null;
}

/** The identifier that the text begins with at `at`: its first two digits tell how long it is. */
export function identifierAt(
	text: string,
	at: number,
	dictionary: Dictionary = identifierOf,
): ApplicationIdentifier | null {
	const length = table().lengths.get(text.slice(at, at + 2));
	return length === undefined ? null : dictionary(text.slice(at, at + length));
}

/** Whether an identifier is the named one, or of the pattern (`31nn`). */
export function matchesPattern(ai: string, pattern: string): boolean {
	const fixed = pattern.indexOf('n');
	if (fixed === -1) return ai === pattern;
	return ai.length === pattern.length && ai.startsWith(pattern.slice(0, fixed));
}
