/** Who signed the passport: the brand, and a lab where there is one. Two marks, never one for the other. */
import { eddsaJcs2022, type ProofVerdict, verifyProofs } from '../credential/index.ts';
import type { ProofEngine } from '../signature/index.ts';
import { type Check, fails, holds, unasked, unknown } from './check.ts';
import type { Passport } from './passport.ts';
import { type EntryOf, keyFaultAt, type Logged, type Registry } from './registry.ts';

/** Every proof of the passport with its verdict. */
export const verifyPassportProofs = (
	{ json }: Passport,
	engine: ProofEngine,
): readonly ProofVerdict[] =>
	verifyProofs(json, { engine, suites: [eddsaJcs2022], purpose: 'assertionMethod' });

const didOf = ({ method }: ProofVerdict): string => method?.split('#')[0] ?? '';

/** `brand-signature`: did the key that the passport names as its issuer sign exactly this? */
export function checkBrand(
	{ credential: { issuer } }: Passport,
	verdicts: readonly ProofVerdict[],
): Check {
	const own = verdicts.filter((verdict) => didOf(verdict) === issuer.id);
	if (own.length === 0)
		return fails('brand-signature', 'brand-proof-missing', { issuer: issuer.id });
	return own.every(({ fault }) => fault === null)
		? holds('brand-signature', { issuer: issuer.id })
		: fails('brand-signature', 'brand-signature-wrong', { issuer: issuer.id });
}

/** `lab-signature`: did a lab sign too, with a key that was enrolled on the day the log took the passport in? */
export function checkLab(
	{ credential: { issuer } }: Passport,
	verdicts: readonly ProofVerdict[],
	registry: Registry | null,
	issued: Logged<EntryOf<'issue'>> | null,
): Check {
	const others = verdicts.filter((verdict) => didOf(verdict) !== issuer.id);
	const wrong = others.find(({ fault }) => fault !== null);
	if (wrong !== undefined)
		return fails('lab-signature', 'lab-signature-wrong', { key: didOf(wrong) });
	if (others.length === 0) return unknown('lab-signature', 'lab-none');
	if (registry === null) return unasked('lab-signature', 'bundle-signature');
	if (issued === null) return unasked('lab-signature', 'log-inclusion');
	const marks = others.map((verdict) => checkOneLab(didOf(verdict), registry, issued));
	return marks.find(({ outcome }) => outcome !== 'holds') ?? namesOf(marks);
}

function checkOneLab(
	key: string,
	registry: Registry,
	{ index, entry: { at } }: Logged<EntryOf<'issue'>>,
): Check {
	const lab = labOf(registry, key, index);
	if (lab === undefined) return unknown('lab-signature', 'lab-not-enrolled', { key });
	const fault = keyFaultAt(registry, key, { index, at });
	if (fault !== null) return unknown('lab-signature', fault.code, { since: fault.since });
	const { name, from, until, body, number } = lab.entry;
	const day = at.slice(0, 10);
	if (day < from || day > until)
		return unknown('lab-signature', 'lab-outside-dates', { lab: name, from, until });
	return holds('lab-signature', { lab: name, body, number });
}

/** The last enrolment of a lab's key in front of a place in the log. */
export const labOf = (
	{ labs }: Registry,
	key: string,
	index: number,
): Logged<EntryOf<'lab-enrol'>> | undefined =>
	labs.findLast((lab) => lab.index < index && lab.entry.subject === key);

function namesOf(marks: readonly Check[]): Check {
	const [first] = marks;
	const names = marks.map(({ evidence }) => evidence['lab']).join(', ');
	return holds('lab-signature', { ...first?.evidence, lab: names });
}
