/** Where a log fixes the order of its entries before anything is made of them. Files and SQL are two such places. */

/** An entry and the place that it was given for good. */
export type Sequenced = { readonly index: number; readonly bytes: Uint8Array };

/** A checkpoint and the size of the tree that it speaks of. */
export type SequencedHead = { readonly size: number; readonly note: string };

export interface SequenceStore {
	/** Entries whose place is fixed, from `index` on, without a gap; none where the store begins later. */
	readonly from: (index: number) => Promise<readonly Sequenced[]>;
	/**
	 * Fixes entries behind those that are there, the first at `index`. When this resolves, no crash takes them away.
	 * @throws HostError `log-not-ours` where another writer fixed entries there.
	 */
	readonly append: (index: number, entries: readonly Uint8Array[]) => Promise<void>;
	/** Entries in front of `index` stand in the log itself and may be forgotten. */
	readonly forget: (index: number) => Promise<void>;
	/** The checkpoint that won last; null where none did, or where the log's own folder is the place. */
	readonly head: () => Promise<SequencedHead | null>;
	/** Lets a checkpoint win on top of `before`, or as the first; false where another one did. Only then it is published. */
	readonly swap: (before: string | null, head: SequencedHead) => Promise<boolean>;
	readonly close: () => Promise<void>;
}
