/** Where at the desk someone is, as the part of the address after `#`. */

export const ROOMS = [
	'passports',
	'evidence',
	'visits',
	'waiting',
	'keys',
	'people',
	'audit',
] as const;
export type Room = (typeof ROOMS)[number];

export type Place =
	| { readonly kind: Room }
	| { readonly kind: 'new' }
	| { readonly kind: 'invite'; readonly token: string }
	| { readonly kind: 'draft'; readonly id: string }
	| { readonly kind: 'study'; readonly id: string }
	| { readonly kind: 'lot'; readonly gtin: string; readonly lot: string };

/** Anything that is none of our addresses leads to the passports. */
export function parsePlace(hash: string): Place {
	const [kind = '', first = '', second = ''] = hash.replace(/^#/, '').split('/');
	const room = ROOMS.find((one) => one === kind);
	if (room !== undefined) return { kind: room };
	if (kind === 'new') return { kind };
	if (kind === 'invite' && first !== '') return { kind, token: first };
	if ((kind === 'draft' || kind === 'study') && first !== '') return { kind, id: first };
	const lot = decoded(second);
	if (kind === 'lot' && first !== '' && lot !== null) return { kind, gtin: first, lot };
	return { kind: 'passports' };
}

function decoded(text: string): string | null {
	try {
		return text === '' ? null : decodeURIComponent(text);
	} catch {
		// A cut-off escape is no lot.
		return null;
	}
}

/** The address of a place, as a link holds it. */
export function printPlace(place: Place): string {
	switch (place.kind) {
		case 'invite':
			return `#invite/${place.token}`;
		case 'draft':
		case 'study':
			return `#${place.kind}/${place.id}`;
		case 'lot':
			return `#lot/${place.gtin}/${encodeURIComponent(place.lot)}`;
		default:
			return `#${place.kind}`;
	}
}

/** Goes there. */
export function goTo(place: Place): void {
	location.hash = printPlace(place);
}
