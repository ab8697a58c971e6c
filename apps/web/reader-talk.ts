/** What the page and its reader say to each other. The reader lives in a worker so that typing never waits for it. */
import type { AnswerCard, ReportInput } from '../../src/report/index.ts';

export type ToReader =
	| { readonly kind: 'open'; readonly url: string; readonly bytes: number }
	| { readonly kind: 'report'; readonly ticket: number; readonly input: ReportInput };

export type FromReader =
	| { readonly kind: 'progress'; readonly percent: number }
	| { readonly kind: 'open' }
	/** The facts could not be fetched. */
	| { readonly kind: 'no-facts' }
	| {
			readonly kind: 'card';
			readonly ticket: number;
			readonly card: AnswerCard;
			readonly milliseconds: number;
	  }
	/** The reader broke on this input: our fault, said so, and the input is kept. */
	| { readonly kind: 'broken'; readonly ticket: number };
