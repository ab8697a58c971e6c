/** Codes that this device told of, so that it tells of none twice. A browser that forbids storage forgets them. */
import type { Code } from '../../src/verify/index.ts';
import { recall, remember } from './settings.ts';

const KEY = 'told-codes';
/** The oldest are forgotten: nobody owns so many bottles. */
const MOST = 500;

export const hasTold = (code: Code): boolean => toldBefore().includes(nameOf(code));

export function rememberTold(code: Code): void {
	remember(KEY, [...toldBefore(), nameOf(code)].slice(-MOST).join('\n'));
}

const toldBefore = (): readonly string[] => recall(KEY)?.split('\n') ?? [];

// None of the three holds a blank.
const nameOf = ({ gtin, lot, serial }: Code): string => `${gtin} ${lot} ${serial}`;
