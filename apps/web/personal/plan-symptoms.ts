/** What the plan counts with now: told in trouble, taken back there. A red flag among it stops the plan (RED-16). */
import type { Routine } from '../../../src/plan/index.ts';
import { SYMPTOMS, type Symptom } from '../../../src/vet/index.ts';
import { type Changed, change } from './routine-store.ts';

/** Whether there is anything to plan. */
export function hasPlan(kept: Routine | null): boolean {
	return kept !== null && kept.shelf.length > 0;
}

/** The plan counts with these too. */
export function addToPlan(more: readonly Symptom[]): Promise<Changed> {
	return changeSymptoms((symptom, was) => was || more.includes(symptom));
}

/** The plan counts with these no longer. */
export function takeFromPlan(gone: readonly Symptom[]): Promise<Changed> {
	return changeSymptoms((symptom, was) => was && !gone.includes(symptom));
}

function changeSymptoms(stays: (symptom: Symptom, was: boolean) => boolean): Promise<Changed> {
	return change((before) => ({
		...before,
		symptoms: SYMPTOMS.filter((symptom) => stays(symptom, before.symptoms.includes(symptom))),
	}));
}
