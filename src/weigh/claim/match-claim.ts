/** Which of the known claims a sentence makes: tolerant of wording, strict about numbers and denials. */
import { CLAIM_RULES, type ClaimRule } from './claim-rules.ts';
import { type Concept, conceptsIn } from './concepts.ts';
import { isDenied, normalised, type Quantity, quantitiesIn } from './sentence.ts';

export type ClaimMatch = {
	readonly claim: string;
	/** The ideas that were met, for showing why. */
	readonly because: readonly Concept[];
};

type Met = ClaimMatch & { readonly score: number };

/** The claim that a sentence makes and, where it makes several that share no idea, those too; best first. */
export function matchClaims(sentence: string): ClaimMatch[] {
	const text = normalised(sentence);
	const seen = { concepts: conceptsIn(text), quantities: quantitiesIn(text), text };
	const met = CLAIM_RULES.flatMap((rule) => meet(rule, seen)).sort(
		(one, other) => other.score - one.score,
	);
	const kept: Met[] = [];
	for (const one of met) {
		const isApart = kept.every(
			({ claim, because }) =>
				claim !== one.claim && because.every((idea) => !one.because.includes(idea)),
		);
		if (isApart) kept.push(one);
	}
	return kept.map(({ claim, because }) => ({ claim, because }));
}

/** What another ingredient does is no claim about vesicles. */
const OTHER_INGREDIENT =
	/\b(?:niacinamide|hyaluronic|vitamin c|ascorbic|salicylic|glycolic|lactic acid|azelaic|retino\w+|tretinoin|benzoyl|bakuchiol|tea tree|aloe|squalane|caffeine|panthenol|urea|ceramide cream|zinc oxide|peptides? signal|copper peptides?|centella|cica|steroids?|cortisone|hydrocortisone|minoxidil|prp|platelet-rich plasma|botox|filler|zinc|petrolatum|vaseline|shea|jojoba|glycerin|allantoin|bisabolol|oat(?:meal|s)?\b|green tea|turmeric|liquorice|licorice|snail|honey|propolis|mugwort|madecassoside|tranexamic|arbutin|kojic|[abp]ha\b|growth factor serum|collagen (?:drink|supplement|powder)s?|led\b|red light|antihistamines?|hair dye|(?:dye|dyeing|colou?ring) (?:your |the )?(?:hair|lashes|brows)|humidifiers?|compress|cold cloth|ice pack|omega-3|fish oil|probiotic drink)/;
/** What a sentence begins with is what it speaks of. */
const OTHER_SUBJECT =
	/^(?:an? |the |our |these |some )?(?:ceramides?|(?:fractional )?lasers|micro-?needling|moisturi[sz]ers?|sunscreens?|oils?|antioxidants?|peptides?|growth factors|emollients?|occlusives?|toners?|acids?)\b(?! (?:synthase|and exosom|exosom|vesicle))/;
const VESICLES = /\b(?:exosom|vesicle|evs?\b)/;
/** Claims that speak of another ingredient themselves. */
const ABOUT_OTHERS = new Set(['c44-retinol', 'c54-ai-peptides', 'c40-no-spf', 'c38-sixty-seconds']);

function isOfAnother({ claim }: ClaimRule, text: string): boolean {
	const isOther = OTHER_INGREDIENT.test(text) || OTHER_SUBJECT.test(text);
	return !ABOUT_OTHERS.has(claim) && isOther && !VESICLES.test(text);
}

type Seen = {
	readonly concepts: ReadonlySet<Concept>;
	readonly quantities: readonly Quantity[];
	readonly text: string;
};

function meet(rule: ClaimRule, { concepts, quantities, text }: Seen): Met[] {
	const found = rule.needs.map((group) => group.filter((idea) => concepts.has(idea)));
	if (found.some((ideas) => ideas.length === 0)) return [];
	if (rule.without.some((idea) => concepts.has(idea))) return [];
	if (!rule.mayDeny && isDenied(text)) return [];
	if (isOfAnother(rule, text)) return [];
	const numbers = numbersMet(rule, quantities);
	if (numbers === null) return [];
	return [{ claim: rule.claim, because: found.flat(), score: rule.needs.length + numbers }];
}

/** How many of the claim's numbers are stated; null where others are, or where it is none without them. */
function numbersMet({ numbers, isNumeric }: ClaimRule, stated: readonly Quantity[]): number | null {
	const has = ({ value, unit }: Quantity): boolean =>
		stated.some((one) => one.unit === unit && Math.abs(one.value - value) < 1e-9);
	const met = numbers.filter(has).length;
	if (met === numbers.length && met > 0) return met;
	if (isNumeric) return null;
	// A share that nobody traced makes it another claim: how much is not shown by that.
	if (numbers.length === 0) return stated.some(({ unit }) => unit === '%') ? null : 0;
	return stated.some(({ unit }) => numbers.some((one) => one.unit === unit)) ? null : 0;
}
