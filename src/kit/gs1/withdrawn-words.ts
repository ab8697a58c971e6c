/** Words that stood for identifiers in GS1 Digital Link before 1.2: older codes on packs still have them. */

/** Short words that stood for keys in GS1 Digital Link before 1.2. */
const KEY_ALIASES: Readonly<Record<string, string>> = {
	cpid: '8010',
	gcn: '255',
	gdti: '253',
	giai: '8004',
	ginc: '401',
	gln: '414',
	gmn: '8013',
	grai: '8003',
	gsin: '402',
	gsrn: '8018',
	gsrnp: '8017',
	gtin: '01',
	itip: '8006',
	party: '417',
	sscc: '00',
};

/** And those that stood for their qualifiers. */
const QUALIFIER_ALIASES: Readonly<Record<string, string>> = {
	cpsn: '8011',
	cpv: '22',
	glnx: '254',
	lot: '10',
	refno: '8020',
	ser: '21',
	srin: '8019',
};

const identifierFor = (word: string, words: Readonly<Record<string, string>>): string | null =>
	Object.hasOwn(words, word) ? (words[word] ?? null) : null;

/** The primary key that the word stood for. */
export const keyOfWord = (word: string): string | null => identifierFor(word, KEY_ALIASES);

/** The key qualifier that the word stood for. */
export const qualifierOfWord = (word: string): string | null =>
	identifierFor(word, QUALIFIER_ALIASES);

const PATH = /^(https?:\/\/[^/?#]+)((?:\/[^/?#]*)+)(.*)$/is;

/** The same address with identifiers in place of withdrawn words, to be read as any other; as it was where it has none. */
export function numericLink(text: string): string {
	const [, origin = '', path = '', rest = ''] = PATH.exec(text) ?? [];
	const segments = path.split('/');
	const at = segments.findIndex(
		(word, place) => keyOfWord(word) !== null && /^\d/.test(segments[place + 1] ?? ''),
	);
	const start = at === -1 ? segments.findIndex((segment) => /^\d{2,4}$/.test(segment)) : at;
	if (start === -1) return text;
	const numeric = segments.map((segment, place) => {
		if (place < start || (place - start) % 2 === 1) return segment;
		return (place === start ? keyOfWord(segment) : qualifierOfWord(segment)) ?? segment;
	});
	return origin + numeric.join('/') + rest;
}
