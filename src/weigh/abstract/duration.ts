/** How long people were followed, in weeks, from the first treatment to the last reading; null where no text says so. */
import type { Said, Sentence } from './passage.ts';

const WEEKS_IN: Readonly<Record<string, number>> = { d: 1 / 7, w: 1, m: 52 / 12, y: 52 };
const UNIT = '(days?|weeks?|months?|years?)';

/** Times that are no span of a study. */
const NOT_FOLLOWED =
	/\b(?:apart|interval|every|each|old|of age|aged|history|ago|previous|before|prior|once|per|patch|stored|shelf|storage)\b/;

/** How long a wound or a harm took. */
const OF_AN_EVENT =
	/\b(?:clos(?:ed|ure)|heal(?:ed|ing)?|recover\w*|took|onset|appear\w*|develop\w*|nodules|papules|against|versus)\b/;

const SPANS = [
	new RegExp(
		`\\b(?:for|over|during|within|after|at|to|until|through|up to|lasting|across|of|by|in) (?:up to |the |a |about |an? average of )?(\\d+(?:\\.\\d+)?)[ -]${UNIT}\\b(?=([^.;,]{0,24}))`,
		'g',
	),
	new RegExp(
		`\\b(\\d+(?:\\.\\d+)?)-?\\s?${UNIT}[- ](?:study|trial|follow-?up|period|course|results|randomi|prospective|treatment|use|regimen|split|double|open|clinical)()`,
		'g',
	),
	/\b(?:weeks?) (?:\d+(?:,| and| or|\/| to)? ?)*?(\d+)\b()()/g,
	new RegExp(
		`\\bfollow-?\\s?up (?:period |time |duration )?(?:was |were |lasted |ranged up to |: ?)?(\\d+(?:\\.\\d+)?)[ -]${UNIT}()`,
		'g',
	),
	new RegExp(
		`\\b(\\d+(?:\\.\\d+)?) ${UNIT} (?:later|after|post|of (?:follow|treatment|use|application))()`,
		'g',
	),
];
/** `day 14`, `days 7 and 28`. */
const DAY_LIST =
	/\bdays? ((?:\d+(?:, ?(?:and )?| and | or |\/| to )?)+)(?! ?(?:before|ago|prior))/g;
const WEEK_LIST = /\bweeks? ((?:\d+(?:, ?| and | or |\/| to )?)+)/g;
const SESSIONS = [
	new RegExp(
		`\\b(\\d+) (?:(?!women|men|patients|people|volunteers|had|received)[a-z-]+ ){0,2}(?:sessions?|treatments?|procedures?|injections?|applications?)\\b[^.;]{0,40}?\\b(\\d+)[ -]${UNIT}(?: |-)(?:apart|intervals?)`,
	),
	new RegExp(
		`\\b(\\d+) (?:(?!women|men|patients|people|volunteers|had|received)[a-z-]+ ){0,2}(?:sessions?|treatments?|procedures?|injections?)\\b[^.;]{0,40}?\\b(?:every|each|at intervals of) (\\d+) ${UNIT}`,
	),
	/\b(\d+) (?:\w+ ){0,3}(?:sessions?|treatments?)\b[^.;]{0,30}?\b(?:weekly|every week)()()/,
	/\b(\d+) weekly (?:[\w-]+ ){0,3}(?:sessions?|treatments?|injections?|applications?)()()/,
];

const weeksOf = (value: number, unit: string): number => value * (WEEKS_IN[unit.charAt(0)] ?? 1);
const YEARS = 260;

/** The longest span told. */
export function durationOf(passage: readonly Sentence[]): Said<number> {
	const told = passage.flatMap(({ low, text }) =>
		[...spansIn(low), ...sessionsIn(low)]
			.filter((weeks) => weeks > 0.5 && weeks <= YEARS)
			.map((value) => ({ value, sentence: text })),
	);
	const longest = longestOf(told);
	return longest === null ? null : { ...longest, value: rounded(longest.value) };
}

/** Of two that may be the same, the one in whole weeks: two months are the eight weeks that a paper counts. */
function longestOf(told: readonly NonNullable<Said<number>>[]): Said<number> {
	const [longest] = [...told].sort((one, other) => other.value - one.value);
	if (longest === undefined || Number.isInteger(longest.value)) return longest ?? null;
	const whole = told.filter(({ value }) => Number.isInteger(value) && value >= longest.value * 0.9);
	return whole[0] ?? longest;
}

/** Whole weeks where it is that close: three months are 13. */
function rounded(weeks: number): number {
	return Math.abs(weeks - Math.round(weeks)) < 0.05 ? Math.round(weeks) : Number(weeks.toFixed(1));
}

function spansIn(low: string): number[] {
	const listed = (pattern: RegExp, unit: string): number[] =>
		[...low.matchAll(pattern)].flatMap(({ 1: list = '' }) =>
			(list.match(/\d+/g) ?? []).map((value) => weeksOf(Number(value), unit)),
		);
	const lists = [...listed(WEEK_LIST, 'weeks'), ...listed(DAY_LIST, 'days')];
	const spans = SPANS.filter((_, at) => at !== 2).flatMap((pattern) =>
		[...low.matchAll(pattern)]
			.filter(({ index, 0: all, 3: rest = '' }) => {
				const before = low.slice(Math.max(0, index - 8), index);
				if (OF_AN_EVENT.test(low.slice(Math.max(0, index - 36), index))) return false;
				return !NOT_FOLLOWED.test(`${before.split(/[.;,]/).at(-1)} ${all} ${rest}`);
			})
			.map(({ 1: value, 2: unit = 'weeks' }) => weeksOf(Number(value), unit)),
	);
	return [...lists, ...spans];
}

/** Sessions at a distance: the last one is read a distance later. */
function sessionsIn(low: string): number[] {
	for (const pattern of SESSIONS) {
		const match = pattern.exec(low);
		if (match === null) continue;
		const [, count, apart = '', unit = ''] = match;
		return [
			Number(count) * weeksOf(Number(apart === '' ? 1 : apart), unit === '' ? 'weeks' : unit),
		];
	}
	return [];
}
