/** What a credential says of its own status: which bit of which list (Bitstring Status List 1.0 clause 2.1). */
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../encoding/index.ts';
import { url } from './model-fault.ts';

export type StatusEntry = {
	readonly purpose: string;
	readonly index: number;
	/** The list's own URL. */
	readonly list: string;
	/** Bits an entry. */
	readonly size: number;
	/** What each value means, by value; empty where only set and unset are told apart. */
	readonly messages: ReadonlyMap<number, string>;
};

const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const HEX = /^0x[0-9a-f]{1,8}$/i;
/** Wider entries would need more messages than anyone writes down. */
const MOST_BITS = 8;

/** The entries of kind BitstringStatusListEntry of a credential; null where one of them is malformed. */
export function statusEntries(credential: JsonObject): readonly StatusEntry[] | null {
	const { credentialStatus } = credential;
	if (credentialStatus === undefined) return [];
	const all = isJsonList(credentialStatus) ? credentialStatus : [credentialStatus];
	const entries = all.filter(isEntry).map(entryOf);
	return entries.every((entry) => entry !== null) ? entries : null;
}

function isEntry(value: Json): value is JsonObject {
	if (!isJsonObject(value)) return false;
	const { type } = value;
	return (
		type === 'BitstringStatusListEntry' ||
		(isJsonList(type) && type.includes('BitstringStatusListEntry'))
	);
}

function entryOf(entry: JsonObject): StatusEntry | null {
	const { statusPurpose, statusListIndex, statusListCredential, statusSize = 1, id } = entry;
	const messages = messagesOf(entry);
	if (typeof statusPurpose !== 'string' || statusPurpose === '' || messages === null) return null;
	if (typeof statusListIndex !== 'string' || !WHOLE.test(statusListIndex)) return null;
	if (typeof statusListCredential !== 'string' || !isUrlValue(statusListCredential)) return null;
	if (typeof statusSize !== 'number' || !isWidth(statusSize, messages)) return null;
	if (id !== undefined && (id === statusListCredential || !isUrlValue(id))) return null;
	return {
		purpose: statusPurpose,
		index: Number(statusListIndex),
		list: statusListCredential,
		size: statusSize,
		messages,
	};
}

const isUrlValue = (value: Json): boolean => url(value, '').length === 0;

/** A wide entry must say what each of its values means. */
const isWidth = (size: number, messages: ReadonlyMap<number, string>): boolean =>
	Number.isInteger(size) &&
	size >= 1 &&
	size <= MOST_BITS &&
	(messages.size === 2 ** size || (size === 1 && messages.size === 0));

function messagesOf({ statusMessage }: JsonObject): ReadonlyMap<number, string> | null {
	if (statusMessage === undefined) return new Map();
	if (!isJsonList(statusMessage)) return null;
	const pairs = statusMessage.map(messageOf);
	const messages = new Map(pairs.filter((pair) => pair !== null));
	return messages.size === statusMessage.length ? messages : null;
}

function messageOf(value: Json): readonly [number, string] | null {
	if (!isJsonObject(value)) return null;
	const { status, message } = value;
	const isSound = typeof status === 'string' && HEX.test(status) && typeof message === 'string';
	return isSound ? [Number(status), message] : null;
}
