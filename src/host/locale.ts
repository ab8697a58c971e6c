import { LANGUAGES, type Language, languageOf } from '../kit/index.ts';

/** Headers longer than this are cut: no browser sends more, and a stranger decides what is sent. */
const LONGEST_HEADER = 1000;

/**
 * The language of ours that an `Accept-Language` header likes best (RFC 9110, 12.5.4); English where it likes none.
 * `q=0` refuses a language; of two liked alike the first one named wins.
 */
export function languageOfHeader(header: string | null | undefined): Language {
	const wishes = (header ?? '').slice(0, LONGEST_HEADER).split(',').map(wishOf);
	const refused = new Set(wishes.filter((wish) => wish.weight === 0).map((wish) => wish.language));
	const liked = wishes
		.filter((wish) => wish.weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map((wish) => (wish.any ? LANGUAGES.find((one) => !refused.has(one)) : wish.language));
	return liked.find((language) => language != null) ?? 'en';
}

type Wish = { readonly language: Language | null; readonly any: boolean; readonly weight: number };

function wishOf(text: string): Wish {
	const [tag = '', ...parameters] = text.split(';').map((part) => part.trim());
	const q = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
	const weight = q === undefined ? 1 : Number(q);
	// A weight that is no number between 0 and 1 is no weight: the wish is passed over.
	const valid = weight >= 0 && weight <= 1 ? weight : 0;
	return { language: languageOf(tag), any: tag === '*', weight: valid };
}
