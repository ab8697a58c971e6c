/** Whether people were treated, animals, or cells; and how many people took part. */
import type { Said, Sentence } from './passage.ts';

const PERSON =
	'(?:patients?|volunteers?|women|men|woman|man|subjects?|participants?|adults?|people|persons?|individuals?|children|females?|males?|girls|boys|adolescents|users?|panellists|cases)\\b(?! (?:mice|mouse|rats?|c57|balb|nude|sprague|wistar|sd rats|rabbits?|pigs?|animals?|dogs?|zebrafish|donors?|skin|cells?|fibroblasts?|keratinocytes?))';
/** Words that may stand between a number and whom it counts. */
const BETWEEN = "(?:[a-z][a-z'-]*,? (?:(?:and|or) [a-z'-]+ )?){0,5}?";
const COUNTED = new RegExp(`\\b(\\d{1,5}) (?:\\([^)]{1,30}\\) )?${BETWEEN}${PERSON}`, 'g');
const TREATED = new RegExp(
	`\\b${PERSON}[^.;]{0,60}\\b(?:applied|received|underwent (?!(?:lipo|abdomino|plastic|cosmetic|face|breast|surg|reduction|circumcis))|were (?:randomi|treated|enrolled|recruited|allocated|assigned|included|given|injected)|used|had|took part|completed)`,
);
/** A kind of study that only people are in; alone it counts where no animals and no cells are spoken of. */
const CLINICAL =
	/\b(?:split-face|half-face|(?:half|halves|sides?) of the face|(?:either|each) half|clinical (?:trial|study|efficacy|evaluation|experience|outcomes?)|case (?:report|series)|open-label|first-in-human|phase (?:i|ii|iii|1|2|3)\b|pilot (?:study|trial)|single-arm|placebo-controlled|double-blind|(?:prospective|retrospective|observational) (?:\w+ ){0,3}(?:study|cohort|trial|series|review|analysis))/;
/** What is told of a product tried on people, where nothing else is spoken of. */
const TRIED =
	/\b(?:efficacy|effectiveness|tolerability|\d+-week results|complications after|facial (?:redness|ageing|aging|skin|rejuvenation|hyperpigmentation)|dorsal hands|acne scars|pattern hair loss)\b/;
const BEFORE_AFTER =
	/\b(?:before and after|from baseline|at baseline|patients|volunteers|participants)\b/;
const LABORATORY =
	/\b(?:mice|mouse|rats?|rabbits?|pigs?|zebrafish|animals?|in[- ]vitro|ex[- ]vivo|fibroblasts|keratinocytes|melanocytes|cells (?:were|in)|cell lines?|cultured|explants?)\b/;

/** Numbers that count no people who were treated. */
const NOT_TREATED =
	/\b(?:donors?|donat|patch[- ]test|biops(?:y|ies) from|excised|skin samples|cell lines?|serum samples|blood samples|controls? without|surveyed|respondents|liposuction|abdominoplast\w*|facelifts?)\b/;
/** Cells, skin or blood taken from people. */
const TAKEN_FROM =
	/\b(?:cells?|fibroblasts?|keratinocytes?|skin|explants?|serum|plasma|blood|urine|adipose|fat|tissue|samples?|vesicles|exosomes|evs|isolated|obtained|collected|derived) (?:\w+ ){0,5}from $/;

export function arePeopleTreated(passage: readonly Sentence[]): boolean {
	const isLaboratory = passage.some(({ low }) => LABORATORY.test(low));
	return passage.some((sentence) => tellsOfPeople(sentence, isLaboratory));
}

function tellsOfPeople({ low, isTitle }: Sentence, isLaboratory: boolean): boolean {
	const alone = !isLaboratory && (BEFORE_AFTER.test(low) || CLINICAL.test(low));
	const inTitle = isTitle && (CLINICAL.test(low) || (!isLaboratory && TRIED.test(low)));
	return (
		alone ||
		inTitle ||
		areTreated(low) ||
		countsPeople(low) ||
		/\b\d{1,3}-year-old (?:woman|man|female|male|girl|boy|patient)/.test(low)
	);
}

/** People as the ones who were treated, not as those from whom cells or skin came. */
function areTreated(low: string): boolean {
	const match = TREATED.exec(low);
	return match !== null && !/\bfrom (?:[\w-]+ ){0,4}$/.test(low.slice(0, match.index));
}

function countsPeople(low: string): boolean {
	return [...low.matchAll(COUNTED)].some(
		(match) => !isNotTreated(low, match.index) && !isShare(low, match),
	);
}

