/** Which of the questions for a dermatologist stand on the sheet: those of this person and their bottles, the nearest first. */
import { type Question, questionsFor } from '../../vet/index.ts';
import type { Routine } from '../routine-schema.ts';
import { MOST_SHEET_QUESTIONS } from './sheet-schema.ts';

/** What a doctor's visit can answer stands before what only a clinic or a brand knows; the rest follows as vetting has it. */
const FIRST: readonly Question[] = [
	'gates',
	'test-area',
	'normal-days',
	'same-day',
	'cells',
	'record',
];

/** At most as many as the page has room for. */
export function sheetQuestions({ shelf, profile }: Routine): readonly Question[] {
	const used = shelf.filter((item) => item.used);
	if (used.length === 0) return [];
	const tags = [...new Set(used.flatMap((item) => item.tags))];
	const asked = questionsFor(tags, profile).map(({ ask }) => ask);
	const first = FIRST.filter((ask) => asked.includes(ask));
	const rest = asked.filter((ask) => !first.includes(ask));
	return [...first, ...rest].slice(0, MOST_SHEET_QUESTIONS);
}
