/** Language and light, remembered on the device. A browser that forbids storage just forgets them. */
import { LANGUAGES, type Language, languageOf } from '../../src/kit/index.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_KEY = 'language';
const THEME_KEY = 'theme';

/** The language chosen before, else the first of the browser's that we speak, else English. */
export function rememberedLanguage(): Language {
	const tags = [recall(LANGUAGE_KEY) ?? '', ...navigator.languages];
	return tags.map(languageOf).find((language) => language !== null) ?? LANGUAGES[0];
}

export function rememberLanguage(language: Language): void {
	remember(LANGUAGE_KEY, language);
}

export function rememberedTheme(): Theme {
	const known = recall(THEME_KEY);
	return THEMES.find((theme) => theme === known) ?? 'system';
}

/** Sets the theme now and for the next visit; `theme.js` sets it again before the first paint. */
export function rememberTheme(theme: Theme): void {
	remember(THEME_KEY, theme);
	showTheme(theme);
}

const SHUTTER_KEY = 'shutter';

/** Whether the camera takes a sharp picture by itself. */
export function rememberedShutter(): boolean {
	return recall(SHUTTER_KEY) !== 'by-hand';
}

export function rememberShutter(isAuto: boolean): void {
	remember(SHUTTER_KEY, isAuto ? 'auto' : 'by-hand');
}

const PAPER = { light: '#f5f0e4', dark: '#16131a' } as const;

/** Sets the page's theme, and the colour of the browser's own bars around it. */
export function showTheme(theme: Theme): void {
	if (theme === 'system') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
	for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
		const own = meta.media.includes('dark') ? 'dark' : 'light';
		meta.content = PAPER[theme === 'system' ? own : theme];
	}
}

// Storage may be forbidden by the person or their browser: then nothing is remembered, and nothing breaks.
export function recall(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

export function remember(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		return;
	}
}
