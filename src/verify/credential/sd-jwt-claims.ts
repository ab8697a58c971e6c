/** Putting disclosed claims back where their digests stand (RFC 9901 clause 7.1, steps 3 to 5). */
import {
	decodeBase64Url,
	decodeUtf8,
	isJsonList,
	isJsonObject,
	type Json,
	type JsonObject,
	parseStrictJson,
} from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { disclosureDigest } from './commitment.ts';

export const DISCLOSURE_REFUSALS = [
	'hash-unknown',
	'disclosure-malformed',
	'disclosure-twice',
	'disclosure-unused',
	'digest-twice',
	'digest-malformed',
	'claim-twice',
] as const;
export type DisclosureRefusal = (typeof DISCLOSURE_REFUSALS)[number];

/** Where a disclosed claim stands in the claims: names and list positions. */
export type DisclosedPath = readonly (string | number)[];

export type ProcessedClaims = {
	readonly claims: JsonObject;
	/** Every disclosure with the place of its claim, outer ones first. */
	readonly places: ReadonlyMap<string, DisclosedPath>;
};

/** More than this number no presentation has. */
const MOST_DISCLOSURES = 1_000;

type Disclosure = { readonly text: string; readonly parts: readonly Json[] };

type Walk = {
	readonly disclosures: ReadonlyMap<string, Disclosure>;
	readonly met: Set<string>;
	readonly places: Map<string, DisclosedPath>;
	refused: DisclosureRefusal | null;
};

/** The payload with what was disclosed put in, and every trace of digests taken out. */
export function processDisclosures(
	payload: JsonObject,
	disclosures: readonly string[],
	engine: ProofEngine,
): ProcessedClaims | { readonly refused: DisclosureRefusal } {
	const { _sd_alg: algorithm = 'sha-256', ...rest } = payload;
	if (algorithm !== 'sha-256') return { refused: 'hash-unknown' };
	if (disclosures.length > MOST_DISCLOSURES || new Set(disclosures).size < disclosures.length)
		return { refused: 'disclosure-twice' };
	const read = new Map<string, Disclosure>();
	for (const text of disclosures) {
		const parts = partsOf(text);
		if (parts === null) return { refused: 'disclosure-malformed' };
		read.set(disclosureDigest(text, engine), { text, parts });
	}
	const walk: Walk = { disclosures: read, met: new Set(), places: new Map(), refused: null };
	const claims = openObject(rest, [], walk);
	if (walk.refused !== null) return { refused: walk.refused };
	if (walk.places.size < disclosures.length) return { refused: 'disclosure-unused' };
	return { claims, places: walk.places };
}

/** Salt, name and value, or salt and value. */
function partsOf(disclosure: string): readonly Json[] | null {
	const bytes = decodeBase64Url(disclosure);
	const text = bytes === null ? null : decodeUtf8(bytes);
	const reading = text === null ? null : parseStrictJson(text);
	if (reading === null || 'refused' in reading || !isJsonList(reading.value)) return null;
	const [salt, name] = reading.value;
	const { length } = reading.value;
	const isSound = length === 2 || (length === 3 && typeof name === 'string');
	return isSound && typeof salt === 'string' ? reading.value : null;
}

function openValue(value: Json, path: DisclosedPath, walk: Walk): Json {
	if (isJsonList(value)) return openList(value, path, walk);
	return isJsonObject(value) ? openObject(value, path, walk) : value;
}

function openObject(holder: JsonObject, path: DisclosedPath, walk: Walk): JsonObject {
	const { _sd: digests = [], ...plain } = holder;
	// `_sd_alg` belongs to the top alone, `...` to lists alone (clauses 4.1 and 4.1.1).
	if (!isJsonList(digests) || '...' in plain || '_sd_alg' in plain)
		walk.refused ??= 'digest-malformed';
	const open = new Map<string, Json>();
	for (const [name, value] of Object.entries(plain))
		open.set(name, openValue(value, [...path, name], walk));
	for (const digest of isJsonList(digests) ? digests : []) openMember(digest, path, open, walk);
	return Object.fromEntries(open);
}

function openMember(digest: Json, path: DisclosedPath, open: Map<string, Json>, walk: Walk): void {
	const found = meet(digest, walk);
	if (found === undefined) return;
	const [, name, value] = found.parts;
	if (typeof name !== 'string' || value === undefined || name === '_sd' || name === '...') {
		walk.refused ??= 'disclosure-malformed';
		return;
	}
	if (open.has(name)) walk.refused ??= 'claim-twice';
	walk.places.set(found.text, [...path, name]);
	open.set(name, openValue(value, [...path, name], walk));
}

function openList(list: readonly Json[], path: DisclosedPath, walk: Walk): readonly Json[] {
	const open: Json[] = [];
	for (const item of list) {
		const place = [...path, open.length];
		if (!isJsonObject(item) || !('...' in item)) {
			open.push(openValue(item, place, walk));
			continue;
		}
		if (Object.keys(item).length > 1) walk.refused ??= 'digest-malformed';
		const value = openElement(item, place, walk);
		if (value !== undefined) open.push(value);
	}
	return open;
}

/** The element that a digest stands for; undefined where it was not disclosed. */
function openElement(item: JsonObject, path: DisclosedPath, walk: Walk): Json | undefined {
	const found = meet(item['...'] ?? null, walk);
	if (found === undefined) return undefined;
	const [, value, more] = found.parts;
	if (value === undefined || more !== undefined) {
		walk.refused ??= 'disclosure-malformed';
		return undefined;
	}
	walk.places.set(found.text, path);
	return openValue(value, path, walk);
}

/** A digest may stand only once, disclosed or not: else one disclosure would speak in two places. */
function meet(digest: Json, walk: Walk): Disclosure | undefined {
	if (typeof digest !== 'string') {
		walk.refused ??= 'digest-malformed';
		return undefined;
	}
	if (walk.met.has(digest)) walk.refused ??= 'digest-twice';
	walk.met.add(digest);
	// Behind a refusal nothing is opened any more, so that no ring of disclosures can be walked.
	return walk.refused === null ? walk.disclosures.get(digest) : undefined;
}
