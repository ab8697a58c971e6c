/**
 * Is this piece of text a name for vesicles, and of which kind?
 * The ordered rule of contracts.md (`read`): source + Exosomes for human, animal and milk; a named organism + (Extracellular) Vesicles;
 * any other such word is unclear, and so are conditioned media and platelet material.
 */

import { nameKey } from './letters.ts';
import type { LexiconWord, WordClass } from './lexicon.ts';
import type { RuleId } from './rules.ts';
import type { Kingdom, NamingForm, VesicleKind } from './schema.ts';
import type { KnownTerm, Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './word-run.ts';

export type TermReading = {
	readonly verdict: 'yes' | 'unclear';
	readonly kind: VesicleKind;
	readonly kingdom: Kingdom;
	readonly source: string;
	readonly form: NamingForm;
	readonly rule: RuleId;
	/** Canonical name, where the whole piece is one. */
	readonly name: string | null;
	/** INCI keeps "exosomes" for mammalian cells and the text says exosome of something else. */
	readonly exosomeWord: boolean;
};

const HINT =
	/exos|exoz|egzo|eksos|ekzo|[vw]es[ií][ck]|vés|vesc|esosom|экзо|везик|엑소|소포|エクソ|エキソ|小胞|外泌|外秘|囊泡|ngoại bào|medi|milieu|meio|cond|배양액|培養|培养|上清|条件|條件|plate|plaq|plät|혈소판|血小板|secret|sekret|sécrét|시크리톰|prp|سوسوم|سوزوم|אקסו|เอก|เอ็ก/iu;

/** Whether a text may name vesicles, a medium or platelets at all: a cheap look before the careful one. */
export function mayName(text: string): boolean {
	return HINT.test(text);
}

/** Reads one piece without brackets. Null: it names no vesicle, medium or platelet material. */
export function readTerm(text: string, vocabulary: Vocabulary): TermReading | null {
	const key = nameKey(text);
	if (key.length < SHORTEST) return null;
	const listed = vocabulary.terms.get(key);
	if (listed) return fromList(listed, text, vocabulary);
	const words = withoutChance(wordsOf(text, vocabulary));
	if (words.some(isVesicleWord)) return vesicleTerm(text, words);
	if (words.some((word) => has(word, 'platelet'))) return heldBack(words, 'platelet', 'READ-U04');
	if (words.some((word) => has(word, 'medium')) || cellMedium(words)) {
		return heldBack(words, 'conditioned-medium', 'READ-U03');
	}
	return null;
}

/** "소포라" (Sophora) begins with the letters of vesicle: a short native word counts only where no unknown letters run on from it. */
function withoutChance(words: readonly Word[]): readonly Word[] {
	return words.map((word, at) => {
		const next = words[at + 1];
		const runsOn =
			next !== undefined && next.known === null && /^[\u3040-\u9fff\uac00-\ud7a3]/u.test(next.key);
		return word.key.length <= 2 && has(word, 'vesicle') && runsOn ? { ...word, known: null } : word;
	});
}

const SHORTEST = 2;

/** A word that also joins words ("de", which is goat in Vietnamese) is taken for the joint. */
export function has(word: Word, wordClass: WordClass): boolean {
	const classes = word.known?.classes;
	return (
		classes !== undefined &&
		classes.has(wordClass) &&
		(wordClass === 'link' || !classes.has('link'))
	);
}

/** A word of class vesicle, or any longer word made with "exosom" that is no trap ("phytoexosomes", "exosomal"). */
export function isVesicleWord(word: Word): boolean {
	if (has(word, 'trap')) return false;
	return (
		has(word, 'vesicle') ||
		(word.known === null && /exosom|vesicles?$|엑소좀|エクソソーム|外泌[体體]/u.test(word.key))
	);
}

/** "Adipose stem cell media": the loose wording of a conditioned medium. */
function cellMedium(words: readonly Word[]): boolean {
	const cell = words.findIndex((word) => has(word, 'cell') || has(word, 'tissue'));
	return (
		cell !== -1 &&
		words.slice(cell + 1).some((word) => word.key === 'media' || word.key === 'medium')
	);
}

/** A name of an official or gathered list, letter for letter. */
function fromList(term: KnownTerm, text: string, vocabulary: Vocabulary): TermReading | null {
	const kind = KIND_OF[term.kind];
	if (kind === undefined || term.verdict === 'no') return null;
	const parsed = term.verdict === 'yes' ? null : vesicleOrNull(text, vocabulary);
	return {
		verdict: term.verdict === 'yes' ? 'yes' : 'unclear',
		kind,
		kingdom: asKingdom(term.kingdom),
		source: term.detail || sourceOf(wordsOf(text, vocabulary)),
		form: term.verdict === 'yes' ? formOf(text) : (parsed?.form ?? listedForm(term)),
		rule: ruleOfList(term),
		name: term.name,
		exosomeWord: EXOSOME.test(nameKey(text)),
	};
}

function vesicleOrNull(text: string, vocabulary: Vocabulary): TermReading | null {
	const words = wordsOf(text, vocabulary);
	return words.some(isVesicleWord) ? vesicleTerm(text, words) : null;
}

const KIND_OF: Readonly<Record<string, VesicleKind>> = {
	exosome: 'exosome',
	'extracellular-vesicle': 'extracellular-vesicle',
	vesicle: 'vesicle',
	'conditioned-medium': 'conditioned-medium',
	platelet: 'platelet',
	trade: 'vesicle',
};

function ruleOfList(term: KnownTerm): RuleId {
	if (term.verdict === 'yes')
		return term.list === 'kcia' ? 'READ-V04' : term.list === 'cosing' ? 'READ-V03' : 'READ-V02';
	if (term.kind === 'conditioned-medium') return 'READ-U03';
	if (term.kind === 'platelet') return 'READ-U04';
	return term.kind === 'trade' ? 'READ-U02' : 'READ-U01';
}

function listedForm(term: KnownTerm): NamingForm {
	if (term.kind === 'trade') return 'trade';
	return term.kind === 'conditioned-medium' || term.kind === 'platelet' ? 'inci' : 'not-inci';
}

function asKingdom(text: string): Kingdom {
	return (
		(['human', 'animal', 'plant', 'bacteria', 'fungus', 'alga', 'synthetic'] as const).find(
			(one) => one === text,
		) ?? 'unknown'
	);
}

const EXOSOME = /e[xk]s?os+om|exoss|esosom|엑소좀|エクソソ|エキソソ|外泌|экзосом|اكسوسوم|إكسوسوم/u;
const EXTRACELLULAR = /extra[cz]ell?ul|세포외|細胞外|细胞外|胞外|ngoaibao|внеклеточ/u;

function vesicleTerm(text: string, words: readonly Word[]): TermReading {
	const complete = completeName(words);
	const body = complete ?? words;
	const exosomeWord = words.some((word) => isVesicleWord(word) && EXOSOME.test(word.key));
	const kind: VesicleKind = exosomeWord
		? 'exosome'
		: words.some((word) => isVesicleWord(word) && EXTRACELLULAR.test(word.key))
			? 'extracellular-vesicle'
			: 'vesicle';
	const kingdom = kingdomOfWords(body);
	const allowed =
		complete !== null && (!exosomeWord || kingdom === 'human' || kingdom === 'animal');
	return {
		verdict: allowed ? 'yes' : 'unclear',
		kind,
		kingdom,
		source: sourceOf(body),
		form: allowed ? formOf(text) : 'not-inci',
		rule: allowed ? (exosomeWord ? 'READ-V01' : 'READ-V02') : 'READ-U01',
		name:
			allowed && complete?.length === words.length
				? words.map((word) => titleCase(word.text)).join(' ')
				: null,
		exosomeWord,
	};
}

/** Latin-script words written out by INCI's own words are its form; everything else that is allowed is a translation. */
function formOf(text: string): NamingForm {
	return /\b(?:vesicles?|exosomes?)\b/iu.test(text) ? 'inci' : 'translation';
}

/**
 * The words that make a complete name: source words that lead up to the vesicle word, or follow it by a link
 * ("Vesículas Extracelulares de Centella Asiatica"). Null if a form, a synthetic or an unknown word breaks it, or no source is named.
 */
function completeName(words: readonly Word[]): readonly Word[] | null {
	const head = words.findIndex(isVesicleWord);
	const last = words.findLastIndex(isVesicleWord);
	const headWord = words[head];
	if (headWord === undefined || !has(headWord, 'vesicle')) return null;
	if (words.slice(head, last + 1).some((word) => !has(word, 'vesicle') && !has(word, 'neutral')))
		return null;
	if (words.some((word) => has(word, 'synthetic'))) return null;
	const after = words.slice(last + 1);
	const afterIsSource =
		after.length > 0 &&
		after.every(isSourceWord) &&
		after[0] !== undefined &&
		has(after[0], 'link');
	if (after.some((word) => !has(word, 'neutral')) && !afterIsSource) return null;
	const lead = leadingSource(words.slice(0, head));
	const body = [...lead, ...words.slice(head)];
	return namesSource(body) ? body : null;
}

/** The longest run of source words right before the vesicle word; what stands before it belongs to another name. */
function leadingSource(words: readonly Word[]): readonly Word[] {
	let from = words.length;
	while (from > 0 && isSourceWord(words[from - 1])) from -= 1;
	// A native name the lexicon lacks (수국잎소포) is let in where a part or cell word stands between it and the vesicle word.
	const stem = words[from - 1];
	const next = words[from];
	if (
		from === 1 &&
		stem?.known === null &&
		next &&
		isNativeStem(stem) &&
		(has(next, 'part') || has(next, 'cell'))
	)
		return words;
	return words.slice(from);
}

function isNativeStem(word: Word): boolean {
	return /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,8}$/u.test(word.key);
}

