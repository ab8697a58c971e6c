/** A row of the official CosIng export of ingredients, as the vocabulary takes it. */

export const COSING_COLUMNS = [
	'cosing ref no',
	'inci name',
	'cas no',
	'function',
	'update date',
] as const;

export type ImportedName = {
	readonly name: string;
	readonly cas: string;
	readonly functions: string;
	/** Day on which the row was last changed, ISO; empty where it does not say. */
	readonly date: string;
};

export type Row = ReadonlyMap<string, string>;
export type BadRow =
	| 'cells-wrong'
	| 'name-missing'
	| 'name-wrong'
	| 'code-wrong'
	| 'list-missing'
	| 'not-json';

const MAX_NAME = 400;
/** What a name is never written with: tags, and control characters beyond blanks. */
const NEVER = /[<>\p{Cc}]/u;

/** The name in a row. */
export function nameOfCosing(row: Row): ImportedName | BadRow {
	const name = oneLine(row.get('inci name') ?? '');
	if (name === '') return 'name-missing';
	if (name.length > MAX_NAME || NEVER.test(name) || !/\p{L}/u.test(name)) return 'name-wrong';
	return {
		name: inWordCase(name),
		cas: oneLine(row.get('cas no') ?? '').replace(/^-$/, ''),
		functions: oneLine(row.get('function') ?? ''),
		date: dayOf(row.get('update date') ?? ''),
	};
}

/** Quoted cells of the export break lines in the middle of a name. */
function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** The export writes dates as 30/12/2020. */
function dayOf(text: string): string {
	const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
	return year === undefined ? '' : `${year}-${month}-${day}`;
}

/** Abbreviations that INCI writes in capitals, beside every word without a vowel. */
const CAPITALS: ReadonlySet<string> = new Set(
	'PEG PPG DEA MEA TEA MIPA TIPA DIPA EDTA DNA RNA CI HC VA MA BHA DEDM HEDTA PEI AMP AMPD'.split(
		' ',
	),
);

/** The export writes names in capitals; labels and our own table write them in words. */
export function inWordCase(name: string): string {
	if (name !== name.toUpperCase()) return name;
	return name.replace(/\p{L}+/gu, (word, at: number) => {
		const isShort = word.length < 5 && !/[AEIOUY]/.test(word);
		const touchesDigit = /\d/.test(name.charAt(at - 1)) || /\d/.test(name.charAt(at + word.length));
		if (CAPITALS.has(word) || isShort || (touchesDigit && word.length < 3)) return word;
		return word.charAt(0) + word.slice(1).toLowerCase();
	});
}