/** Whether the clause about a number speaks of somebody else. */
function isNotTreated(low: string, at: number): boolean {
	const before = low.slice(0, at);
	const from =
		Math.max(before.lastIndexOf(';'), before.lastIndexOf(','), before.lastIndexOf('.')) + 1;
	if (TAKEN_FROM.test(before)) return true;
	const rest = low.slice(at);
	const end = rest.search(/[;.]/);
	return NOT_TREATED.test(low.slice(from, end < 0 ? low.length : at + end));
}

const ENTERED =
	/\b(?:enrol|enter|recruit|randomi[sz]|includ|participat|allocat|assign|took part|in total|a total of)/;
const TOTAL = [
	/\ba total of (\d{1,5})\b(?! (?:sessions?|weeks?|months?|days?|treatments?|ml|mg|times|animals|mice|rats|studies|articles|papers|trials))/,
	/\b(\d{1,5}) (?:were |are )?(?:planned|enrolled|recruited|randomi[sz]ed|participants? planned)\b/,
	/\b(?:target )?(?:sample size|enrol?ment)(?: of| is|:)?(?: target of)? (\d{1,5})\b/,
	/\b(?:sample|cohort|group) of (\d{1,5})\b/,
];
const ARMS = [
	/\b(\d{1,4}) (?:\w+ ){0,3}(?:treated|in the [\w-]+ (?:group|arm))(?: and|,| vs\.?| versus) (\d{1,4}) (?:\w+ ){0,3}(?:controls?|untreated|in the)/,
	/\(n ?= ?(\d{1,4})\)[^.]{0,80}\(n ?= ?(\d{1,4})\)(?:[^.]{0,80}\(n ?= ?(\d{1,4})\))?(?:[^.]{0,80}\(n ?= ?(\d{1,4})\))?/,
];

/** How many people took part, as they were entered; null where no text says so. */
export function countPeople(passage: readonly Sentence[]): Said<number> {
	const body = passage.filter(({ isTitle }) => !isTitle);
	return (
		fromTotals(body) ??
		fromNouns(body, ENTERED) ??
		fromNouns(body, /./) ??
		fromArms(body) ??
		fromNouns(passage, /./) ??
		single(passage)
	);
}

function fromTotals(body: readonly Sentence[]): Said<number> {
	for (const { low, text } of body) {
		for (const pattern of TOTAL) {
			const match = pattern.exec(low);
			if (match !== null && !isNotTreated(low, match.index))
				return { value: Number(match[1]), sentence: text };
		}
	}
	return null;
}

/** The first number that counts people where the clause says they entered. */
function fromNouns(body: readonly Sentence[], needed: RegExp): Said<number> {
	for (const { low, text } of body) {
		if (!needed.test(low)) continue;
		for (const match of low.matchAll(COUNTED)) {
			if (isNotTreated(low, match.index) || isShare(low, match)) continue;
			return { value: Number(match[1]), sentence: text };
		}
	}
	return null;
}

/** `3 of 20 patients`: the whole is meant. An age or a dose counts nobody. */
function isShare(low: string, match: RegExpExecArray | RegExpMatchArray): boolean {
	const at = match.index ?? 0;
	const words = match[0];
	const before = low.slice(Math.max(0, at - 12), at);
	return (
		/\b(?:years?|weeks?|months?|days?|sessions?|ml|mg|times|points?|percent|hours?|cm|mm|of)\b/.test(
			words,
		) || /\b(?:aged|age|week|day|month|phase|grade|type|figure|table|spf) $/.test(before)
	);
}

function fromArms(body: readonly Sentence[]): Said<number> {
	for (const { low, text } of body) {
		for (const pattern of ARMS) {
			const match = pattern.exec(low);
			if (match === null) continue;
			const parts = match.slice(1).filter((part) => part !== undefined);
			return { value: parts.reduce((sum, part) => sum + Number(part), 0), sentence: text };
		}
	}
	for (const { low, text } of body) {
		const one = /\bn ?= ?(\d{1,5})\b/.exec(low);
		if (one !== null) return { value: Number(one[1]), sentence: text };
	}
	return null;
}

/** One person, told by age or as a case. */
function single(passage: readonly Sentence[]): Said<number> {
	const found = passage.find(({ low }) =>
		/\b(?:an? (?:\w+ )?\d{1,3}-year-old|a single (?:patient|case)|a case of|(?:a|one) patient|a (?:wo)?man\b)/.test(
			low,
		),
	);
	return found === undefined ? null : { value: 1, sentence: found.text };
}
