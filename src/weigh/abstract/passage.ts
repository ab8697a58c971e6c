/** A title and an abstract in sentences: as written, and in small letters with words of number as digits. */

export type Sentence = {
	/** As written. */
	readonly text: string;
	readonly low: string;
	readonly isTitle: boolean;
};

const ONES = [
	'zero',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
	'thirteen',
	'fourteen',
	'fifteen',
	'sixteen',
	'seventeen',
	'eighteen',
	'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NUMBER = new RegExp(
	`\\b(?:(${ONES.slice(1).join('|')}) hundred(?: and)? ?)?(?:(${TENS.join('|')})(?:[- ](${ONES.slice(1, 10).join('|')}))?|(${ONES.slice(1).join('|')}))?\\b`,
	'g',
);

/** Small letters, plain dashes, `twenty-five` as 25. */
export function lowered(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[‐-―−]/g, '-')
		.replace(/[’‘]/g, "'")
		.replace(NUMBER, (all, hundreds, tens, ones, few) => {
			if (all === '') return '';
			const small = (word: string | undefined): number =>
				word === undefined ? 0 : Math.max(0, ONES.indexOf(word));
			const ten = tens === undefined ? 0 : (TENS.indexOf(tens) + 2) * 10;
			const value = small(hundreds) * 100 + ten + small(ones) + small(few);
			return `${value}${/\s$/.test(all) ? ' ' : ''}`;
		})
		.replace(/(\d),(\d{3})\b/g, '$1$2')
		.replace(/\s+/g, ' ');
}

const MOST_SENTENCES = 300;

/** The title first, then the abstract's sentences. */
export function passageOf(title: string, abstract: string): readonly Sentence[] {
	const parts = abstract
		.split(/(?<=[.!?])\s+(?=[\p{Lu}\d("])|\n+/u)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.slice(0, MOST_SENTENCES);
	return [
		{ text: title, low: lowered(title), isTitle: true },
		...parts.map((text) => ({ text, low: lowered(text), isTitle: false })),
	];
}

/** What a text says, with the sentence that says so; null where none does. */
export type Said<Value> = { readonly value: Value; readonly sentence: string } | null;

/** The first sentence that a pattern meets. */
export function firstSaying(passage: readonly Sentence[], pattern: RegExp): Sentence | null {
	return passage.find(({ low }) => pattern.test(low)) ?? null;
}
