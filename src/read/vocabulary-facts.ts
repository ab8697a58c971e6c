/** The tables of `data/inci`, packed for the phone: one text a table, a row a line, cells parted by tabs. */

export type VocabularyFacts = {
	/** `YYYY-MM-DD.` and eight hexadecimal digits over all tables. */
	readonly version: string;
	/** The newest date of any table. */
	readonly date: string;
	/** Canonical names, a line each; its number is the line. */
	readonly names: string;
	/** alias, number of the name it stands for. */
	readonly aliases: string;
	/** latin, common names parted by `;`, kingdom. */
	readonly organisms: string;
	/** name in Hangul, kana or Han, latin, kingdom. */
	readonly organismsCjk: string;
	/** word, class of {@link WordClass}. */
	readonly words: string;
	/** word, places `f` `m` `l`. */
	readonly chemicalWords: string;
	/** name, verdict, kind or lookalike, kingdom, detail, form, list (`cosing`, `kcia` or `other`). */
	readonly vesicles: string;
	/** name, greatest percent, basis (`limit` or `use`). */
	readonly markers: string;
};

export const FACT_TABLES = [
	'names',
	'aliases',
	'organisms',
	'organismsCjk',
	'words',
	'chemicalWords',
	'vesicles',
	'markers',
] as const;

/** The rows of one packed table. */
export function rowsOf(table: string): string[][] {
	return table === '' ? [] : table.split('\n').map((line) => line.split('\t'));
}
