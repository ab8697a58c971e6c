/** The way of a batch: what was done with it, what the log says became of it, and that it was asked for. */
import type { BatchReport, FieldValue } from '../batch/index.ts';
import type { BatchAnswer } from '../schema.ts';
import type { FieldGrade } from './grade-fields.ts';

/** Words: `batch.way.<kind>`. Those of the log are the events of the answer. */
export type WayStep = {
	readonly kind: 'produced' | 'tested' | 'cold' | 'asked' | BatchAnswer['events'][number]['kind'];
	/** ISO date or instant. */
	readonly from: string;
	readonly until: string;
	readonly mark: 'lab-signed' | 'brand-signed' | 'shown' | 'contradicted' | 'not-known';
	/** Who tested; why it was recalled. */
	readonly who: string | null;
	readonly reason: string | null;
	/** How it was kept on its way. */
	readonly value: FieldValue | null;
	/** How many values a test brought. */
	readonly count: number;
};

type GradeOf = (field: string) => FieldGrade | undefined;
type Grades = {
	readonly gradeOf: GradeOf;
	/** Grade of what the brand alone says. */
	readonly brand: FieldGrade;
};

const COLD = ['cold_chain_log', 'mkt'] as const;
const MARKS = {
	issue: 'brand-signed',
	supersede: 'contradicted',
	suspend: 'not-known',
	'lift-suspension': 'brand-signed',
	recall: 'contradicted',
	'lift-recall': 'brand-signed',
} as const satisfies Record<BatchAnswer['events'][number]['kind'], WayStep['mark']>;

const EMPTY = { who: null, reason: null, value: null, count: 0 } as const;

/** Steps in the order of their dates; of a step that took days, the day it began. */
export function batchWay(
	report: BatchReport | null,
	answer: BatchAnswer,
	grades: Grades,
	asked: string,
): readonly WayStep[] {
	const own = report === null ? [] : ownSteps(report, grades);
	const logged = answer.events.map(({ kind, at, reason }) => {
		const isLabs = kind === 'issue' && hasLab(answer);
		const mark = isLabs ? ('lab-signed' as const) : MARKS[kind];
		return { ...EMPTY, kind, from: at, until: at, mark, reason };
	});
	const now = { ...EMPTY, kind: 'asked' as const, from: asked, until: asked, mark: answer.verdict };
	// Days sort as text; what has no hour comes before what has one.
	return [...[...own, ...logged].sort((one, other) => compare(one.from, other.from)), now];
}

const compare = (one: string, other: string): number => {
	if (one === other) return 0;
	return one < other ? -1 : 1;
};

const hasLab = ({ checks }: BatchAnswer): boolean =>
	checks.some(({ name, outcome }) => name === 'lab-signature' && outcome === 'holds');

function ownSteps({ produced, fields }: BatchReport, { gradeOf, brand }: Grades): WayStep[] {
	const made: WayStep[] =
		produced === undefined
			? []
			: [{ ...EMPTY, kind: 'produced', from: produced, until: produced, mark: markOf(brand) }];
	const cold = COLD.map((id) => ({ id, value: fields[id] })).find(
		({ value }) => value?.date !== undefined,
	);
	const moved: WayStep[] =
		cold?.value?.date === undefined
			? []
			: [
					{
						...EMPTY,
						kind: 'cold',
						from: cold.value.date,
						until: cold.value.date,
						mark: markOf(gradeOf(cold.id)),
						value: cold.value,
					},
				];
	return [...made, ...testsOf(fields, gradeOf), ...moved];
}

/** One step a lab, from its first test to its last. */
function testsOf(fields: BatchReport['fields'], gradeOf: GradeOf): WayStep[] {
	const byLab = new Map<string, { readonly date: string; readonly mark: WayStep['mark'] }[]>();
	for (const [id, { lab, date }] of Object.entries(fields)) {
		if (lab === undefined || date === undefined) continue;
		const tests = byLab.get(lab) ?? [];
		byLab.set(lab, [...tests, { date, mark: markOf(gradeOf(id)) }]);
	}
	return [...byLab].map(([who, tests]) => {
		const dates = tests.map(({ date }) => date).sort();
		const [from = '', until = from] = [dates[0], dates.at(-1)];
		const isLabs = tests.every(({ mark }) => mark === 'lab-signed');
		const mark = isLabs ? 'lab-signed' : 'brand-signed';
		return { ...EMPTY, kind: 'tested', from, until, mark, who, count: tests.length };
	});
}

function markOf(grade: FieldGrade | undefined): WayStep['mark'] {
	if (grade === undefined || grade === 'absent' || grade === 'unproved') return 'not-known';
	return grade;
}
