/** The studies of `data/evidence`, opened once: what every ledger begins with. */

import { OUTCOME_ROWS } from './outcome-table.ts';
import type { Arm, Outcome, Study } from './schema.ts';
import { outcomeSchema, studySchema } from './schema.ts';
import { STUDY_ROWS } from './study-table.ts';

type Row = (column: string) => string;

function rowsOf(table: string): Row[] {
	const [head = '', ...lines] = table.split('\n');
	const places = new Map(head.split('\t').map((column, at) => [column, at]));
	return lines.map((line) => {
		const cells = line.split('\t');
		return (column) => cells[places.get(column) ?? -1] ?? '';
	});
}

let opened: readonly Study[] | null = null;

/** Every study of the tables, in their order. @throws ZodError where a table is malformed; a test opens them all. */
export function seedStudies(): readonly Study[] {
	opened ??= openAll();
	return opened;
}

function openAll(): readonly Study[] {
	const outcomes = new Map<string, Outcome[]>();
	for (const row of rowsOf(OUTCOME_ROWS)) {
		outcomes.set(row('study'), [...(outcomes.get(row('study')) ?? []), outcomeOf(row)]);
	}
	return rowsOf(STUDY_ROWS).map((row) => studyOf(row, outcomes.get(row('id')) ?? []));
}

const word = (text: string): string | null => (text === '' ? null : text);
const figure = (text: string): number | null => (text === '' ? null : Number(text));

function studyOf(row: Row, outcomes: readonly Outcome[]): Study {
	const identifiers = {
		doi: word(row('doi')),
		pmid: word(row('pmid')),
		pmcid: word(row('pmcid')),
		registry: word(row('registry')),
	};
	const words = {
		review: word(row('review')),
		blinding: word(row('blinding')),
		preparation: word(row('preparation')),
		route: word(row('route')),
		comparator: word(row('comparator')),
		funding: word(row('funding')),
	};
	return studySchema.parse({
		id: row('id'),
		title: row('title'),
		titleStatus: row('title_status'),
		year: figure(row('year')),
		firstAuthor: row('first_author'),
		journal: row('journal'),
		identifiers,
		...words,
		url: row('source'),
		design: row('design'),
		people: figure(row('people')),
		completed: figure(row('completed')),
		animals: figure(row('animals')),
		weeks: figure(row('weeks')),
		kingdoms: listOf(row('kingdom')),
		cell: row('cell'),
		identity: listOf(row('identity')),
		hasHistology: row('histology') === 'yes',
		licence: row('licence'),
		read: row('read'),
		status: row('status'),
		date: row('date'),
		outcomes,
	});
}

const listOf = (text: string): string[] => text.split(' ').filter((one) => one !== '');

function outcomeOf(row: Row): Outcome {
	const [value, low, high] = [row('diff'), row('diff_low'), row('diff_high')].map(figure);
	const isPaired = typeof value === 'number' && typeof low === 'number' && typeof high === 'number';
	return outcomeSchema.parse({
		no: Number(row('no')),
		construct: row('construct'),
		measure: row('measure'),
		method: row('method'),
		weeks: figure(row('weeks')),
		better: word(row('better')),
		treated: armOf(row, 't'),
		control: armOf(row, 'c'),
		difference: isPaired ? { value, low, high } : null,
		p: row('p'),
		t: figure(row('t')),
		direction: word(row('direction')),
		status: row('status'),
	});
}

function armOf(row: Row, side: 't' | 'c'): Arm {
	const cell = (column: string) => figure(row(`${side}_${column}`));
	return {
		n: cell('n'),
		mean: cell('mean'),
		sd: cell('sd'),
		baseMean: cell('base_mean'),
		baseSd: cell('base_sd'),
		changePct: cell('change_pct'),
		changeLow: cell('change_low'),
		changeHigh: cell('change_high'),
		events: cell('events'),
	};
}
