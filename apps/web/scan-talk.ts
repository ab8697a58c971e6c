/** What the page and its scanner say to each other. Photos go in, words and codes come out; nothing is posted anywhere. */
import type { AnswerCard, FoundProduct, ReadingPanel } from '../../src/report/index.ts';
import type { PictureFault, ScanAnswer, ScanProgress } from '../../src/scan/index.ts';
import type { BrowserPicture } from '../../src/scan/shell/browser-picture.ts';
import type { Pack } from './scan-parts.ts';

export type FactsFile = { readonly url: string; readonly bytes: number };

export type ToScanner =
	| {
			/** Fetches what is missing and opens it. */
			readonly kind: 'open';
			readonly facts: FactsFile;
			readonly packs: readonly Pack[];
			/** Whether a service worker answers this page, so that what is kept is also found. */
			readonly canKeep: boolean;
	  }
	| { readonly kind: 'scan'; readonly ticket: number; readonly photo: Blob | BrowserPicture }
	| {
			/** Asks for the card of these sides, those that were corrected read anew. */
			readonly kind: 'report';
			readonly ticket: number;
			readonly scans: readonly ScanAnswer[];
			readonly products: readonly FoundProduct[];
	  }
	| { readonly kind: 'cancel' };

export type FromScanner =
	| { readonly kind: 'fetching'; readonly bytes: number; readonly of: number }
	| { readonly kind: 'open'; readonly packs: readonly Pack[] }
	/** Something could not be fetched, or the engine did not start. */
	| { readonly kind: 'not-open'; readonly why: 'network' | 'engine' }
	| { readonly kind: 'progress'; readonly ticket: number; readonly progress: ScanProgress }
	| {
			readonly kind: 'scanned';
			readonly ticket: number;
			readonly answer: ScanAnswer;
			readonly size: { readonly width: number; readonly height: number };
	  }
	| {
			readonly kind: 'reported';
			readonly ticket: number;
			readonly card: AnswerCard;
			/** What the photos say together: the list, and what their fronts claim. */
			readonly list: string;
			readonly claims: string;
			/** What stands on each side by itself, by its own text. */
			readonly panels: readonly ReadingPanel[];
	  }
	/** This thread cannot decode: the page shall, and ask again with pixels. */
	| { readonly kind: 'decode'; readonly ticket: number }
	| { readonly kind: 'fault'; readonly ticket: number; readonly fault: PictureFault }
	| { readonly kind: 'cancelled'; readonly ticket: number }
	/** Our fault: the log of the browser keeps where. */
	| { readonly kind: 'broken'; readonly ticket: number };
