/** The words of the page, one language at a time, each in a file of its own. */
import { signal } from '@preact/signals';
import { type Catalogue, type Language, openSay, type Say } from '../../src/kit/index.ts';
import { rememberedLanguage, rememberLanguage } from './settings.ts';

const WORDS: Readonly<Record<Language, () => Promise<{ readonly words: readonly Catalogue[] }>>> = {
	en: () => import('./words-en.ts'),
	fr: () => import('./words-fr.ts'),
};

/** Words of pages that most visits never see, fetched with those pages. */
const SCAN_WORDS: typeof WORDS = {
	en: () => import('./words-scan-en.ts'),
	fr: () => import('./words-scan-fr.ts'),
};
let hasScanWords = false;

export type Speech = { readonly language: Language; readonly say: Say };
export const speech = signal<Speech | null>(null);

/** Speaks a language from now on, and on the next visit. */
export async function speak(language: Language): Promise<void> {
	const [{ words }, more] = await Promise.all([
		WORDS[language](),
		hasScanWords ? SCAN_WORDS[language]() : null,
	]);
	speech.value = { language, say: openSay(language, [...words, ...(more?.words ?? [])]) };
	document.documentElement.lang = language;
}

export async function speakRemembered(): Promise<void> {
	await speak(rememberedLanguage());
}

export async function chooseLanguage(language: Language): Promise<void> {
	rememberLanguage(language);
	await speak(language);
}

/** Speaks of scanning too, from now on. */
export async function speakOfScanning(): Promise<void> {
	hasScanWords = true;
	await speak(speech.value?.language ?? rememberedLanguage());
}
