/** The words of the page, one language at a time, each in a file of its own. */
import { signal } from '@preact/signals';
import { type Catalogue, type Language, openSay, type Say } from '../../src/kit/index.ts';
import { rememberedLanguage, rememberLanguage } from './settings.ts';

export type WordsOf = Readonly<
	Record<Language, () => Promise<{ readonly words: readonly Catalogue[] }>>
>;
const WORDS: WordsOf = {
	en: () => import('./words-en.ts'),
	fr: () => import('./words-fr.ts'),
};

/** Words of parts that most visits never see, fetched with those parts. */
const LATER_WORDS = {
	scan: { en: () => import('./words-scan-en.ts'), fr: () => import('./words-scan-fr.ts') },
	batch: { en: () => import('./words-batch-en.ts'), fr: () => import('./words-batch-fr.ts') },
	desk: { en: () => import('./words-desk-en.ts'), fr: () => import('./words-desk-fr.ts') },
	share: { en: () => import('./words-share-en.ts'), fr: () => import('./words-share-fr.ts') },
} as const satisfies Record<string, WordsOf>;
type Topic = keyof typeof LATER_WORDS;
const topics = new Set<WordsOf>();

export type Speech = { readonly language: Language; readonly say: Say };
export const speech = signal<Speech | null>(null);

/** Speaks a language from now on, and on the next visit. */
export async function speak(language: Language): Promise<void> {
	const [{ words }, ...more] = await Promise.all([
		WORDS[language](),
		...[...topics].map((words) => words[language]()),
	]);
	const all = [...words, ...more.flatMap((part) => part.words)];
	speech.value = { language, say: openSay(language, all) };
	document.documentElement.lang = language;
}

export async function speakRemembered(): Promise<void> {
	await speak(rememberedLanguage());
}

export async function chooseLanguage(language: Language): Promise<void> {
	rememberLanguage(language);
	await speak(language);
}

/** Speaks of another topic too, from now on. */
export async function speakOf(topic: Topic): Promise<void> {
	await speakAlso(LATER_WORDS[topic]);
}

/** Speaks words too that a part brings along itself, from now on. */
export async function speakAlso(words: WordsOf): Promise<void> {
	if (topics.has(words)) return;
	topics.add(words);
	await speak(speech.value?.language ?? rememberedLanguage());
}
