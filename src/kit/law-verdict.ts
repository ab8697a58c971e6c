/** The part of the table of verdicts that speaks of law; apart, since only vetted cards carry it to a phone. */
import type { Finding } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** `vet`: what a law finding means for the panel; the gravest of its findings speaks. */
export const LAW_VERDICTS = {
	'law-prohibited': 'contradicted',
	'law-said-prohibited': 'not-known',
	'law-not-cosmetic': 'not-known',
	'law-case-by-case': 'not-known',
	'law-conditional': 'not-known',
	'law-claims-decide': 'not-known',
	'law-medicine-if-treating': 'not-known',
	'law-topical-only': 'shown',
	'law-not-barred': 'shown',
	'law-unknown': 'not-known',
} as const satisfies Readonly<Record<string, Verdict>>;

/** A bar on a confirmed source contradicts; one thing not known leaves the whole not known. */
export function lawVerdict(findings: readonly Finding[]): Verdict {
	const verdicts = findings.flatMap(({ code }) => {
		const known = Object.entries(LAW_VERDICTS).find(([law]) => law === code);
		return known === undefined ? [] : [known[1]];
	});
	if (verdicts.includes('contradicted')) return 'contradicted';
	return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'shown')
		? 'shown'
		: 'not-known';
}
