/** A visit while it is filled in. Of all this only batch, day and ticks are ever sent (rule 5 of the design). */
import { type Plan, planRoutine, scenarioSchema } from '../../../src/plan/index.ts';
import type {
	ChecklistItem,
	Condition,
	Origin,
	Pregnancy,
	ProcedureType,
} from '../../../src/vet/index.ts';
import { dayHere } from '../personal/day-here.ts';

export type VisitDraft = {
	readonly date: string;
	readonly procedure: ProcedureType;
	readonly product: string;
	readonly gtin: string;
	readonly lot: string;
	readonly serial: string;
	readonly isSterile: boolean;
	/** Whose vesicles, where the product has some; null where it has none or nobody said. */
	readonly origin: Origin | null;
	readonly ticks: readonly ChecklistItem[];
	/** Of the patient; stays on this device. */
	readonly age: string;
	readonly pregnancy: Pregnancy;
	readonly conditions: readonly Condition[];
};

export const NO_VISIT: VisitDraft = {
	date: dayHere(),
	procedure: 'microneedling',
	product: '',
	gtin: '',
	lot: '',
	serial: '',
	isSterile: false,
	origin: null,
	ticks: [],
	age: '',
	pregnancy: 'unknown',
	conditions: [],
};

/** What the rules say of this patient and this procedure: refusals and referrals of a plan without a shelf. */
export function judged({ date, procedure, age, pregnancy, conditions }: VisitDraft): Plan {
	const years = age.trim() === '' ? null : Number(age);
	const known = years !== null && years >= 0 && years <= 125 ? { age: years } : {};
	const scenario = scenarioSchema.parse({
		start_date: date,
		horizon_days: 1,
		profile: { ...known, pregnancy, conditions: [...conditions] },
		products: [],
		procedures: [{ type: procedure, day: 0, clinic: true }],
	});
	return planRoutine(scenario);
}
