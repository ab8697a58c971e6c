/** What VC Data Integrity 1.0 clause 2.1 asks of a proof, whatever its suite. */
import type { JsonObject } from '../encoding/index.ts';
import { scopeWithin, type TypeScope, types } from './json-ld-context.ts';
import {
	type Check,
	looseMoment,
	type ModelFault,
	object,
	oneOrMore,
	optional,
	required,
	text,
	url,
} from './model-fault.ts';

const filled: Check = text((value) => value !== '');

/** A proof of the general kind must also name its suite and its purpose. */
function dataIntegrity(value: JsonObject, path: string): readonly ModelFault[] {
	const ask = value['type'] === 'DataIntegrityProof' ? required : optional;
	return [
		...ask(value, 'cryptosuite', filled, path),
		...ask(value, 'proofPurpose', filled, path),
		...ask(value, 'verificationMethod', url, path),
		...ask(value, 'proofValue', filled, path),
	];
}

/** A proof's members have their forms; whether it holds is another question. */
export const proof = (scope: TypeScope): Check =>
	object((value, path) => [
		...required(value, 'type', types(scopeWithin(scope, value)), path),
		...optional(value, 'id', url, path),
		...dataIntegrity(value, path),
		...optional(value, 'created', looseMoment, path),
		...optional(value, 'expires', looseMoment, path),
		...optional(value, 'domain', oneOrMore(filled), path),
		...optional(value, 'challenge', filled, path),
		...optional(value, 'previousProof', oneOrMore(filled), path),
		...optional(value, 'nonce', filled, path),
	]);
