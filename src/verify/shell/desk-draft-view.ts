/** A draft as its writer sees it: every value with its unit and who would stand by it, and what stands between it and a signature. */
import type { Finding } from '../../kit/index.ts';
import { type BatchReport, batchFieldOf, type FieldValue, missingFields } from '../batch/index.ts';
import { findContradictions } from '../consistency/index.ts';
import {
	contradictedFields,
	type FieldGrade,
	type FieldSection,
	fieldSections,
	gradeFields,
	KNOWN_FIELDS,
} from '../page/index.ts';
import type { BatchAnswer } from '../schema.ts';
import { printDidKey } from '../signature/index.ts';
import type { Draft } from './desk-drafts.ts';
import type { DeskFolder } from './desk-folder.ts';
import { lastPassport } from './desk-hold.ts';
import { keptPassports } from './desk-issue.ts';
import { type LogView, readLog } from './desk-log.ts';
import { labSigner } from './desk-parties.ts';
import { isRefused } from './desk-refusal.ts';

type DraftRow = {
	readonly id: string;
	readonly isKnown: boolean;
	readonly unit: string | null;
	readonly value: FieldValue | null;
	readonly grade: FieldGrade;
};

export type DraftView = Draft & {
	readonly sections: readonly {
		readonly group: FieldSection['group'];
		readonly rows: readonly DraftRow[];
	}[];
	/** Fields that could be added, in the order of the table. */
	readonly others: readonly { readonly id: string; readonly unit: string | null }[];
	/** What in the report speaks against itself, earlier lots or the labs that are enrolled. */
	readonly findings: readonly Finding[];
	/** Fields that must be there and are not. */
	readonly missing: readonly string[];
	/** SHA-256 of the passport that this one would take the place of; null where the lot has none. */
	readonly replaces: string | null;
};

/** The draft graded as if it were published now. */
export async function viewDraft(desk: DeskFolder, draft: Draft): Promise<DraftView> {
	const { report } = draft;
	const log = await readLog(desk);
	const findings = findContradictions(report, {
		labs: log.registry.labs.map(({ entry }) => entry),
		earlier: await earlierOf(desk, report),
		today: desk.clock.now().toISOString().slice(0, 10),
	}).map((one) => ({ ...one, because: [...one.because] }));
	const contradicted = new Set(contradictedFields(findings).keys());
	const grades = gradeFields(report, { checks: await asPublished(desk, draft, log) }, contradicted);
	const sections = fieldSections(report, grades).map(({ group, rows }) => ({
		group,
		rows: rows.map((row) => ({ ...row, unit: unitOf(row.id) })),
	}));
	const shown = new Set(sections.flatMap(({ rows }) => rows.map(({ id }) => id)));
	return {
		...draft,
		sections,
		others: KNOWN_FIELDS.filter((id) => !shown.has(id)).map((id) => ({ id, unit: unitOf(id) })),
		findings,
		missing: missingFields(report),
		replaces: await lastPassport(desk, report),
	};
}

const unitOf = (id: string): string | null => batchFieldOf(id)?.unit ?? null;

/** Other lots of the same product. */
async function earlierOf(desk: DeskFolder, { gtin, lot }: BatchReport) {
	const kept = await keptPassports(desk);
	return kept
		.map(({ credential }) => credential.credentialSubject)
		.filter((other) => other.gtin === gtin && other.lot !== lot);
}

/** The checks that decide who stands by a value, as they will be once brand and labs have signed. */
async function asPublished(
	desk: DeskFolder,
	{ labs }: Draft,
	{ registry }: LogView,
): Promise<BatchAnswer['checks']> {
	const signers = await Promise.all(labs.map((lab) => labSigner(desk, lab)));
	const keys = signers.flatMap((one) => (isRefused(one) ? [] : [printDidKey(one.key)]));
	const names = keys.flatMap(
		(key) => registry.labs.findLast(({ entry }) => entry.subject === key)?.entry.name ?? [],
	);
	const holds = { outcome: 'holds', evidence: {} } as const;
	return [
		{ name: 'brand-signature', ...holds },
		{ name: 'issuer-linked-to-gtin', ...holds },
		{ name: 'key-not-compromised', ...holds },
		{ name: 'lab-signature', outcome: 'holds', evidence: { lab: names.join(', ') } },
	];
}
