/** Whether a patient may have a procedure: what the rules say, and what has to be told before they can say it. */
import type { Condition, Pregnancy, ProcedureType } from '../../vet/index.ts';
import { planRoutine } from '../plan-routine.ts';
import { type Plan, scenarioSchema } from '../schema.ts';

export type Patient = {
	readonly date: string;
	readonly procedure: ProcedureType;
	/** As typed; a comma or a point parts decimals. */
	readonly age: string;
	readonly pregnancy: Pregnancy;
	readonly conditions: readonly Condition[];
	readonly hasVesicles: boolean;
};

/** What nobody told; words under `clinic.untold.<name>`. */
export type Untold = 'age' | 'pregnancy' | 'procedure';

export type Fitness = Pick<Plan, 'refusals' | 'referrals'> & {
	/** While one is open a visit waits: missing never reads as safe. */
	readonly untold: readonly Untold[];
};

const OLDEST = 125;

/** The age a desk typed, in years; null where it is no age. */
export function ageOf(typed: string): number | null {
	const text = typed.trim().replace(',', '.');
	const years = Number(text);
	return /^\d{1,3}(?:\.\d+)?$/.test(text) && years <= OLDEST ? years : null;
}

export function fitnessOf(patient: Patient): Fitness {
	const { date, procedure, pregnancy, conditions, hasVesicles } = patient;
	const age = ageOf(patient.age);
	const scenario = scenarioSchema.parse({
		start_date: date,
		horizon_days: 1,
		profile: { ...(age === null ? {} : { age }), pregnancy, conditions: [...conditions] },
		products: [],
		procedures: [
			{
				type: procedure,
				day: 0,
				clinic: true,
				...(hasVesicles ? { clinic_product: 'exosome' } : {}),
			},
		],
	});
	const { refusals, referrals } = planRoutine(scenario);
	// Who would rather not say is sent to the clinician, as is who plans a child (PREG-10).
	const isUnsaid = pregnancy === 'declined' || pregnancy === 'planning';
	return {
		refusals,
		referrals: isUnsaid
			? [...referrals, { urgency: 'before_procedure', rules: ['PREG-10'] }]
			: referrals,
		untold: [
			...(age === null ? (['age'] as const) : []),
			...(pregnancy === 'unknown' ? (['pregnancy'] as const) : []),
			...(procedure === 'unknown' ? (['procedure'] as const) : []),
		],
	};
}
