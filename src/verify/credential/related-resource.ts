/** Digests of what a credential points to (VC Data Model 2.0 clause 5.3). */
import {
	decodeBase58,
	decodeBase64Url,
	isJsonList,
	isJsonObject,
	type Json,
	type JsonObject,
} from '../encoding/index.ts';
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

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.*)?$/;

/** The `hash-expression` list of Subresource Integrity, clause 3.5. */
const HASHES =
	/^\s*sha(?:256|384|512)-[\w+/-]+={0,2}(?:\?[\x21-\x7e]*)?(?:\s+sha(?:256|384|512)-[\w+/-]+={0,2}(?:\?[\x21-\x7e]*)?)*\s*$/;

/** Base58 or base64url behind its letter (Controlled Identifiers 1.0 clause 2.4). */
function isMultibase(value: string): boolean {
	const [base, rest] = [value[0], value.slice(1)];
	const bytes = base === 'z' ? decodeBase58(rest) : base === 'u' ? decodeBase64Url(rest) : null;
	return bytes !== null && bytes.length > 0;
}

/** Digests that any object with an `id` may carry. */
export const digests = (holder: JsonObject, path: string): readonly ModelFault[] => [
	...optional(holder, 'digestSRI', oneOrMore(text((value) => HASHES.test(value))), path),
	...optional(holder, 'digestMultibase', oneOrMore(text(isMultibase)), path),
	...optional(
		holder,
		'mediaType',
		text((value) => MEDIA_TYPE.test(value)),
		path,
	),
];

const resource: Check = object((value, path) => [
	...required(value, 'id', url, path),
	...digests(value, path),
	...(value['digestSRI'] === undefined && value['digestMultibase'] === undefined
		? fault('missing', `${path}/digestSRI`)
		: NONE),
]);

/** One or more resources, each named once and with at least one digest. */
export const relatedResources: Check = (value, path) => {
	const ids = resourceIds(value);
	if (new Set(ids).size < ids.length) return fault('not-unique', path);
	return oneOrMore(resource)(value, path);
};

const resourceIds = (value: Json): readonly (Json | undefined)[] =>
	isJsonList(value) ? value.filter(isJsonObject).map(({ id }) => id) : [];
