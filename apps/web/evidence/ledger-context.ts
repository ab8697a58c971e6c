/** Which ledger a page of evidence speaks of: as it ships, or as it was published since. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ledger } from '../../../src/weigh/index.ts';
import { nameIn, shipped } from './shipped.ts';

export const LedgerContext = createContext<Ledger>(shipped);

export const useLedger = (): Ledger => useContext(LedgerContext);

/** Names studies as a person does: Kwon HH, 2020. */
export function useName(): (study: string) => string {
	const ledger = useLedger();
	return (study) => nameIn(ledger, study);
}
