/** Hangul that came as single jamo (file names and some keyboards decompose it), put together again with its places. */

export type Composed = {
	readonly text: string;
	/** For each code unit of `text`, and for its end, where it began in the original. */
	readonly at: readonly number[];
};

const JAMO = /[\u1100-\u11ff]/u;
const SYLLABLE = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?/gu;

/** The composed text, or null where there is nothing to compose. Canonical equivalence is no damage. */
export function compose(original: string): Composed | null {
	if (!JAMO.test(original)) return null;
	const at: number[] = [];
	let text = '';
	let from = 0;
	const keep = (end: number) => {
		for (let place = from; place < end; place += 1) at.push(place);
		text += original.slice(from, end);
	};
	for (const match of original.matchAll(SYLLABLE)) {
		keep(match.index);
		const syllable = match[0].normalize('NFC');
		for (let unit = 0; unit < syllable.length; unit += 1) at.push(match.index);
		text += syllable;
		from = match.index + match[0].length;
	}
	keep(original.length);
	at.push(original.length);
	return { text, at };
}
