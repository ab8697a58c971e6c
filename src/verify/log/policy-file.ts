/** Policies as text (C2SP tlog-policy "Policy file syntax and structure"). */
import { decodeUtf8, encodeUtf8 } from '../encoding/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { parseDecimal } from './decimal.ts';
import type { Policy, PolicyGroup, PolicyLog, PolicyWitness } from './policy.ts';
import { parseVerifierKey, printVerifierKey, type VerifierKey } from './verifier-key.ts';

export const POLICY_REFUSALS = [
	'too-large',
	/** A control character other than tab and newline. */
	'character',
	/** The last line has no newline: what stood behind it may be cut off. */
	'cut-off',
	'keyword',
	/** Too few or too many words for the keyword. */
	'words',
	/** No key, or one of a kind that such a party does not have. */
	'key',
	'key-twice',
	'name-twice',
	/** A name that no line before it defines. */
	'name-unknown',
	/** A name that is already the member of a group. */
	'member-twice',
	'threshold',
	'quorum-missing',
	'quorum-twice',
] as const;
export type PolicyRefusal = (typeof POLICY_REFUSALS)[number];

export type PolicyReading =
	| { readonly kind: 'read'; readonly policy: Policy }
	/** Why, and in which line from 1; 0 for the file as a whole. */
	| { readonly kind: 'refused'; readonly code: PolicyRefusal; readonly line: number };

/** A policy of thirty-two post-quantum witnesses has 60,000 bytes. */
const MOST_BYTES = 200_000;
const NONE = 'none';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids exactly these.
const FORBIDDEN = /[\x00-\x08\x0b-\x1f\x7f]/;

type Draft = {
	readonly logs: PolicyLog[];
	readonly witnesses: PolicyWitness[];
	readonly groups: PolicyGroup[];
	readonly names: Set<string>;
	readonly members: Set<string>;
	readonly keys: { readonly log: Set<string>; readonly witness: Set<string> };
	quorum: string | null | undefined;
	readonly engine: ProofEngine;
	/** The octets of a word. */
	readonly utf8: (word: string) => string | null;
};
type TakeLine = (words: readonly string[], draft: Draft) => PolicyRefusal | null;

const LINES: Readonly<Record<string, TakeLine>> = {
	log: takeLog,
	witness: takeWitness,
	group: takeGroup,
	quorum: takeQuorum,
};

const withUrl = (url: string | undefined): { readonly url?: string } =>
	url === undefined ? {} : { url };

function keyOf(word: string, draft: Draft): VerifierKey | null {
	const text = draft.utf8(word);
	return text === null ? null : parseVerifierKey(text, draft.engine);
}

/** Keys are the same if their bytes are, whatever their names and kinds. */
function isSeenBefore({ key }: VerifierKey, seen: Set<string>): boolean {
	const bytes = key.join();
	const isOld = seen.has(bytes);
	seen.add(bytes);
	return isOld;
}

function takeLog([vkey, url, ...more]: readonly string[], draft: Draft): PolicyRefusal | null {
	if (vkey === undefined || more.length > 0) return 'words';
	const key = keyOf(vkey, draft);
	if (key === null) return 'key';
	if (isSeenBefore(key, draft.keys.log)) return 'key-twice';
	draft.logs.push({ key, ...withUrl(url) });
	return null;
}

function takeWitness(words: readonly string[], draft: Draft): PolicyRefusal | null {
	const [name, vkey, url, ...more] = words;
	if (name === undefined || vkey === undefined || more.length > 0) return 'words';
	if (!define(name, draft)) return 'name-twice';
	const key = keyOf(vkey, draft);
	if (key === null || key.kind === 'ed25519') return 'key';
	if (isSeenBefore(key, draft.keys.witness)) return 'key-twice';
	draft.witnesses.push({ name, key, ...withUrl(url) });
	return null;
}

/** Witnesses and groups share their names; `none` is taken. */
function define(name: string, { names }: Draft): boolean {
	if (name === NONE || names.has(name)) return false;
	names.add(name);
	return true;
}

