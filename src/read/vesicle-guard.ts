/** Guards the one thing repair must never do: make a vesicle out of a misread word. */
import { confusionDistance } from './confusion.ts';
import { nameKey } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** English words that stand one letter off and mean something else. */
const STRANGERS = new Set([
	'exposome',
	'exposomes',
	'exosphere',
	'versicle',
	'icicle',
	'vehicles',
	'vehicle',
	'testicles',
	'extracellularly',
	'intracellular',
	'intercellular',
]);
const HEADS = ['exosome', 'exosomes', 'vesicle', 'vesicles', 'extracellular'] as const;
/** One and a half plain edits. */
const NEAR = 150;

/** The vesicle word that a word of this piece nearly is, without being it; null if none. */
export function nearVesicleWord(text: string, vocabulary: Vocabulary): string | null {
	const words = text.match(/[\p{L}\p{N}]{5,20}/gu) ?? [];
	for (const word of words.slice(-MOST_WORDS)) {
		const key = nameKey(word);
		if (vocabulary.lexicon.has(key) || STRANGERS.has(key)) continue;
		const head = nearestHead(key);
		if (head) return head;
	}
	return null;
}

function nearestHead(key: string): string | null {
	const near = HEADS.map((head) => ({ head, cost: confusionDistance(key, head, NEAR) }));
	const [best] = near.filter((one) => one.cost > 0).sort((left, right) => left.cost - right.cost);
	return best?.head ?? null;
}

const MOST_WORDS = 12;

/** Whether the piece holds a vesicle word or nearly one: such a piece is never repaired into anything. */
export function isVesicleLike(text: string, vocabulary: Vocabulary): boolean {
	return (
		/exos|vesic|소포|엑소|エクソ|小胞|外泌|囊泡/iu.test(text) ||
		nearVesicleWord(text, vocabulary) !== null
	);
}
