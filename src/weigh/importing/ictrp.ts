/** One trial of the WHO's ICTRP, as a row of a table or as flat XML: cells are found by their names, however these are written. */
import { emptyRecord } from './empty.ts';
import { registriesOf } from './identifiers.ts';
import { plain, yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';
import type { XmlMapper } from './xml-mapper.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What parts the cells of a table whose header this is; null where it is no table of trials. */
export function delimiterOf(header: string): string | null {
	const isOf = (sign: string): boolean => header.split(sign).map(keyOf).includes('trialid');
	return DELIMITERS.find(isOf) ?? null;
}

type Cells = Iterable<readonly [name: string, value: string]>;
type Cell = (...names: readonly string[]) => string;

/** Null where no cell holds the number of a trial. Where a name comes twice the first that says something stands. */
export function recordOfIctrp(cells: Cells): Imported | null {
	const cell = cellOf(cells);
	const trial = cell('trialid');
	if (trial === '') return null;
	const others = cell('secondaryids', 'secondaryid').split(/[;,|\s]+/);
	return {
		...emptyRecord('ictrp'),
		identifiers: {
			doi: null,
			pmid: null,
			pmcid: null,
			registries: registriesOf([trial, ...others]),
		},
		title: cell('scientifictitle', 'publictitle', 'conditions', 'condition'),
		year: yearOf(cell('dateregistration', 'dateregistration3')),
		trial: trialOf(cell),
	};
}

function cellOf(cells: Cells): Cell {
	const told = new Map<string, string>();
	for (const [name, value] of cells) {
		const key = keyOf(name);
		if (isTold(value.trim()) && !told.has(key)) told.set(key, value);
	}
	return (...names) => plain(names.map((name) => told.get(name)).find(Boolean) ?? '');
}

function trialOf(cell: Cell): Imported['trial'] {
	const all = (...cells: readonly string[]): string[] => cells.filter((one) => one !== '');
	return {
		status: cell('recruitmentstatus').toLowerCase(),
		allocation: allocationOf(cell('studydesign', 'randomization')),
		model: cell('interventionmodelresponse') || modelOf(cell('studydesign')),
		masking: cell('masking').toLowerCase(),
		people: peopleOf(cell('resultsactualenrollment', 'targetsize')),
		isActual: cell('resultsactualenrollment') !== '',
		arms: all(cell('interventions', 'intervention')),
		outcomes: all(
			cell('primaryoutcomes', 'primaryoutcome'),
			cell('secondaryoutcomes', 'secondaryoutcome'),
		),
		completed: cell('resultsdatecompleted'),
		hasResults: /^y/i.test(cell('resultsyesno')),
	};
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const isTold = (text: string): boolean => text !== '' && text !== 'NA' && text !== 'N/A';

/** Each register writes it in its own way: "Randomised: yes", "Allocation: Randomized", "RANDOMIZED". */
function allocationOf(text: string): 'randomised' | 'not-randomised' | null {
	if (/\bnon-?\s?randomi[sz]ed|randomi[sz]ed?:? ?no\b|not randomi[sz]ed|single arm/i.test(text))
		return 'not-randomised';
	return /randomi[sz]ed|randomi[sz]ed?:? ?yes/i.test(text) ? 'randomised' : null;
}

function modelOf(design: string): string {
	return (
		/\b(parallel|crossover|cross-over|single group|factorial|sequential)\b/i
			.exec(design)?.[0]
			.toLowerCase() ?? ''
	);
}

function peopleOf(text: string): number | null {
	const match = /^\d{1,8}$/.exec(text.trim());
	return match === null ? null : Number(match[0]);
}

/** Each `Trial` of the XML that the search portal gives. */
export function ictrpMapper(): XmlMapper {
	let cells: Map<string, string> | null = null;
	let name = '';
	let text = '';
	return {
		isWithin: () => cells !== null,
		open(opened) {
			if (opened === 'Trial') cells = new Map();
			name = opened;
			text = '';
		},
		text(part) {
			if (cells !== null) text += part;
		},
		close(closed) {
			if (closed === name && cells?.has(name) === false) cells.set(name, text);
			if (closed !== 'Trial' || cells === null) return null;
			const record = recordOfIctrp(cells);
			cells = null;
			return record;
		},
	};
}
