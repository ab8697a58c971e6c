/** Where a log fixes the order of its entries before anything is made of them. Files and SQL are two such places. */

/** An entry and the place that it was given for good. */
export type Sequenced = { readonly index: number; readonly bytes: Uint8Array };

export interface SequenceStore {
	/** Entries whose place is fixed, from `index` on, without a gap; none where the store begins later. */
	readonly from: (index: number) => Promise<readonly Sequenced[]>;
	/** Fixes entries behind those that are there, the first at `index`. When this resolves, no crash takes them away. */
	readonly append: (index: number, entries: readonly Uint8Array[]) => Promise<void>;
	/** Entries in front of `index` stand in the log itself and may be forgotten. */
	readonly forget: (index: number) => Promise<void>;
	readonly close: () => Promise<void>;
}
