/** A visit while it is filled in. Of all this only batch, day and ticks are ever sent (rule 5 of the design). */
import { type Fitness, fitnessOf } from '../../../src/plan/index.ts';
import type {
	ChecklistItem,
	Condition,
	Origin,
	Pregnancy,
	ProcedureType,
} from '../../../src/vet/index.ts';
import { dayHere } from '../personal/day-here.ts';
import { ask, type Told } from './ask.ts';

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

/** Nothing told yet: no patient inherits what another one said. */
export function newVisit(): VisitDraft {
	return {
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
}

/** What the rules say of this patient, this procedure and this product. */
export function judged(draft: VisitDraft): Fitness {
	return fitnessOf({ ...draft, hasVesicles: draft.origin !== null });
}

/** Sends a visit: the same text sent again, after an answer that was lost, is kept once. */
export function sender(): (draft: VisitDraft) => Promise<Told<{ readonly number: string }>> {
	let last = { text: '', key: '' };
	return (draft) => {
		const body = sentOf(draft);
		const text = JSON.stringify(body);
		if (text !== last.text) last = { text, key: crypto.randomUUID() };
		return ask('visits', { base: 'clinic', body, key: last.key });
	};
}

/** Only what rule 5 of the design names leaves this device. */
function sentOf({ date, product, gtin, lot, serial, ticks }: VisitDraft) {
	return {
		date,
		product: product.trim(),
		gtin: gtin.trim(),
		lot: lot.trim(),
		...(serial.trim() === '' ? {} : { serial: serial.trim() }),
		ticks,
	};
}
