/** The list that tells which credentials are revoked, suspended or have news (Bitstring Status List 1.0). */
import { isJsonList, isJsonObject, type JsonObject } from '../encoding/index.ts';
import {
	type Bitstring,
	entryAt,
	FEWEST_ENTRIES,
	parseBitstring,
	printBitstring,
} from './bitstring.ts';
import { checkCredential } from './credential-model.ts';
import { momentOf } from './date-time.ts';
import { BASE_CONTEXT, hasType } from './json-ld-context.ts';
import type { StatusEntry } from './status-entry.ts';

export type StatusList = {
	/** The URL that entries name, where the list gives one. */
	readonly id: string | null;
	readonly purposes: readonly string[];
	readonly bits: Bitstring;
	/** Milliseconds since 1970; null where not stated. */
	readonly validFrom: number | null;
	readonly validUntil: number | null;
	/** After so many milliseconds a newer one should be looked for; null where not stated. */
	readonly ttl: number | null;
};

export const STATUS_REFUSALS = [
	'list-malformed',
	'list-too-short',
	'list-other',
	'purpose-differs',
	'index-outside',
	'list-not-yet-valid',
	'list-expired',
] as const;
export type StatusRefusal = (typeof STATUS_REFUSALS)[number];

export type StatusReading =
	/** What the entry says; a value other than nought means that the purpose is met. */
	| { readonly value: number; readonly isSet: boolean; readonly message: string | null }
	| { readonly refused: StatusRefusal };

/** The list in a credential whose proof was verified before; null where it is malformed. */
export function parseStatusList(credential: JsonObject): StatusList | null {
	const { credentialSubject, id } = credential;
	const isList = hasType(credential, 'BitstringStatusListCredential');
	if (!isList || checkCredential(credential).length > 0 || !isJsonObject(credentialSubject))
		return null;
	const purposes = purposesOf(credentialSubject);
	const { encodedList, ttl } = credentialSubject;
	const bits = typeof encodedList === 'string' ? parseBitstring(encodedList) : null;
	const isKind = hasType(credentialSubject, 'BitstringStatusList');
	if (!isKind || bits === null || purposes === null || !isTtl(ttl ?? null)) return null;
	return {
		id: typeof id === 'string' ? id : null,
		purposes,
		bits,
		validFrom: momentIn(credential, 'validFrom'),
		validUntil: momentIn(credential, 'validUntil'),
		ttl: typeof ttl === 'number' ? ttl : null,
	};
}

const isTtl = (ttl: unknown): boolean =>
	ttl === null || (Number.isInteger(ttl) && Number(ttl) >= 0);

function momentIn(credential: JsonObject, name: string): number | null {
	const text = credential[name];
	return typeof text === 'string' ? momentOf(text) : null;
}

function purposesOf({ statusPurpose }: JsonObject): readonly string[] | null {
	const all = isJsonList(statusPurpose) ? statusPurpose : [statusPurpose];
	const purposes = all.filter((purpose) => typeof purpose === 'string');
	return purposes.length === all.length && all.length > 0 ? purposes : null;
}

/** What the list says of an entry at a moment (clause 3.2 "Validate"), in milliseconds since 1970. */
export function readStatus(entry: StatusEntry, list: StatusList, now: number): StatusReading {
	if (list.id !== null && list.id !== entry.list) return { refused: 'list-other' };
	if (!list.purposes.includes(entry.purpose)) return { refused: 'purpose-differs' };
	if ((8 * list.bits.length) / entry.size < FEWEST_ENTRIES) return { refused: 'list-too-short' };
	if (list.validFrom !== null && now < list.validFrom) return { refused: 'list-not-yet-valid' };
	if (list.validUntil !== null && now > list.validUntil) return { refused: 'list-expired' };
	const value = entryAt(list.bits, entry.index, entry.size);
	if (value === null) return { refused: 'index-outside' };
	return { value, isSet: value !== 0, message: entry.messages.get(value) ?? null };
}

export type StatusListDraft = {
	/** Where the list is published. */
	readonly id: string;
	readonly issuer: string;
	readonly purpose: string | readonly string[];
	readonly bits: Bitstring;
	readonly validFrom: string;
	readonly validUntil: string;
	readonly ttl?: number;
};

/** The list as a credential, still to be signed. */
export function statusListCredential(draft: StatusListDraft): JsonObject {
	const { id, issuer, purpose, bits, validFrom, validUntil, ttl } = draft;
	return {
		'@context': [BASE_CONTEXT],
		id,
		type: ['VerifiableCredential', 'BitstringStatusListCredential'],
		issuer,
		validFrom,
		validUntil,
		credentialSubject: {
			id: `${id}#list`,
			type: 'BitstringStatusList',
			statusPurpose: purpose,
			encodedList: printBitstring(bits),
			...(ttl === undefined ? {} : { ttl }),
		},
	};
}
