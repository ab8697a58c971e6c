/** The verifier: one passport against one bundle, as a checklist in an auditor's order. Pure: no clock, network or file. */
import { batchFindings } from './batch-findings.ts';
import { batchHeadline } from './batch-headline.ts';
import { CHECK_NAMES, type CheckName } from './findings.ts';
import type { NoteEngine } from './log/index.ts';
import {
	type BatchHistory,
	type BundleOpening,
	type Check,
	checkBrand,
	checkBundle,
	checkCapsule,
	checkCheckpoint,
	checkExpiry,
	checkFresh,
	checkInclusion,
	checkIssuer,
	checkKey,
	checkLab,
	checkLabel,
	checkRecall,
	checkStatus,
	checkSupersession,
	entriesOfLot,
	historyOf,
	issuesOf,
	type OpenedBundle,
	type Passport,
	type PrintedLabel,
	passportFor,
	readPassport,
	unasked,
	unknown,
	verifyPassportProofs,
} from './passport/index.ts';
import type { BatchAnswer } from './schema.ts';

export type BatchQuestion = {
	/** The text of a passport file; null where only a printed code is there, and the bundle is to hold the passport. */
	readonly passport: string | null;
	readonly label: PrintedLabel | null;
	/** What `openBundle` made of the files; null where there are none. */
	readonly bundle: BundleOpening | null;
	/** The moment to answer for, in seconds since 1970. */
	readonly now: number;
	/** Whether what people told of this code is more than one bottle can be; left out where nobody knows. */
	readonly isSeenApart?: boolean;
};

export type BatchVerification = {
	readonly answer: BatchAnswer;
	/** What was signed; null where no passport of the right shape is there. */
	readonly passport: Passport | null;
};

/** Is the batch what its passport claims? Every check that can be asked is, and none is left out of the answer. */
export function verifyBatch(question: BatchQuestion, engine: NoteEngine): BatchVerification {
	const opened = openedOf(question.bundle);
	const text = question.passport ?? passportFor(question.label, opened);
	if (text === null) return withoutPassport(question, opened, engine);
	const { passport, checks } = readPassport(text, engine);
	const sealed = checkCapsule(question.label, opened?.registry ?? null, engine);
	if (passport === null)
		return verified(question, null, null, [...checks, ...about(question), ...sealed]);
	const history = opened === null ? null : historyFor(passport, opened);
	const checklist = [
		...checks,
		...about(question),
		checkLabel(passport.credential, question.label),
		...sealed,
		checkExpiry(passport.credential, question.now),
		...checkSigners(passport, opened, history, engine),
		...(opened === null || history === null
			? []
			: checkLog(passport, opened, history, question.now, engine)),
	];
	return verified(question, passport, history, checklist);
}

/** What a bundle holds; null where it could not be opened. */
export const openedOf = (bundle: BundleOpening | null): OpenedBundle | null =>
	bundle !== null && 'opened' in bundle ? bundle.opened : null;

/** What is asked of the bundle alone. */
function about({ bundle, now }: BatchQuestion): readonly Check[] {
	const opened = openedOf(bundle);
	const signed = checkBundle(bundle);
	return opened === null ? [signed] : [signed, checkFresh(opened.manifest, now)];
}

function historyFor({ digest, credential }: Passport, opened: OpenedBundle): BatchHistory {
	const { gtin, lot } = credential.credentialSubject;
	const own = entriesOfLot(opened.byLot, { gtin, lot });
	return historyOf({ gtin, lot, passport: digest }, own, opened.registry);
}

function checkSigners(
	passport: Passport,
	opened: OpenedBundle | null,
	history: BatchHistory | null,
	engine: NoteEngine,
): readonly Check[] {
	const verdicts = verifyPassportProofs(passport, engine);
	const registry = opened?.registry ?? null;
	return [
		checkBrand(passport, verdicts),
		checkLab(passport, verdicts, registry, history?.issued ?? null),
	];
}

function checkLog(
	passport: Passport,
	opened: OpenedBundle,
	history: BatchHistory,
	now: number,
	engine: NoteEngine,
): readonly Check[] {
	const { registry, manifest, byLot } = opened;
	const own = entriesOfLot(byLot, passport.credential.credentialSubject);
	return [
		...checkCheckpoint(opened, engine),
		checkInclusion(opened, history.issued, engine),
		checkIssuer(passport.credential, registry, manifest),
		checkKey(passport.credential, issuesOf(own, passport), registry),
		checkStatus(passport, history, opened, now),
		checkRecall(history),
		checkSupersession(history),
	];
}

/** Without a passport little can be said, but a recall of the printed lot can. */
function withoutPassport(
	question: BatchQuestion,
	opened: OpenedBundle | null,
	engine: NoteEngine,
): BatchVerification {
	const { gtin, lot } = question.label ?? { gtin: '', lot: null };
	const missing = [
		unknown('parse', 'passport-missing', { gtin, lot }),
		...checkCapsule(question.label, opened?.registry ?? null, engine),
	];
	if (opened === null || lot === null)
		return verified(question, null, null, [...missing, ...about(question)]);
	const own = entriesOfLot(opened.byLot, { gtin, lot });
	const history = historyOf({ gtin, lot, passport: '' }, own, opened.registry);
	const log = checkCheckpoint(opened, engine);
	return verified(question, null, history, [
		...missing,
		...about(question),
		...log,
		checkRecall(history),
	]);
}

function verified(
	{ label, isSeenApart = false }: BatchQuestion,
	passport: Passport | null,
	history: BatchHistory | null,
	made: readonly Check[],
): BatchVerification {
	const checks = inOrder(made);
	const serial = label?.serial ?? null;
	return {
		passport,
		answer: {
			verdict: verdictOf(checks),
			headline: batchHeadline(checks, serial),
			checks: checks.map(({ name, outcome, evidence }) => ({ name, outcome, evidence })),
			findings: [...batchFindings(checks, { history, passport, serial, isSeenApart })],
			events: (history?.events ?? []).map(({ kind, at, reason }) => ({ kind, at, reason })),
		},
	};
}

/** What each check needs that was not made: the first thing to mend. Most codes are not signed, and nothing is missed there. */
function inOrder(made: readonly Check[]): readonly Check[] {
	const byName = new Map(made.map((check) => [check.name, check]));
	const needs = byName.get('schema')?.outcome === 'holds' ? 'bundle-signature' : 'parse';
	return CHECK_NAMES.filter((name) => name !== 'capsule-signature' || byName.has(name)).map(
		(name) => byName.get(name) ?? unasked(name, needs),
	);
}

/** A lab's mark is worth having and not needed; without a label there is nothing to compare. */
const NOT_NEEDED: ReadonlySet<CheckName> = new Set(['lab-signature', 'label-matches']);

function verdictOf(checks: readonly Check[]): BatchAnswer['verdict'] {
	if (checks.some(({ outcome }) => outcome === 'fails')) return 'contradicted';
	const isShown = checks.every(({ name, outcome }) => outcome === 'holds' || NOT_NEEDED.has(name));
	return isShown ? 'shown' : 'not-known';
}
