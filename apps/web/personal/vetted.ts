/** The panels of vetting with their words: neither is drawn without the other. */
import { speakAlso, type WordsOf } from '../speech.ts';

const VET_WORDS: WordsOf = {
	en: () => import('../words-vet-en.ts'),
	fr: () => import('../words-vet-fr.ts'),
};

export async function vetPanels() {
	const part = await import('./vet-panels.tsx');
	await speakAlso(VET_WORDS);
	return part.VetPanels;
}
