/** What a field of a batch report is: its unit, whom it is asked of, and between which figures it can lie. */

/** Where vesicles come from, as far as it decides what can be asked of them. */
export const KINGDOMS = ['human', 'animal', 'plant', 'bacterial', 'synthetic'] as const;
export type Kingdom = (typeof KINGDOMS)[number];

export type BatchField = {
	readonly required: 'must' | 'should' | 'may';
	readonly unit?: string;
	/** Asked of these kingdoms or forms alone; of all where it is left out. */
	readonly only?: readonly (Kingdom | 'lyophilised')[];
	/** A test of the lot itself, and so not older than the lot. */
	readonly isOfLot?: true;
	/** What the quantity can be at all. */
	readonly least?: number;
	readonly most?: number;
	/** Beyond these a slip of the unit is likelier than the value; ours, and wide. */
	readonly low?: number;
	readonly high?: number;
	/** How far a value drifts from lot to lot, by its natural logarithm; ours. */
	readonly spread?: number;
};
