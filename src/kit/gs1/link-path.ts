/** The path of a GS1 Digital Link: where its elements begin, and which qualifiers may follow a key. */
import type { ApplicationIdentifier, Dictionary } from './application-identifier.ts';
import { gs1Finding, type Refused, refused } from './findings.ts';
import type { Gs1Element } from './message.ts';
import { keyOfWord, qualifierOfWord } from './withdrawn-words.ts';

export type LinkPath = {
	readonly kind: 'path';
	/** How many segments stand before the key. */
	readonly stem: number;
	readonly elements: readonly Gs1Element[];
};

/**
 * Finds the last primary key among the segments of a path, and the pairs from there to the end.
 * Null where there is none: an address, but not one of GS1.
 */
export function findPath(
	segments: readonly string[],
	dictionary: Dictionary,
): LinkPath | Refused | null {
	const isEndedBySlash = segments.at(-1) === '';
	const used = isEndedBySlash ? segments.slice(0, -1) : segments;
	const at = keyPlace(used, dictionary);
	if (at === null) return withdrawnAlias(used, dictionary);
	const elements = pairsOf(used.slice(at));
	const unknown = elements.find(({ ai }) => dictionary(ai) === null);
	if (unknown !== undefined) return refused(gs1Finding('unknown-ai', { ai: unknown.ai }));
	const { ai = '' } = elements.at(-1) ?? {};
	if (isEndedBySlash) return refused(gs1Finding('empty-value', { ai }));
	return { kind: 'path', stem: at, elements };
}

/** Where the last primary key stands that only pairs of figures and values follow. */
function keyPlace(segments: readonly string[], dictionary: Dictionary): number | null {
	for (let at = segments.length - 2; at >= 0; at -= 2) {
		const ai = segments[at] ?? '';
		if (!/^\d{2,4}$/.test(ai)) return null;
		if (dictionary(ai)?.isKey === true) return at;
	}
	return null;
}

function pairsOf(segments: readonly string[]): Gs1Element[] {
	const pairs: Gs1Element[] = [];
	for (let at = 0; at + 1 < segments.length; at += 2) {
		pairs.push({ ai: segments[at] ?? '', value: segments[at + 1] ?? '' });
	}
	return pairs;
}

/** `/gtin/…` and `/01/…/lot/…` were addresses of GS1 once: told, not read. */
function withdrawnAlias(segments: readonly string[], dictionary: Dictionary): Refused | null {
	for (const [at, alias] of segments.entries()) {
		const ai = keyOfWord(alias);
		const isKeyLike = /^\d{8}/.test(segments[at + 1] ?? '');
		if (ai !== null && isKeyLike) return refused(gs1Finding('alias-withdrawn', { alias, ai }));
		if (isKeyLike && dictionary(alias)?.isKey === true) return qualifierAlias(segments.slice(at));
	}
	return null;
}

function qualifierAlias(segments: readonly string[]): Refused | null {
	for (let at = 2; at < segments.length; at += 2) {
		const alias = segments[at] ?? '';
		const ai = qualifierOfWord(alias);
		if (ai !== null) return refused(gs1Finding('alias-withdrawn', { alias, ai }));
	}
	return null;
}

/** Whether these identifiers, in this order, are qualifiers that the key may have. */
export function isQualifierOrder(key: ApplicationIdentifier, path: readonly string[]): boolean {
	if (path.length === 0) return true;
	return key.qualifiers.some((choice) => {
		const places = path.map((ai) => choice.indexOf(ai));
		return places.every((place, at) => place !== -1 && place > (places[at - 1] ?? -1));
	});
}

/** Whether a qualifier that stands in the query could have stood in this path, at one place or another. */
export function couldStandInPath(
	key: ApplicationIdentifier,
	path: readonly string[],
	ai: string,
): boolean {
	return key.qualifiers.some(
		(choice) => choice.includes(ai) && path.every((other) => choice.includes(other)),
	);
}
