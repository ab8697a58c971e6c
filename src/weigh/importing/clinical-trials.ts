/** One study of the ClinicalTrials.gov API, version 2. */
import { emptyRecord } from './empty.ts';
import { registriesOf } from './identifiers.ts';
import { countAt, isObject, type Json, listAt, objectAt, textAt, yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';

/** Null where the object is no such study. */
export function recordOfTrial(given: unknown): Imported | null {
	const protocol = objectAt(given, 'protocolSection');
	const named = objectAt(protocol, 'identificationModule');
	if (textAt(named, 'nctId') === '') return null;
	const description = textAt(objectAt(protocol, 'descriptionModule'), 'briefSummary');
	const status = objectAt(protocol, 'statusModule');
	return {
		...emptyRecord('clinicaltrials.gov'),
		identifiers: { doi: null, pmid: null, pmcid: null, registries: numbersOf(named) },
		title: textAt(named, 'officialTitle') || textAt(named, 'briefTitle'),
		year: yearOf(textAt(objectAt(status, 'startDateStruct'), 'date')),
		authors: [textAt(objectAt(named, 'organization'), 'fullName')].filter(isSaid),
		abstract: description === '' ? [] : [{ heading: '', text: description }],
		trial: trialOf(given, protocol, status),
	};
}

const isSaid = (text: string): boolean => text !== '';

function numbersOf(named: Json): string[] {
	const others = listAt(named, 'secondaryIdInfos').flatMap((one) =>
		isObject(one) ? textAt(one, 'id') : [],
	);
	return registriesOf([textAt(named, 'nctId'), ...others]);
}

const ALLOCATIONS: ReadonlyMap<string, 'randomised' | 'not-randomised'> = new Map([
	['RANDOMIZED', 'randomised'],
	['NON_RANDOMIZED', 'not-randomised'],
]);

function trialOf(given: unknown, protocol: Json, status: Json): Imported['trial'] {
	const design = objectAt(protocol, 'designModule');
	const info = objectAt(design, 'designInfo');
	const people = objectAt(design, 'enrollmentInfo');
	const arms = listAt(objectAt(protocol, 'armsInterventionsModule'), 'armGroups');
	const measured = objectAt(protocol, 'outcomesModule');
	return {
		status: textAt(status, 'overallStatus').toLowerCase(),
		allocation: ALLOCATIONS.get(textAt(info, 'allocation')) ?? null,
		model: textAt(info, 'interventionModel').toLowerCase(),
		masking: textAt(objectAt(info, 'maskingInfo'), 'masking').toLowerCase(),
		people: countAt(people, 'count'),
		isActual: textAt(people, 'type') === 'ACTUAL',
		arms: arms.flatMap((one) => (isObject(one) ? textAt(one, 'label') : [])),
		outcomes: [...listAt(measured, 'primaryOutcomes'), ...listAt(measured, 'secondaryOutcomes')]
			.flatMap((one) => (isObject(one) ? textAt(one, 'measure') : []))
			.slice(0, 400),
		completed: textAt(objectAt(status, 'completionDateStruct'), 'date'),
		hasResults: isObject(given) && given['hasResults'] === true,
	};
}
