/** Which entries of a log speak of a company's products? */
import { hasPrefix } from './gtin-prefix.ts';
import type { LogEntry } from './log-entry-schema.ts';

/** Does the entry name a product under one of the prefixes, or bind a key to numbers that overlap one? */
export function concernsPrefix(entry: LogEntry, prefixes: readonly string[]): boolean {
	if ('gtin' in entry) return hasPrefix(entry.gtin, prefixes);
	if (entry.kind !== 'issuer-link') return false;
	return entry.prefixes.some((bound) =>
		prefixes.some((own) => own.startsWith(bound) || bound.startsWith(own)),
	);
}
