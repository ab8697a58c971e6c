/** The languages the product speaks, and the locale whose numbers, plurals and dates each uses. */

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English is British: 23 November 2026, and a comma between thousands. */
export const LOCALE_OF: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** The language of ours that a tag such as `fr-CA`, `fr_FR.UTF-8` or `EN` asks for; null when it is none of them. */
export function languageOf(tag: string): Language | null {
	const primary = tag
		.trim()
		.toLowerCase()
		.split(/[-_.@]/, 1)[0];
	return LANGUAGES.find((language) => language === primary) ?? null;
}
