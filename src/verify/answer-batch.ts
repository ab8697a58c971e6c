/** The whole answer about a batch: what its proofs show, and what in its report speaks against itself or its labs. */
import { findContradictions } from './consistency/index.ts';
import type { NoteEngine } from './log/index.ts';
import type { BatchAnswer } from './schema.ts';
import {
	type BatchQuestion,
	type BatchVerification,
	openedOf,
	verifyBatch,
} from './verify-batch.ts';

/** Verifies, and reads the report against itself. A contradiction is a finding; it never turns a proof. */
export function answerBatch(question: BatchQuestion, engine: NoteEngine): BatchVerification {
	const { answer, passport } = verifyBatch(question, engine);
	if (passport === null) return { answer, passport };
	const found: BatchAnswer['findings'] = findContradictions(passport.credential.credentialSubject, {
		labs: openedOf(question.bundle)?.registry.labs.map(({ entry }) => entry) ?? [],
		earlier: [],
		today: new Date(question.now * 1000).toISOString().slice(0, 10),
	}).map((one) => ({ ...one, because: [...one.because] }));
	return { answer: { ...answer, findings: [...answer.findings, ...found] }, passport };
}
