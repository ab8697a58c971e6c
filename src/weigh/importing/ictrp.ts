/** One row of the WHO's ICTRP export, or of a table derived from it: columns are found by their names. */
import { emptyRecord } from './empty.ts';
import { registryOf } from './identifiers.ts';
import { plain, yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';

/** Null where the row has no number of a trial. */
export function recordOfIctrp(row: Readonly<Record<string, string>>): Imported | null {
	const cells = new Map(Object.entries(row).map(([name, value]) => [keyOf(name), value.trim()]));
	const cell = (...names: readonly string[]): string => {
		const found = names.map((name) => cells.get(name) ?? '').find((one) => isTold(one));
		return plain(found ?? '');
	};
	const trial = cell('trialid');
	if (trial === '') return null;
	const others = cell('secondaryids').split(/[;,]\s*/);
	const registries = [trial, ...others].map(registryOf).filter((one) => one !== null);
	const condition = cell('conditions', 'condition');
	return {
		...emptyRecord('ictrp'),
		identifiers: { doi: null, pmid: null, pmcid: null, registries: [...new Set(registries)] },
		title: cell('scientifictitle', 'publictitle') || condition,
		year: yearOf(cell('dateregistration')),
		trial: {
			status: cell('recruitmentstatus').toLowerCase(),
			allocation: allocationOf(cell('studydesign', 'randomization')),
			model: cell('interventionmodelresponse') || modelOf(cell('studydesign')),
			masking: cell('masking').toLowerCase(),
			people: peopleOf(cell('resultsactualenrollment', 'targetsize')),
			isActual: cell('resultsactualenrollment') !== '',
			arms: [cell('interventions')].filter((one) => one !== ''),
			outcomes: [cell('primaryoutcomes'), cell('secondaryoutcomes')].filter((one) => one !== ''),
			completed: cell('resultsdatecompleted'),
			hasResults: /^y/i.test(cell('resultsyesno')),
		},
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