function takeGroup(words: readonly string[], draft: Draft): PolicyRefusal | null {
	const [name, enough, ...members] = words;
	if (name === undefined || enough === undefined || members.length === 0) return 'words';
	const threshold = parseThreshold(enough, members.length);
	if (threshold === null) return 'threshold';
	for (const member of members) {
		if (!draft.names.has(member)) return 'name-unknown';
		if (draft.members.has(member)) return 'member-twice';
		draft.members.add(member);
	}
	if (!define(name, draft)) return 'name-twice';
	draft.groups.push({ name, threshold, members });
	return null;
}

/** How many of the members `all`, `any` or digits ask for; null for none or for more than there are. */
function parseThreshold(text: string, members: number): number | null {
	if (text === 'all') return members;
	const threshold = text === 'any' ? 1 : parseDecimal(text);
	return threshold !== null && threshold >= 1 && threshold <= members ? threshold : null;
}

function takeQuorum([name, ...more]: readonly string[], draft: Draft): PolicyRefusal | null {
	if (name === undefined || more.length > 0) return 'words';
	if (draft.quorum !== undefined) return 'quorum-twice';
	if (name !== NONE && !draft.names.has(name)) return 'name-unknown';
	draft.quorum = name === NONE ? null : name;
	return null;
}

const fromOctets = (word: string): string | null =>
	decodeUtf8(Uint8Array.from(word, (octet) => octet.charCodeAt(0)));

/** Text where the file is UTF-8; else a character an octet, since names are compared as octets. */
function textOf(bytes: Uint8Array): Pick<Draft, 'utf8'> & { readonly text: string } {
	const text = decodeUtf8(bytes);
	if (text !== null) return { text, utf8: (word) => word };
	const octets = Array.from(bytes, (octet) => String.fromCharCode(octet)).join('');
	return { text: octets, utf8: fromOctets };
}

/** Reads a policy file; one word that means nothing refuses the whole. */
export function parsePolicy(bytes: Uint8Array, engine: ProofEngine): PolicyReading {
	const refused = (code: PolicyRefusal, line: number): PolicyReading => ({
		kind: 'refused',
		code,
		line,
	});
	if (bytes.length > MOST_BYTES) return refused('too-large', 0);
	const { text, utf8 } = textOf(bytes);
	const lines = text.split('\n');
	if (lines.pop() !== '') return refused('cut-off', lines.length + 1);
	const keys = { log: new Set<string>(), witness: new Set<string>() };
	const names = new Set<string>();
	const members = new Set<string>();
	const lists = { logs: [], witnesses: [], groups: [] };
	const draft: Draft = { ...lists, names, members, keys, quorum: undefined, engine, utf8 };
	for (const [index, line] of lines.entries()) {
		const code = takeLine(line, draft);
		if (code !== null) return refused(code, index + 1);
	}
	if (draft.quorum === undefined) return refused('quorum-missing', 0);
	const { logs, witnesses, groups, quorum } = draft;
	return { kind: 'read', policy: { logs, witnesses, groups, quorum } };
}

function takeLine(line: string, draft: Draft): PolicyRefusal | null {
	if (FORBIDDEN.test(line)) return 'character';
	const [keyword, ...words] = line.split(/[ \t]+/).filter((word) => word !== '');
	if (keyword === undefined || keyword.startsWith('#')) return null;
	const take = Object.hasOwn(LINES, keyword) ? LINES[keyword] : undefined;
	return take === undefined ? 'keyword' : take(words, draft);
}

const printThreshold = ({ threshold, members }: PolicyGroup): string =>
	threshold === members.length ? 'all' : threshold === 1 ? 'any' : String(threshold);

/** The policy file, one blank between words, without comments. */
export function printPolicy({ logs, witnesses, groups, quorum }: Policy): Uint8Array {
	const lines = [
		...logs.map(({ key, url }) => ['log', printVerifierKey(key), url]),
		...witnesses.map(({ name, key, url }) => ['witness', name, printVerifierKey(key), url]),
		...groups.map((group) => ['group', group.name, printThreshold(group), ...group.members]),
		['quorum', quorum ?? NONE],
	];
	const text = lines.map((words) => `${words.filter((word) => word !== undefined).join(' ')}\n`);
	return encodeUtf8(text.join(''));
}
