/** Is this JSON a credential of the W3C Verifiable Credentials Data Model 2.0? */
import { isJsonObject, type Json, type JsonObject } from '../encoding/index.ts';
import { momentOf } from './date-time.ts';
import {
	contexts,
	hasType,
	nestedContextFaults,
	scopeWithin,
	type TypeScope,
	typeScope,
	types,
} from './json-ld-context.ts';
import { worded } from './language-value.ts';
import {
	type Check,
	fault,
	type ModelFault,
	moment,
	NONE,
	object,
	oneOrMore,
	optional,
	required,
	url,
} from './model-fault.ts';
import { proof } from './proof-model.ts';
import { digests, relatedResources } from './related-resource.ts';

/** A draft has no issuer yet: whoever signs it names himself then. */
export type Stage = 'draft' | 'issued';

const issuerOf = (stage: Stage): Check => {
	const named = object((value, path) => [
		...(stage === 'draft' ? optional : required)(value, 'id', url, path),
		...optional(value, 'name', worded, path),
		...optional(value, 'description', worded, path),
	]);
	return (value, path) => (typeof value === 'string' ? url(value, path) : named(value, path));
};

/** An object that says something: an empty one makes no claim (clause 4.8). */
const subject = object((value, path) =>
	Object.keys(value).length === 0 ? fault('empty', path) : optional(value, 'id', url, path),
);

/** What status, evidence, terms of use and refresh services have in common: a type, and perhaps an `id`. */
export const typed = (scope: TypeScope): Check =>
	object((value, path) => [
		...required(value, 'type', types(scopeWithin(scope, value)), path),
		...optional(value, 'id', url, path),
		...digests(value, path),
	]);

const schema = (scope: TypeScope): Check =>
	object((value, path) => [
		...required(value, 'type', types(scopeWithin(scope, value)), path),
		...required(value, 'id', url, path),
		...digests(value, path),
	]);

function validity(credential: JsonObject, path: string): readonly ModelFault[] {
	const { validFrom, validUntil } = credential;
	const from = typeof validFrom === 'string' ? momentOf(validFrom) : null;
	const until = typeof validUntil === 'string' ? momentOf(validUntil) : null;
	const isReversed = from !== null && until !== null && from > until;
	return [
		...optional(credential, 'validFrom', moment, path),
		...optional(credential, 'validUntil', moment, path),
		...(isReversed ? fault('dates-reversed', `${path}/validUntil`) : NONE),
	];
}

/** What credentials and presentations have in common. */
export function envelope(holder: JsonObject, type: string, path: string): readonly ModelFault[] {
	const scope = typeScope(holder['@context']);
	return [
		...required(holder, '@context', contexts, path),
		...optional(holder, 'id', url, path),
		...required(holder, 'type', types(scope), path),
		...(hasType(holder, type) ? NONE : fault('type-not-listed', `${path}/type`)),
		...optional(holder, 'termsOfUse', oneOrMore(typed(scope)), path),
		...optional(holder, 'refreshService', oneOrMore(typed(scope)), path),
		...optional(holder, 'proof', oneOrMore(proof(scope)), path),
	];
}

/** Everything that clauses 4 and 5 ask of a credential, as a checklist. */
export const credential = (stage: Stage): Check =>
	object((value, path) => {
		const scope = typeScope(value['@context']);
		return [
			...envelope(value, 'VerifiableCredential', path),
			...optional(value, 'name', worded, path),
			...optional(value, 'description', worded, path),
			...(stage === 'draft' ? optional : required)(value, 'issuer', issuerOf(stage), path),
			...required(value, 'credentialSubject', oneOrMore(subject), path),
			...validity(value, path),
			...optional(value, 'credentialStatus', oneOrMore(typed(scope)), path),
			...optional(value, 'credentialSchema', oneOrMore(schema(scope)), path),
			...optional(value, 'evidence', oneOrMore(typed(scope)), path),
			...optional(value, 'relatedResource', relatedResources, path),
			...Object.entries(value)
				.filter(([name]) => name !== '@context')
				.flatMap(([name, item]) => nestedContextFaults(item, `${path}/${name}`)),
		];
	});

/** What is wrong with a credential; nothing where it conforms. */
export const checkCredential = (value: Json, stage: Stage = 'issued'): readonly ModelFault[] =>
	credential(stage)(value, '');

/** Who issued it: the URL, be it alone or in an object; null where there is none. */
export function issuerId(credential: JsonObject): string | null {
	const { issuer } = credential;
	const id = isJsonObject(issuer) ? issuer['id'] : issuer;
	return typeof id === 'string' ? id : null;
}