function isSourceWord(word: Word | undefined): boolean {
	const classes = word?.known?.classes;
	if (!classes || classes.has('synthetic') || classes.has('trap')) return false;
	return (
		(['organism', 'donor', 'tissue', 'part', 'cell', 'neutral', 'link'] as const).some((one) =>
			classes.has(one),
		) || MATERIALS.has(word?.key ?? '')
	);
}

/** Forms that can be what vesicles are taken from, not what is made of them. */
const MATERIALS = new Set([
	'juice',
	'milk',
	'water',
	'sap',
	'honey',
	'latex',
	'pulp',
	'즙',
	'수액',
	'果汁',
]);

/** Whether an organism, a donor or a native stem is named; "plant", "cell" or a tissue alone is no source. */
function namesSource(words: readonly Word[]): boolean {
	return words.some((word) =>
		word.known === null
			? isNativeStem(word)
			: (has(word, 'organism') || has(word, 'donor')) && !isGeneric(word.known),
	);
}

const GENERIC = new Set([
	'plant',
	'plants',
	'phyto',
	'animal',
	'microbial',
	'bacterial',
	'bacteria',
	'fungal',
	'algae',
	'herbal',
	'botanical',
	'vegetal',
	'식물',
	'植物',
	'동물',
	'動物',
	'动物',
	'미생물',
	'mammalian',
	'mammal',
]);

