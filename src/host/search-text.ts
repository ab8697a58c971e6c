/** How text is folded so that a search finds it whatever its case, accents and width. */

const MAX_WORDS = 8;

/** Lower case, without accents, blanks and control characters one blank; letters of other scripts stay whole. */
export function foldText(text: string): string {
	const bare = text.normalize('NFKD').replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '');
	return bare
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** The words of a query, folded; a search wants every one of them somewhere. */
export function searchWords(query: string): readonly string[] {
	return foldText(query)
		.split(' ')
		.filter((word) => word !== '')
		.slice(0, MAX_WORDS);
}

/** A `LIKE` pattern that finds a word anywhere; `\` escapes what would stand for other letters. */
export function containing(word: string): string {
	return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Whether text may be a public id of ours; anything else, such as NUL, never reaches the database. */
export function isPublicId(text: string): boolean {
	return /^[\w-]{1,200}$/.test(text);
}
