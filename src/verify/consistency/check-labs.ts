/** Labs that are named: enrolled for what they are said to have measured, and on that day? */
import type { BatchReport, FieldValue } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedFields } from './stated-number.ts';

/** What an operator enrolled a lab for. */
export type EnrolledLab = {
	readonly name: string;
	readonly scope: readonly string[];
	/** ISO dates, both days included. */
	readonly from: string;
	readonly until: string;
};

/** Values of labs that are not enrolled at all are the brand's own, and nothing speaks against that. */
export function checkLabs(
	report: BatchReport,
	labs: readonly EnrolledLab[],
): readonly Contradiction[] {
	const names = new Set(labs.map(({ name }) => name));
	return [...names].flatMap((name) => {
		const own = labs.filter((lab) => lab.name === name);
		const fields = statedFields(report).filter(([, field]) => field.lab === name);
		return [...checkScope(name, own, fields), ...checkTimes(name, own, fields)];
	});
}

type Fields = readonly (readonly [string, FieldValue])[];

function checkScope(lab: string, enrolled: readonly EnrolledLab[], fields: Fields) {
	const [first, ...others] = fields
		.map(([id]) => id)
		.filter((id) => !enrolled.some(({ scope }) => scope.includes(id)));
	return first === undefined
		? []
		: [contradiction('lab-beyond-scope', [first, ...others], { lab })];
}

function checkTimes(lab: string, enrolled: readonly EnrolledLab[], fields: Fields) {
	const isCovered = (day: string) =>
		enrolled.some(({ from, until }) => day >= from && day <= until);
	const [first, ...others] = fields
		.filter(([, { date }]) => date !== undefined && !isCovered(date))
		.map(([id]) => id);
	const last = enrolled.at(-1);
	if (first === undefined || last === undefined) return [];
	const { from, until } = last;
	return [contradiction('lab-not-accredited', [first, ...others], { lab, from, until })];
}
