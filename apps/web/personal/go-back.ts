import { printAddress } from '../page-address.ts';

/** To the page before this one, or home where there is none. */
export function goBack(): void {
	if (history.length > 1) history.back();
	else location.hash = printAddress({ kind: 'home' });
}
