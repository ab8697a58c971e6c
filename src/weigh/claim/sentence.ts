/** A sentence as the matcher sees it: small letters, words of number as digits, one sign for each unit. */

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
const BEFORE_UNIT =
	'(?=[\\s-]*(?:%|per ?cent|percent|nm|nanomet|days?|weeks?|months?|hours?|minutes?|seconds?|to |and |or |, |hundred|-))';
const WORD = new RegExp(
	`\\b(?:(one|two|three|a) hundred (?:and )?)?(?:(${TENS.join('|')})(?:[- ](${ONES.slice(1, 10).join('|')}))?|(${ONES.slice(1).join('|')}))\\b${BEFORE_UNIT}`,
	'g',
);
/** `week four`. */
const AFTER_UNIT = new RegExp(`\\b(week|day|month) (${ONES.slice(1).join('|')})\\b`, 'g');
const HUNDRED = /\b(one|two|three|a) hundred\b/g;

/** The text in the form in which `CONCEPTS` and numbers are looked for. */
export function normalised(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/κ/g, 'k')
		.replace(/[‐-―−]/g, '-')
		.replace(/[’‘]/g, "'")
		.replace(WORD, (_all, hundreds, tens, ones, few) =>
			String(digitsOf(hundreds, 100) + digitsOf(tens, 1) + digitsOf(ones, 1) + digitsOf(few, 1)),
		)
		.replace(AFTER_UNIT, (_all, unit, word) => `${unit} ${ONES.indexOf(word)}`)
		.replace(/\b(week|day|month) (\d+)\b/g, '$2 $1')
		.replace(HUNDRED, (_all, times) => String(digitsOf(times, 100)))
		.replace(/\bper ?cent\b|\bpercent\b/g, '%')
		.replace(/\bnanomet(?:er|re)s?\b/g, 'nm')
		.replace(/\ba (minute|month|week|day)\b/g, '1 $1')
		.replace(/\s+/g, ' ')
		.trim();
}

function digitsOf(word: string | undefined, times: number): number {
	if (word === undefined) return 0;
	if (word === 'a') return times;
	const tens = TENS.indexOf(word);
	return tens >= 0 ? (tens + 2) * 10 : Math.max(0, ONES.indexOf(word)) * times;
}

/** Units in which claims state numbers; times are in days or in seconds. */
export type Unit = '%' | 'nm' | 'days' | 'seconds';
export type Quantity = { readonly value: number; readonly unit: Unit };

const UNITS: readonly (readonly [stem: RegExp, unit: Unit, factor: number])[] = [
	[/^%/, '%', 1],
	[/^nm/, 'nm', 1],
	[/^h/, 'days', 1 / 24],
	[/^day|^jour/, 'days', 1],
	[/^week|^semaine/, 'days', 7],
	[/^month|^mois/, 'days', 28],
	[/^sec/, 'seconds', 1],
	[/^min/, 'seconds', 60],
];
const QUANTITY =
	/(\d+(?:[.,]\d+)?)(?:\s*(?:-|to|and|à|et|or)\s*(\d+(?:[.,]\d+)?))?\s*-?\s*(%|nm|hours?|h\b|days?|weeks?|months?|sec(?:ond)?s?|min(?:ute)?s?|jours?|semaines?|mois)/g;

/** The numbers of a normalised sentence that carry a unit; a range gives both its ends. */
export function quantitiesIn(sentence: string): Quantity[] {
	return [...sentence.matchAll(QUANTITY)].flatMap(([, from = '', to, word = '']) => {
		const known = UNITS.find(([stem]) => stem.test(word));
		if (known === undefined) return [];
		const [, unit, factor] = known;
		return [from, ...(to === undefined ? [] : [to])].map((text) => ({
			value: Number(text.replace(',', '.')) * factor,
			unit,
		}));
	});
}

const DENIAL =
	/\b(?:(?:does|do|did|is|are|was|were|has|have|had|can|could|will|would) not(?! (?:just|only|merely|simply))|(?:does|do|did|is|are|was|were|has|have|had|could|would)n't(?! (?:just|only|merely|simply))|cannot|can't|won't|never|fail(?:s|ed)? to|hardly|barely|nothing|nobody|(?:i|we) doubt|no (?:change|effect|difference|improvement|evidence|reduction|decrease|proof)|without any|ne .{1,20} (?:pas|jamais)|n'.{1,20} (?:pas|jamais)|aucun)\b/;

/** Whether a sentence denies what it speaks of. */
export function isDenied(sentence: string): boolean {
	return DENIAL.test(sentence);
}

/** Whether a sentence asks. */
export function isAsked(sentence: string): boolean {
	return /[?？]["'”’»)\s]*$/u.test(sentence);
}

const MOST_SENTENCES = 400;

/** The sentences and bullet points of a copy, in their order, as written. */
export function sentencesOf(copy: string): string[] {
	return copy
		.split(/(?<=[.!?])\s+|[\n•·|]+/u)
		.map((part) => part.replace(/^[\s\-–—*]+/u, '').trim())
		.filter((part) => /\p{L}{2}/u.test(part))
		.slice(0, MOST_SENTENCES);
}
