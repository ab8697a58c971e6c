/** What was put on or into the skin, whose vesicles they were, and by which way. */
import type { Kingdom, Preparation, Route } from '../ledger/index.ts';
import { firstSaying, type Said, type Sentence } from './passage.ts';

const VESICLE =
	/\b(?:exosom\w*|extracellular vesicles?|(?:nano|micro|membrane )?vesicles?|evs?|sevs?|pdevs?|exosome-like|ectosomes?)\b/;
const MEDIUM =
	/\b(?:condition(?:ed|ing) (?:culture )?medi(?:um|a)|culture medi(?:um|a)|secretomes?|[a-z]+-cm\b|medium\b)/;
const PLATELET = /\b(?:platelet(?:s|-rich|-poor|-derived)?|prp|plasma rich)\b/;
const PLATELET_ITSELF =
	/\bplatelet(?:s)?[- ](?:derived )?(?:extract|exosom|vesicle|extracellular|lysate|product|rich plasma)|\bplatelet-rich plasma\b/;
/** Vesicles that were counted, found or named, and not given. */
const MEASURED =
	/\b(?:biomarkers?|diagnos\w*|(?:levels?|concentrations?|amounts?|profiles?|composition|detect\w*|quantif\w*|measur\w*|sequenc\w*) (?:of |in |from )?(?:\w+ ){0,4}(?:exosom|vesicle|evs?\b)|(?:exosom\w*|vesicles?|evs?)\b[^.;]{0,30}\b(?:in|from) (?:the )?(?:urine|serum|plasma|blood|saliva|sweat|tears|stool)|(?:urin(?:e|ary)|serum|plasma|salivary|circulating|fa?ecal|blood) (?:\w+ ){0,3}(?:exosom|vesicle|extracellular|evs?\b))/;
const GIVEN =
	/\b(?:appl(?:y|ied|ication)|treat(?:ed|ment|ing)|inject|receiv|administ|topical|therap|deliver|loaded|serum\b|cream|gel|lotion|ampoule|booster|incubat|exposed|given|used|took|taken|consum|randomi[sz]|formulat|hydrogel|dressing|combined|plus|promote|attenuat|accelerat|improv|reduc|protect|rejuvenat)/;
/** Papers on vesicles as such. */
const ABOUT_THEM =
	/\b(?:guidelines?|minimal information|reporting|isolation|stability|storage|characteri[sz]ation|survey|audit|market|standard)\b/;
const ABOUT_PRACTICE =
	/\b(?:audit|survey|guidelines?|market|minimal information|misev\w*|ev-track)\b/;
const OF_BLOOD = /\b(?:serum|plasma)\b/g;
const SOMETHING =
	/\b(?:cream|serum|gel|lotion|ointment|laser|needling|peel|acid|retin|peptide|growth factor|probiotic|supplement|injection|filler|toxin|stem cells?|extract|drug|treated|applied|received|therapy|treatment)/;

/** What was applied; null where nothing was. */
export function interventionOf(passage: readonly Sentence[]): Said<Preparation> {
	const title = passage[0]?.low ?? '';
	const all = passage.map(({ low }) => low).join(' ');
	const value = appliedIn(title, all);
	if (value === null) return null;
	const sentence = firstSaying(passage, PATTERN_OF[value])?.text ?? '';
	return { value, sentence };
}

const PATTERN_OF: Readonly<Record<Preparation, RegExp>> = {
	vesicles: VESICLE,
	'conditioned-medium': MEDIUM,
	platelet: PLATELET,
	other: SOMETHING,
};

function appliedIn(title: string, all: string): Preparation | null {
	const isOther = [SOMETHING, GIVEN].every((words) => words.test(all.replace(OF_BLOOD, ' ')));
	if (MEDIUM.test(title) && !/\b(?:exosom|vesicle)/.test(title)) return 'conditioned-medium';
	if (areOnlyMeasured(all)) return isOther ? 'other' : null;
	if (PLATELET_ITSELF.test(title) && !isComparator(title)) return 'platelet';
	if (ABOUT_PRACTICE.test(title)) return null;
	if (VESICLE.test(title) || isMostly(all)) return ifGiven(all);
	return mentioned(all) ?? (isOther ? 'other' : null);
}

/** Vesicles, unless the paper is on them as such and nobody got any. */
function ifGiven(all: string): Preparation | null {
	return GIVEN.test(all) || !ABOUT_THEM.test(all) ? 'vesicles' : null;
}

function mentioned(all: string): Preparation | null {
	if (MEDIUM.test(all)) return 'conditioned-medium';
	if (PLATELET.test(all)) return 'platelet';
	return VESICLE.test(all) ? ifGiven(all) : null;
}

/** Vesicles counted or found in somebody, and given to nobody. */
export function areOnlyMeasured(all: string): boolean {
	if (!MEASURED.test(all)) return false;
	const given =
		/\b(?:exosom\w*|vesicles?|evs?)[- ](?:(?:\w+ ){0,3}(?:treat|therap|inject|appl)|(?:serum|cream|gel|booster)\b)|(?:appl|treated with|inject|topical|administ|receiv|deliver)\w* (?:\w+[- ]){0,6}(?:exosom|vesicle|evs?\b)/;
	return !given.test(all);
}

/** Vesicles named more often than the medium they came from. */
function isMostly(all: string): boolean {
	const count = (pattern: RegExp): number =>
		all.match(new RegExp(pattern.source, 'g'))?.length ?? 0;
	return count(VESICLE) > count(MEDIUM) + count(PLATELET);
}

