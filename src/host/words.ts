import { type Catalogue, type Language, languageOf, openSay, type Say } from '../kit/index.ts';

/** Words of these areas in one language, as the build compiled them beside the code. */
export async function loadWords(language: Language, areas: readonly string[]): Promise<Say> {
	return openSay(language, await Promise.all(areas.map((area) => loadArea(language, area))));
}

async function loadArea(language: Language, area: string): Promise<Catalogue> {
	const url = new URL(`../../locales/${language}/${area}.js`, import.meta.url);
	const { default: catalogue }: { default: Catalogue } = await import(url.href);
	return catalogue;
}

/** The language that the environment asks for, in POSIX order; English where it asks for none of ours. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
	const asked = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en';
	return languageOf(asked) ?? 'en';
}
