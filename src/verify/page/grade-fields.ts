/** Who stands by each value of a report: the lab that signed it, the brand alone, nobody, or what speaks against it. */
import type { BatchReport, FieldValue } from '../batch/index.ts';
import type { CheckName } from '../findings.ts';
import type { BatchAnswer } from '../schema.ts';
import { FIELD_GROUPS, FIELDS, type FieldGroup, MISSED, SIZE_FIELD } from './field-groups.ts';

/** Words: `batch.grade.<grade>`. `unproved` is a value whose signature cannot be led back to this brand. */
export const FIELD_GRADES = [
	'lab-signed',
	'brand-signed',
	'unproved',
	'absent',
	'contradicted',
] as const;
export type FieldGrade = (typeof FIELD_GRADES)[number];

export type FieldRow = {
	readonly id: string;
	/** Whether `batch.field.<id>` has words. */
	readonly isKnown: boolean;
	/** Null where the report is silent. */
	readonly value: FieldValue | null;
	readonly grade: FieldGrade;
};

export type FieldSection = {
	readonly group: FieldGroup | 'other';
	readonly rows: readonly FieldRow[];
};

type Standing = {
	readonly isBrands: boolean;
	/** Names of the labs that signed, each between separators. */
	readonly labs: string;
};

const SEPARATOR = ', ';

export type FieldGrades = ReadonlyMap<string, FieldGrade>;

/** The grade of every value that is stated or missed. `contradicted` names fields that do not hold. */
export function gradeFields(
	{ fields }: BatchReport,
	{ checks }: Pick<BatchAnswer, 'checks'>,
	contradicted: ReadonlySet<string> = new Set(),
): FieldGrades {
	const standing = standingOf(checks);
	const ids = new Set([...Object.keys(fields), ...MISSED]);
	return new Map(
		[...ids].map((id) => [id, gradeOf(id, fields[id] ?? null, standing, contradicted)]),
	);
}

/** The rows of a report by group, with what is missed in its place. */
export function fieldSections(
	{ fields }: BatchReport,
	grades: FieldGrades,
): readonly FieldSection[] {
	const rowsOf = (ids: readonly string[], isKnown: boolean): readonly FieldRow[] =>
		ids.flatMap((id) => {
			const grade = grades.get(id);
			return grade === undefined ? [] : [{ id, isKnown, value: fields[id] ?? null, grade }];
		});
	const named = new Set<string>([SIZE_FIELD, ...Object.values(FIELDS).flat()]);
	const others = Object.keys(fields).filter((id) => !named.has(id));
	return [
		...FIELD_GROUPS.map((group) => ({ group, rows: rowsOf(FIELDS[group], true) })),
		{ group: 'other' as const, rows: rowsOf(others.sort(), false) },
	].filter(({ rows }) => rows.length > 0);
}

/** How many rows have each grade. */
export function countGrades(
	sections: readonly FieldSection[],
): Readonly<Record<FieldGrade, number>> {
	const counts = { 'lab-signed': 0, 'brand-signed': 0, unproved: 0, absent: 0, contradicted: 0 };
	for (const { grade } of sections.flatMap(({ rows }) => rows)) counts[grade] += 1;
	return counts;
}

/** A signature is the brand's only where its key is bound to the product and was trusted. */
const BRANDS = ['brand-signature', 'issuer-linked-to-gtin', 'key-not-compromised'] as const;

/** The grade of what the brand alone says. */
export function brandGrade({ checks }: Pick<BatchAnswer, 'checks'>): FieldGrade {
	return standingOf(checks).isBrands ? 'brand-signed' : 'unproved';
}

function standingOf(checks: BatchAnswer['checks']): Standing {
	const holding = (name: CheckName) =>
		checks.find((check) => check.name === name && check.outcome === 'holds');
	const lab = holding('lab-signature')?.evidence['lab'];
	return {
		isBrands: BRANDS.every((name) => holding(name) !== undefined),
		labs: typeof lab === 'string' ? `${SEPARATOR}${lab}${SEPARATOR}` : '',
	};
}

function gradeOf(
	id: string,
	value: FieldValue | null,
	{ isBrands, labs }: Standing,
	contradicted: ReadonlySet<string>,
): FieldGrade {
	if (value === null || value.bound === 'absent') return 'absent';
	if (contradicted.has(id)) return 'contradicted';
	if (!isBrands) return 'unproved';
	// A lab stands by what is said to be its own; of another lab's figures it only saw the page.
	const isLabs = value.lab !== undefined && labs.includes(`${SEPARATOR}${value.lab}${SEPARATOR}`);
	return isLabs ? 'lab-signed' : 'brand-signed';
}