function isGeneric(word: LexiconWord): boolean {
	return GENERIC.has(nameKey(word.text));
}

function kingdomOfWords(words: readonly Word[]): Kingdom {
	if (words.some((word) => has(word, 'synthetic'))) return 'synthetic';
	const donor = words.find((word) => has(word, 'donor'));
	if (donor) return donorKingdom(donor);
	const organism = words.find((word) => has(word, 'organism') && word.known?.kingdom !== 'unknown');
	if (organism?.known) return organism.known.kingdom;
	return words.some((word) => has(word, 'part')) ||
		words.some((word) => GENERIC_PLANT.test(word.key))
		? 'plant'
		: 'unknown';
}

const GENERIC_PLANT = /^(?:plants?|phyto.*|botanical|herbal|vegeta(?:l|is|ux|les)|식물|植物)/u;

function donorKingdom(word: Word): Kingdom {
	if (/^human|^humain|^humano|^umano|^nguoi|인체|인간|사람|ヒト|人/u.test(word.key)) return 'human';
	const kingdom = word.known?.kingdom ?? 'unknown';
	return kingdom === 'unknown' ? 'animal' : kingdom;
}

/** "Centella Asiatica Callus": species or donor, tissue or cell, in the words of the label, Latin where it is known. */
function sourceOf(words: readonly Word[]): string {
	const told = words.filter(
		(word) =>
			(['organism', 'donor', 'tissue', 'part', 'cell', 'platelet'] as const).some((one) =>
				has(word, one),
			) ||
			(word.known === null && isNativeStem(word)),
	);
	return told
		.map((word) => (word.known?.latin ? word.known.latin : titleCase(word.text)))
		.join(' ');
}

export function titleCase(text: string): string {
	return text.toLowerCase().replace(/(?:^|[\s/-])\p{L}/gu, (start) => start.toUpperCase());
}

function heldBack(
	words: readonly Word[],
	kind: 'conditioned-medium' | 'platelet',
	rule: RuleId,
): TermReading {
	return {
		verdict: 'unclear',
		kind,
		kingdom: kingdomOfWords(words),
		source: sourceOf(words),
		form: words.every((word) => word.known !== null) ? 'inci' : 'not-inci',
		rule,
		name:
			words.every((word) => word.known !== null) &&
			words.some((word) => has(word, 'organism') || has(word, 'donor'))
				? words.map((word) => titleCase(word.text)).join(' ')
				: null,
		exosomeWord: false,
	};
}