function isComparator(title: string): boolean {
	return /\b(?:versus|vs\.?|compared (?:with|to)|against|or) (?:\w+ )?(?:prp|platelet)/.test(title);
}

const KINGDOMS: readonly (readonly [Kingdom, RegExp])[] = [
	[
		'plant',
		/\b(?:plants?|botanical|rose (?:stem|cells?|callus|exosom\w*|petals?|flowers?|vesicles?|damask)|roses?-|rosa|centella|ginseng|aloe|lemon|citrus|grape\w*|ginger|leaf|leaves|callus|calli|houttuynia|tomato|apple|cabbage|carrot|tea|ecklonia|algae?|seaweed|kelp|dendropanax|thuja|turmeric|oat|rice|yam|pachyrhizus|lavender|edelweiss|snow lotus)\b/,
	],
	[
		'bacteria',
		/\b(?:lactobacill\w*|lacticaseibacill\w*|lactiplantibacill\w*|bacteri\w*|probiotics?|bifidobacter\w*|cutibacterium|yeast|ferment\w*|streptococc\w*|staphylococc\w*)\b/,
	],
	['synthetic', /\b(?:synthetic|artificial|mimetics?|biomimetic)\b/],
	[
		'animal',
		/\b(?:milk|bovine|colostrum|salmon|fish|goat|camel|porcine|pig-derived|sheep|ovine|egg|royal jelly|bees?|honey|mouse[- ](?:derived|bone|adipose|msc)|rat[- ](?:derived|bone|adipose|msc)|deer|equine)\b/,
	],
	[
		'human',
		/\b(?:human|adipose|adscs?|ascs?|adipocyte|fat[- ]cell|umbilical|cord blood|wharton|placenta\w*|amnio\w*|foreskin|(?:dermal )?fibroblast(?:-derived)?[ -]exosom\w*|fibroblast-derived|ipscs?|induced pluripotent|mesenchymal|mscs?|bone marrow|platelet[- ](?:derived|exosom\w*|vesicles?|extract)|reprogrammed|autologous|allogeneic|hucmsc\w*|huc-?msc\w*|endometri\w*|dental pulp|keratinocyte-derived|endothelial)\b/,
	],
];
const NEAR = /(?:exosom\w*|vesicles?|\bevs?\b|boosters?)/;

/** Whose vesicles; several are joined in the order human, animal, plant, bacteria, synthetic; `unknown` where no text says. */
export function kingdomOf(passage: readonly Sentence[]): Said<string> {
	const naming = passage.filter(({ low }) => NEAR.test(low));
	const found = KINGDOMS.filter(([kingdom, words]) =>
		naming.some(({ low }) => isOfVesicles(low, kingdom, words)),
	);
	const names = new Set(found.map(([kingdom]) => kingdom));
	if (names.has('plant') && names.has('human') && !isBoth(naming)) names.delete('human');
	if (names.has('bacteria') && names.has('human')) names.delete('human');
	if (names.has('animal') && names.has('human') && !isBoth(naming)) names.delete('human');
	const order: readonly Kingdom[] = ['human', 'animal', 'plant', 'bacteria', 'synthetic'];
	const value = order.filter((kingdom) => names.has(kingdom)).join(' and ');
	const sentence = naming[0]?.text ?? passage[0]?.text ?? '';
	return { value: value === '' ? 'unknown' : value, sentence };
}

/** A word of a kingdom that stands close to the vesicles; `human skin` or `human fibroblasts` is what was treated. */
function isOfVesicles(low: string, kingdom: Kingdom, words: RegExp): boolean {
	const text =
		kingdom === 'human'
			? low.replace(
					/\bhuman (?:skin|dermal fibroblasts?|fibroblasts?|keratinocytes?|hair|subjects?|volunteers?|trial|study|studies|use|scalp|melanocytes?|explants?)\b|\b(?:in|of|on) humans?\b/g,
					' ',
				)
			: low;
	const plain = new RegExp(words.source, 'g');
	return [...text.matchAll(plain)].some(({ index, 0: word }) => {
		const around = text.slice(Math.max(0, index - 70), index + word.length + 70);
		return NEAR.test(around);
	});
}

function isBoth(naming: readonly Sentence[]): boolean {
	return naming.some(({ low }) =>
		/\b(?:human|adipose|stem cell)\w*[^.;]{0,40}\b(?:or|and|versus|vs\.?|with)\b[^.;]{0,20}\b(?:plant|rose|milk|centella|bovine)|\b(?:plant|rose|milk|centella|bovine)[^.;]{0,30}\b(?:or|and|versus|vs\.?|with) (?:\w+ )?human/.test(
			low,
		),
	);
}

const ROUTES: readonly (readonly [Route, RegExp])[] = [
	[
		'injection',
		/\b(?:inject\w*|intradermal\w*|intralesional\w*|subcutaneous\w*|mesotherap\w*|intravenous\w*)/,
	],
	['laser', /\b(?:lasers?|ablative|plasma resurfacing|ipl)\b/],
	['microneedling', /\b(?:micro-?needl\w*|needling|roller|radiofrequency)/],
	[
		'topical',
		/\b(?:topical\w*|cream|serum|gel|lotion|ampoule|appl(?:ied|ication|y)|ointment|mask)\b/,
	],
];

/** The way it was given; null where no text says. */
export function routeOf(passage: readonly Sentence[]): Said<Route> {
	for (const [value, words] of ROUTES) {
		const sentence = firstSaying(passage, words);
		if (sentence !== null) return { value, sentence: sentence.text };
	}
	return null;
}
