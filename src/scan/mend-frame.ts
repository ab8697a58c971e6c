/**
 * The few set phrases that stand around a list on nearly every label: the heading before it, the net contents and the lot
 * after it. Where a line is nearly one of them it is that one; the two volumes of a net content check each other.
 */
import { editsBetween } from '../read/index.ts';

/** Headings as printed on Latin-script labels (the reader knows more of them, spelled right). */
const HEADINGS = [
	'Ingredients:',
	'Full ingredients:',
	'Ingrédients :',
	'Inhaltsstoffe:',
	'Ingredientes:',
	'Ingredienti:',
	'INCI:',
] as const;

/** Net contents sold, in millilitres; 1 US fluid ounce is 29.5735 ml (NIST Handbook 44). */
const MILLILITRES = [
	3, 5, 7, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 75, 80, 90, 100, 120, 125, 150, 180,
	200, 250, 300, 400, 500,
] as const;
const OUNCE = 29.5735;

const CONTENTS = MILLILITRES.map((ml) => {
	const ounces = ml / OUNCE;
	return `${ml} ml e ${ounces < 10 ? ounces.toFixed(1) : ounces.toFixed(0)} fl.oz`;
});

/** The heading that the words before a list nearly are, in the case of the label; null where they are none or spelled right. */
export function nearHeading(text: string): string | null {
	// A heading of which a word is spelled right may hold more words than ours ("Ingredients (INCI):", "INGREDIENTS").
	if (/ingr[eé]di[eé]nt(?:s|es|i)(?!\p{L})|inhaltsstoffe|\binci\b/iu.test(text)) return null;
	const best = nearest(text, HEADINGS, 0.4, 0);
	if (best === null) return null;
	return text === text.toUpperCase() ? best.toUpperCase() : best;
}

/** The net content that a line nearly is; null where it is none. */
export function nearContents(line: string): string | null {
	const plain = line.replace(/\s+/g, '');
	const spaced = SPELLED.exec(plain);
	if (spaced !== null) {
		const [, ml = '', ounces = ''] = spaced;
		if (agrees(Number(ml), Number(ounces.replace(',', '.')))) return `${ml} ml e ${ounces} fl.oz`;
	}
	if (!/m|oz/iu.test(plain) || plain.length > 24) return null;
	return nearest(line, CONTENTS, 0.42, APART);
}

/** Read well but for its blanks, its dots and the e. */
const SPELLED = /^(\d{1,3})m[lI1|][e€℮c©]?(\d{1,2}[.,]\d{1,2})f?[lI1|]?[.,]?[o0]z[.,]?$/u;

const agrees = (ml: number, ounces: number): boolean =>
	ml > 0 && Math.abs(ml / OUNCE - ounces) <= Math.max(0.06, 0.03 * ounces);

/** Two net contents must not be equally near; any heading is as good as another. */
const APART = 0.4;

function nearest(
	text: string,
	phrases: readonly string[],
	share: number,
	apart: number,
): string | null {
	const near = phrases
		.map((phrase) => ({ phrase, edits: editsBetween(text, phrase, share * phrase.length) }))
		.filter((one): one is { phrase: string; edits: number } => one.edits !== null)
		.sort((one, other) => one.edits - other.edits);
	const [best, next] = near;
	if (best === undefined) return null;
	return next === undefined || next.edits - best.edits >= apart ? best.phrase : null;
}
