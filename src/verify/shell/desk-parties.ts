/** Whom the desk speaks for: brands with their keys and products, labs with what they are accredited for. */
import type { EntryOf, Logged } from '../passport/index.ts';
import { type Ed25519Signer, printDidKey } from '../signature/index.ts';
import { type DeskFolder, keysOf, operatorOf, type Seeds } from './desk-folder.ts';
import { keyNames, makeKey, readKey } from './desk-keys.ts';
import { appendAs, readLog, type Statement } from './desk-log.ts';
import { type DeskRefusal, isRefused, refuse } from './desk-refusal.ts';
import { listsAnew } from './desk-status.ts';

export type Brand = {
	readonly brand: string;
	readonly name: string;
	readonly prefixes: readonly string[];
};
export type Lab = Omit<EntryOf<'lab-enrol'>, 'kind' | 'issuer' | 'at' | 'signature' | 'subject'> & {
	readonly lab: string;
};

const firstKey = (kind: 'brand' | 'lab', id: string): string => `${kind}-${id}`;

/** Binds the brand's key to its GTIN prefixes; a key that is not there is made. */
export async function bindBrand(
	desk: DeskFolder,
	{ brand, name, prefixes }: Brand,
	seeds: Seeds = () => undefined,
): Promise<readonly Logged[] | DeskRefusal> {
	const known = await newestKey(desk, firstKey('brand', brand));
	const key = known ?? firstKey('brand', brand);
	const signer = await makeKey(keysOf(desk), key, seeds(key));
	const subject = printDidKey(signer.key);
	const link = {
		kind: 'issuer-link',
		subject,
		brand,
		name,
		prefixes: [...prefixes],
	} satisfies Statement;
	return appendAs(desk, await operatorOf(desk), [link]);
}

/** Enrols a lab's key with its accreditation; a key that is not there is made. */
export async function enrolLab(
	desk: DeskFolder,
	{ lab, ...enrolment }: Lab,
	seeds: Seeds = () => undefined,
): Promise<readonly Logged[] | DeskRefusal> {
	const key = firstKey('lab', lab);
	const signer = await makeKey(keysOf(desk), key, seeds(key));
	const subject = printDidKey(signer.key);
	return appendAs(desk, await operatorOf(desk), [{ kind: 'lab-enrol', subject, ...enrolment }]);
}

export type Compromise = { readonly at: string; readonly size: number };

/** Puts a new key in the place of a brand's, and binds it to the same products. */
export async function rotateKey(
	desk: DeskFolder,
	brand: string,
	compromised: Compromise | null,
): Promise<readonly Logged[] | DeskRefusal> {
	const log = await readLog(desk);
	const old = await brandSigner(desk, brand);
	if (isRefused(old)) return old;
	const from = printDidKey(old.key);
	const link = log.registry.links.findLast(({ entry }) => entry.subject === from);
	if (link === undefined) return refuse('brand-unknown', { brand });
	const next = await nextKey(desk, brand);
	const to = printDidKey(next.key);
	const { name, prefixes } = link.entry;
	const rotated = await appendAs(desk, await operatorOf(desk), [
		{ kind: 'key-rotate', from, to, ...(compromised === null ? {} : { compromised }) },
		{ kind: 'issuer-link', subject: to, brand, name, prefixes: [...prefixes] },
	]);
	if (isRefused(rotated)) return rotated;
	const anew = await appendAs(desk, next, await listsAnew(desk, brand, next, log));
	return isRefused(anew) ? anew : [...rotated, ...anew];
}

async function nextKey(desk: DeskFolder, brand: string): Promise<Ed25519Signer> {
	const first = firstKey('brand', brand);
	const { length } = await keysOfBrand(desk, first);
	return makeKey(keysOf(desk), `${first}.${length + 1}`);
}

/** The key that a brand signs with now. */
export async function brandSigner(
	desk: DeskFolder,
	brand: string,
): Promise<Ed25519Signer | DeskRefusal> {
	const name = await newestKey(desk, firstKey('brand', brand));
	return name === null ? refuse('brand-unknown', { brand }) : readKey(keysOf(desk), name);
}

export async function labSigner(
	desk: DeskFolder,
	lab: string,
): Promise<Ed25519Signer | DeskRefusal> {
	const name = firstKey('lab', lab);
	const names = await keyNames(keysOf(desk), name);
	return names.includes(name) ? readKey(keysOf(desk), name) : refuse('lab-unknown', { lab });
}

/** A brand's first key bears its name, later ones a number behind it. */
async function keysOfBrand(desk: DeskFolder, first: string): Promise<readonly string[]> {
	const names = await keyNames(keysOf(desk), first);
	return names.filter((name) => name === first || /^\.\d+$/.test(name.slice(first.length)));
}

async function newestKey(desk: DeskFolder, first: string): Promise<string | null> {
	const names = await keysOfBrand(desk, first);
	const numberOf = (name: string) => Number(name.slice(first.length + 1));
	return [...names].sort((one, other) => numberOf(one) - numberOf(other)).at(-1) ?? null;
}
