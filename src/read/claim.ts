/** Does a name, a claim or prose speak of exosomes, vesicles or stem-cell culture? It only claims: it never counts as an ingredient. */
import { nameKey } from './letters.ts';
import { isVesicleWord, readTerm } from './vesicle-term.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './word-run.ts';

export type Claim = {
	/** The word as written. */
	readonly text: string;
	/** Vesicles are named; else only a culture or platelets are. */
	readonly vesicle: boolean;
};

const HINT =
	/exos|vesic|vésic|vesík|esosom|экзосом|везикул|엑소|소포|エクソ|エキソ|小胞|小体|外泌|囊泡|túi ngoại bào|stem|幹細胞|干细胞|줄기세포|cell|medium|media|secretom|platelet|배양|培養|培养|혈소판|血小板|اكسوسوم/iu;
const LONGEST = 4000;

/** The first thing the text claims, vesicles before cultures; null for none. Reads at most 4,000 letters of each stretch. */
export function claimIn(text: string, vocabulary: Vocabulary): Claim | null {
	const read = text.slice(0, LONGEST);
	if (!HINT.test(read)) return null;
	const words = wordsOf(read, vocabulary);
	const vesicle = words.find(isVesicleWord);
	if (vesicle) return { text: vesicle.text, vesicle: true };
	const stemCulture = STEM_CULTURE.exec(read);
	if (stemCulture) return { text: stemCulture[0], vesicle: false };
	const key = nameKey(read);
	const phrase = vocabulary.claims.find(
		(one) => one.length >= SHORTEST_PHRASE && key.includes(one),
	);
	if (phrase !== undefined) return { text: phrase, vesicle: VESICLE.test(phrase) };
	const term = readTerm(read, vocabulary);
	return term ? { text: read.slice(0, LONGEST_QUOTE), vesicle: false } : null;
}

const LONGEST_QUOTE = 60;
const SHORTEST_PHRASE = 6;
const VESICLE = /exos|vesic|vesik|엑소좀|소포|エクソソーム|小胞|外泌|囊泡/u;
const STEM_CULTURE =
	/stem[\s-]*cell[\s-]*(?:culture|conditioned|media|medium|secretome)|幹細胞[^\s、，。]{0,6}?培養(?:上清)?(?:液|エキス|物)?|干细胞[^\s、，。]{0,6}?培养|줄기세포\s?[^\s,]{0,6}?배양/iu;
