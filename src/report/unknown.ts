/** What a card cannot tell. A list is a list: it does not count, and it does not say what happens on skin. */
import type { Facts } from '../kit/index.ts';
import type { Vesicle } from '../read/index.ts';
import type { UnknownCode } from './findings.ts';
import type { Headline, Market, Unknown } from './schema.ts';
import type { Seen } from './seen.ts';

/** Where the law on human material is read from; only the EU entry was read so far. */
const HUMAN_LAW_SOURCE = 'eu-1223-2009-annex-ii-416';

/** The open questions of a reading, the nearest to the verdict first. */
export function unknownOf(
	seen: Seen,
	headline: Headline,
	market: Market | null,
): readonly Unknown[] {
	const met = [...seen.named, ...seen.loose, ...seen.media, ...seen.platelets];
	return [
		...about('inside', seen.named.length + seen.loose.length > 0),
		...about('vesicles-in-medium', isHeldBack(headline), { text: headline.facts['text'] ?? null }),
		...cells(seen),
		...amount(seen),
		...about('list-itself', headline.verdict !== 'not-known' && met.length === 0),
		...unread(seen),
		...about('living-skin', seen.has !== 'no'),
		...about('batch', true),
		...law(met, market),
		...about('for-you', true),
	];
}

function about(code: UnknownCode, holds: boolean, facts: Facts = {}): readonly Unknown[] {
	return holds ? [{ code, facts }] : [];
}

function isHeldBack({ code }: Headline): boolean {
	return code === 'conditioned-medium' || code === 'platelet-material';
}

/** Which cells made it, where the word does not say. */
function cells({ named, loose }: Seen): readonly Unknown[] {
	const unsaid = [...named, ...loose].find((vesicle) => vesicle.source.trim() === '');
	return about('which-cells', unsaid !== undefined, { text: unsaid?.text ?? null });
}

function amount({ named, loose, media }: Seen): readonly Unknown[] {
	const [first] = [...named, ...loose, ...media];
	const untold = first !== undefined && first.amount === undefined;
	return about('amount', untold, { text: first?.text ?? null });
}

function unread({ finding, of }: Seen): readonly Unknown[] {
	const facts = finding('names-unread')?.facts;
	return about('names-unread', facts !== undefined, { count: facts?.['count'] ?? 0, of });
}

function law(met: readonly Vesicle[], market: Market | null): readonly Unknown[] {
	const human = met.some((vesicle) => vesicle.kingdom === 'human');
	const facts = { market: market ?? 'none' };
	if (human) return about('law-human', true, { ...facts, source: HUMAN_LAW_SOURCE });
	return about('law', true, facts);
}
