/** Kana, Han and rarer scripts of the code face: fetched when a list holds them, not before. */

const BEYOND_LATIN = /[\u0370-\u1dff\u2e80-\ufaff\uff00-\uffef]/;
let isAsked = false;

export function needFontsFor(text: string): void {
	if (isAsked || !BEYOND_LATIN.test(text)) return;
	isAsked = true;
	void import('../../src/ui/style/fonts-wide.css');
}
