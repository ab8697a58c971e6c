/** Does a name, a claim or prose speak of exosomes, vesicles or stem-cell culture? It only claims: it never counts as an ingredient. */
import { isCjk, nameKey } from './letters.ts';
import { mayName } from './vesicle-hint.ts';
import { isVesicleWord, readTerm } from './vesicle-term.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './word-run.ts';

export type Claim = {
	/** The word as written. */
	readonly text: string;
	/** Vesicles are named; else only a culture or platelets are. */
	readonly vesicle: boolean;
};

/** Stems of stem cells: what a claim may speak of beside vesicles, media and platelets. */
const CELL =
	/stem|stam[cm]|cell|cél|celul|hücre|tế bào|幹細胞|干细胞|줄기세포|세포|стволов|الجذعية|培養|小体|exo/iu;
const LONGEST = 4000;

/** The first thing the text claims, vesicles before cultures; null for none. Reads at most 4,000 letters of each stretch. */
export function claimIn(text: string, vocabulary: Vocabulary): Claim | null {
	const read = text.slice(0, LONGEST);
	if (!mayName(read) && !CELL.test(read)) return null;
	const words = wordsOf(read, vocabulary);
	const vesicle = words.find(isVesicleWord);
	if (vesicle) return { text: vesicle.text, vesicle: true };
	const stemCulture = STEM_CULTURE.exec(read);
	if (stemCulture) return { text: stemCulture[0], vesicle: false };
	const phrase = phraseIn(read, vocabulary.claims);
	if (phrase !== undefined) return { text: phrase, vesicle: VESICLE.test(phrase) };
	const term = readTerm(read, vocabulary);
	return term ? { text: read.slice(0, LONGEST_QUOTE), vesicle: false } : null;
}

const LONGEST_QUOTE = 60;
/** A phrase of the table that begins where a word does ("hexosome" holds no exosome); native ones stand anywhere. */
function phraseIn(text: string, phrases: readonly string[]): string | undefined {
	const starts: number[] = [];
	let key = '';
	for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
		starts.push(key.length);
		key += nameKey(word);
	}
	return phrases.find((phrase) => {
		if (phrase.length < shortest(phrase)) return false;
		if (isCjk(phrase.charCodeAt(0))) return key.includes(phrase);
		return key.includes(phrase) && starts.some((at) => key.startsWith(phrase, at));
	});
}

/** A few letters stand in many words; a few native signs do not. */
const shortest = (phrase: string) => (isCjk(phrase.charCodeAt(0)) ? 3 : 6);
const VESICLE = /exos|vesic|vesik|엑소좀|소포|エクソソーム|小胞|外泌|囊泡/u;
const STEM_CULTURE =
	/stem[\s-]*cell[\s-]*(?:culture|conditioned|media|medium|secretome)|幹細胞[^\s、，。]{0,6}?培養(?:上清)?(?:液|エキス|物)?|干细胞[^\s、，。]{0,6}?培养|줄기세포\s?[^\s,]{0,6}?배양/iu;
