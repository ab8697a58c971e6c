/** Is this JSON a presentation of the W3C Verifiable Credentials Data Model 2.0, clauses 4.13 and 5? */
import { isJsonList, isJsonObject, type Json } from '../encoding/index.ts';
import { credential, envelope, type Stage } from './credential-model.ts';
import { BASE_CONTEXT, hasType, nestedContextFaults } from './json-ld-context.ts';
import {
	type Check,
	fault,
	type ModelFault,
	NONE,
	object,
	oneOrMore,
	optional,
	required,
	text,
	url,
} from './model-fault.ts';
import { isDataUrl } from './url.ts';

const holder: Check = (value, path) =>
	isJsonObject(value) ? required(value, 'id', url, path) : url(value, path);

/** A context of its own that knows the terms: the base context, alone or in a list (clause 4.13.1). */
const ownContext: Check = (value, path) =>
	value === BASE_CONTEXT || (isJsonList(value) && value.includes(BASE_CONTEXT))
		? NONE
		: fault('malformed', path);

/** An object whose `id` is a data URL that holds what was secured. */
const enveloped: Check = object((value, path) => [
	...required(value, '@context', ownContext, path),
	...required(value, 'id', text(isDataUrl), path),
]);

const presented = (stage: Stage): Check =>
	object((value, path) =>
		hasType(value, 'EnvelopedVerifiableCredential')
			? enveloped(value, path)
			: credential(stage)(value, path),
	);

const presentation = (stage: Stage): Check =>
	object((value, path) => [
		...envelope(value, 'VerifiablePresentation', path),
		...optional(value, 'holder', holder, path),
		...optional(value, 'verifiableCredential', oneOrMore(presented(stage)), path),
		...Object.entries(value)
			.filter(([name]) => name !== '@context' && name !== 'verifiableCredential')
			.flatMap(([name, item]) => nestedContextFaults(item, `${path}/${name}`)),
	]);

/** What is wrong with a presentation, enveloped or not; nothing where it conforms. */
export function checkPresentation(value: Json, stage: Stage = 'issued'): readonly ModelFault[] {
	const isEnveloped = isJsonObject(value) && hasType(value, 'EnvelopedVerifiablePresentation');
	return (isEnveloped ? enveloped : presentation(stage))(value, '');
}
