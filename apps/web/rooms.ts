/** The rooms that exist, in the order of their places. A room to come is added here when it is built. */
import type { Place } from '../../src/ui/index.ts';

export const PRESENT_ROOMS: readonly { readonly place: Place; readonly href: string }[] = [
	{ place: 'check', href: '#home' },
	{ place: 'today', href: '#today' },
	{ place: 'evidence', href: '#evidence' },
];
