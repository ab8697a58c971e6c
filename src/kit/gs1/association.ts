/** Which elements may, must and must not stand together (General Specifications, sections 4.13 and 4.14). */
import { identifierOf, matchesPattern } from './application-identifier.ts';
import { type Gs1Finding, gs1Finding } from './findings.ts';
import type { Gs1Element } from './message.ts';
import { lengthsOf } from './value.ts';

/**
 * What is wrong between elements that are each right. What one carrier lacks another on the same pack may hold, so a
 * caller with several carriers asks once for all of them together.
 */
export function checkAssociations(elements: readonly Gs1Element[]): Gs1Finding[] {
	const present = [...new Set(elements.map(({ ai }) => ai))];
	return [
		...repeats(elements),
		...present.flatMap((ai) => exclusions(ai, present)),
		...present.flatMap((ai) => wants(ai, present)),
		...(present.includes(DIGITAL_SIGNATURE) ? unserialised(elements) : []),
	];
}

const DIGITAL_SIGNATURE = '8030';
/** Keys whose serial component may be left out: documents, coupons and returnable assets. */
const MAYBE_SERIALISED = ['253', '255', '8003'];

/** A digital signature is of one thing, so a key beside it must have its serial component (section 3.8.24). */
function unserialised(elements: readonly Gs1Element[]): Gs1Finding[] {
	return elements
		.filter(({ ai, value }) => MAYBE_SERIALISED.includes(ai) && value.length === leastOf(ai))
		.map(({ ai }) => gs1Finding('required-ai-missing', { ai: DIGITAL_SIGNATURE, needs: ai }));
}

function leastOf(ai: string): number {
	const identifier = identifierOf(ai);
	return identifier === null ? 0 : lengthsOf(identifier).least;
}

function repeats(elements: readonly Gs1Element[]): Gs1Finding[] {
	const values = new Map<string, string>();
	const odd = new Set<string>();
	for (const { ai, value } of elements) {
		const first = values.get(ai) ?? value;
		values.set(ai, first);
		if (first !== value) odd.add(ai);
	}
	return [...odd].map((ai) => gs1Finding('repeated-ai', { ai }));
}

function exclusions(ai: string, present: readonly string[]): Gs1Finding[] {
	const patterns = identifierOf(ai)?.excludes ?? [];
	const found = present.filter(
		(other) => other !== ai && patterns.some((pattern) => matchesPattern(other, pattern)),
	);
	return found.map((other) => gs1Finding('exclusive-ais', { ai, other }));
}

function wants(ai: string, present: readonly string[]): Gs1Finding[] {
	const isThere = (pattern: string) =>
		present.some((other) => other !== ai && matchesPattern(other, pattern));
	const unmet = (identifierOf(ai)?.requires ?? []).filter(
		(groups) => !groups.some((group) => group.every(isThere)),
	);
	return unmet.map((groups) =>
		gs1Finding('required-ai-missing', {
			ai,
			needs: groups.map((group) => group.join('+')).join(','),
		}),
	);
}
