/** Which words of a name say what vesicles come from: species or donor, tissue or cell, and of which kingdom. */
import { nameKey } from './letters.ts';
import type { LexiconWord, WordClass } from './lexicon.ts';
import type { Kingdom } from './schema.ts';
import type { Word } from './word-run.ts';

/** A word that also joins words ("de", which is goat in Vietnamese) is taken for the joint. */
export function has(word: Word, wordClass: WordClass): boolean {
	const classes = word.known?.classes;
	if (classes?.has(wordClass) !== true) return false;
	return wordClass === 'link' || !classes.has('link');
}

function hasAny(word: Word, classes: readonly WordClass[]): boolean {
	return classes.some((one) => has(word, one));
}

const SOURCE = [
	'organism',
	'donor',
	'tissue',
	'part',
	'cell',
	'platelet',
	'neutral',
	'link',
] as const;

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

/** Whether a word may stand in the source of a vesicle name. */
export function isSourceWord(word: Word): boolean {
	if (has(word, 'synthetic') || has(word, 'trap')) return false;
	return hasAny(word, SOURCE) || MATERIALS.has(word.key);
}

/** A native name of two to eight letters that the lexicon lacks. */
export function isNativeStem(word: Word): boolean {
	return word.known === null && /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,8}$/u.test(word.key);
}

/** A word that may be the epithet of the organism before it, though no table holds it: "Lactobacillus Novus", 스타필로코쿠스에피더미디스. */
export function isEpithet(word: Word, before: Word | undefined): boolean {
	if (word.known !== null || before === undefined || !has(before, 'organism')) return false;
	return EPITHET.test(word.key) || STRAIN.test(word.key);
}

/** "HY7714", "GG": a strain, as makers of cultures name it. */
const STRAIN = /^(?:[a-z]{1,6}\d{1,6}|gg|spp?)$/u;

const EPITHET =
	/^(?:[a-z]{2,}(?:us|um|is|ae|a|ii|i|ensis|oides|ans|ens|ix|ax|or)|[\uac00-\ud7a3]{1,10}[스움굼눔둠룸뭄붐숨줌춤쿰툼품훔]|[\uac00-\ud7a3]{2,10}[아이에타])$/u;

/** Words that name a whole kingdom or class: no named organism. */
const GENERIC = new Set(
	'plant plants phyto animal microbial bacterial bacteria fungal algae herbal botanical vegetal mammalian mammal 식물 植物 동물 動物 动物 미생물'.split(
		' ',
	),
);

function isGeneric(word: LexiconWord): boolean {
	return GENERIC.has(nameKey(word.text));
}

/** Whether an organism, a donor or a native stem is named; "plant", "cell" or a tissue alone is no source. */
export function namesSource(words: readonly Word[]): boolean {
	return words.some((word) => {
		if (word.known === null) return isNativeStem(word);
		return hasAny(word, ['organism', 'donor']) && !isGeneric(word.known);
	});
}

const GENERIC_PLANT = /^(?:plants?|phyto.*|botanical|herbal|vegeta(?:l|is|ux|les)|식물|植物)/u;

/** The kingdom that the words name; an animal donor before the species of a plant, a plant part where nothing else is said. */
export function kingdomOf(words: readonly Word[]): Kingdom {
	if (words.some((word) => has(word, 'synthetic'))) return 'synthetic';
	const donor = words.find((word) => has(word, 'donor'));
	if (donor) return donorKingdom(donor);
	const organism = words.find((word) => has(word, 'organism') && word.known?.kingdom !== 'unknown');
	if (organism?.known) return organism.known.kingdom;
	const plant = words.some((word) => has(word, 'part') || GENERIC_PLANT.test(word.key));
	return plant ? 'plant' : 'unknown';
}

const HUMAN = /^(?:h?uman|humain|humano|nguoi|인체|인간|사람|ヒト|人(?!参|參|蔘))/u;

function donorKingdom(word: Word): Kingdom {
	if (HUMAN.test(word.key)) return 'human';
	const kingdom = word.known?.kingdom ?? 'unknown';
	return kingdom === 'unknown' ? 'animal' : kingdom;
}

const TOLD = ['organism', 'donor', 'tissue', 'part', 'cell', 'platelet'] as const;

/** "Centella Asiatica Callus": species or donor, tissue or cell, in the words of the label, Latin where it is known. */
export function sourceOf(words: readonly Word[]): string {
	const told = words.filter((word) => hasAny(word, TOLD) || isNativeStem(word));
	return told.map((word) => word.known?.latin ?? titleCase(word.text)).join(' ');
}

export function titleCase(text: string): string {
	return text.toLowerCase().replace(/(?:^|[\s/-])\p{L}/gu, (start) => start.toUpperCase());
}
