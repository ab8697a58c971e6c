/** Visits of a clinic, fetched with their words when somebody of a clinic opens them. */
import { later } from '../later.tsx';
import { speakAlso, type WordsOf } from '../speech.ts';

const CLINIC_WORDS: WordsOf = {
	en: () => import('../words-clinic-en.ts'),
	fr: () => import('../words-clinic-fr.ts'),
};

export const VisitsPage = later(async () => {
	const part = await import('./visits.tsx');
	await speakAlso(CLINIC_WORDS);
	return part.Visits;
});
