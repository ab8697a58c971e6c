/** What goes between a server and the threads that scan for it. */
import type { VocabularyFacts } from '../../read/index.ts';
import type { ScanJob, ScanResult } from './scan-pool.ts';

/** What a thread is started with. */
export type ThreadData = { readonly facts: VocabularyFacts };

export type ThreadAsked = ScanJob;

export type ThreadAnswered =
	| { readonly result: ScanResult }
	/** A fault of ours: its trace, for an error does not pass between threads with all it holds. */
	| { readonly fault: string };
