import { type Language, languageOf } from '../kit/index.ts';

/** Longest header looked at: a browser sends a few dozen characters. */
const MAX_HEADER = 1_000;

/** The language of ours that a reader likes best by `Accept-Language` (RFC 9110, 12.5.4); English where none is. */
export function languageOfRequest(header: string | null | undefined): Language {
	const wishes = (header ?? '').slice(0, MAX_HEADER).split(',').map(wishOf);
	for (const { tag } of wishes.sort((a, b) => b.weight - a.weight)) {
		const language = languageOf(tag);
		if (language !== null) return language;
	}
	return 'en';
}

function wishOf(text: string): { tag: string; weight: number } {
	const [tag = '', ...parameters] = text.split(';');
	const weight = Number(parameters.join(';').match(/^\s*q=([\d.]+)/)?.[1] ?? 1);
	return { tag, weight };
}
