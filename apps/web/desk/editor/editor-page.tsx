/** Evidence at the desk, fetched with its words when an editor opens it. */
import { later } from '../../later.tsx';
import { speakAlso, type WordsOf } from '../../speech.ts';

const EDITOR_WORDS: WordsOf = {
	en: () => import('../../words-editor-en.ts'),
	fr: () => import('../../words-editor-fr.ts'),
};

export const EvidenceDesk = later(async () => {
	const part = await import('./queue-page.tsx');
	await speakAlso(EDITOR_WORDS);
	return part.QueuePage;
});

export const StudyDesk = later<{ readonly id: string }>(async () => {
	const part = await import('./study-page.tsx');
	await speakAlso(EDITOR_WORDS);
	return part.StudyPage;
});
