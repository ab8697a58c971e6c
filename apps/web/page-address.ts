/**
 * Where in the app someone is, as the part of the address after `#`, which never leaves the device.
 * A check of one's own is named by a random id and kept on the device; only a shared link holds a list.
 */

/** Pages of a person's own, and of help. */
const PERSONAL_PAGES = [
	'today',
	'reaction',
	'shelf',
	'profile',
	'calendar',
	'sheet',
	'trouble',
	'get-help',
	'purpose',
] as const;
export type PersonalPageName = (typeof PERSONAL_PAGES)[number];

export type PageAddress =
	| { readonly kind: 'home' }
	| { readonly kind: 'scan' }
	| { readonly kind: PersonalPageName }
	| { readonly kind: 'check'; readonly id: string }
	| { readonly kind: 'sample'; readonly id: string }
	/** A claim by its id; empty for all of them. */
	| { readonly kind: 'evidence'; readonly id: string }
	| { readonly kind: 'shared'; readonly packed: string }
	/** What the code of a printed skin sheet holds. */
	| { readonly kind: 'sheet-code'; readonly packed: string };

const ID = /^[0-9a-z-]{1,40}$/;

/** Anything that is none of our addresses leads home. */
export function parseAddress(hash: string): PageAddress {
	const text = hash.replace(/^#/, '');
	const [kind, ...rest] = text.split('/');
	const value = rest.join('/');
	if (text === 'scan') return { kind: 'scan' };
	const personal = PERSONAL_PAGES.find((page) => page === text);
	if (personal !== undefined) return { kind: personal };
	return named(kind, value) ?? { kind: 'home' };
}

/** An address of two parts: what it is, and which. */
function named(kind: string | undefined, value: string): PageAddress | null {
	if (kind === 'evidence') return { kind, id: ID.test(value) ? value : '' };
	if (kind === 'list' && value !== '') return { kind: 'shared', packed: value };
	if (kind === 'sheet' && value !== '') return { kind: 'sheet-code', packed: value };
	if (kind === 'check' && ID.test(value)) return { kind: 'check', id: value };
	if (kind === 'sample' && ID.test(value)) return { kind: 'sample', id: value };
	return null;
}

/** The address as a link holds it. */
export function printAddress(address: PageAddress): string {
	switch (address.kind) {
		case 'shared':
			return `#list/${address.packed}`;
		case 'sheet-code':
			return `#sheet/${address.packed}`;
		case 'evidence':
			return address.id === '' ? '#evidence' : `#evidence/${address.id}`;
		case 'check':
		case 'sample':
			return `#${address.kind}/${address.id}`;
		default:
			return `#${address.kind}`;
	}
}
