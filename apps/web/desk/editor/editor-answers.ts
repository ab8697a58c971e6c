/** What our own server answers an editor, as far as the screens read it. */
import type {
	Answers,
	Conflict,
	Imported,
	Moved,
	Proposed,
	Screening,
	Study,
} from '../../../../src/weigh/index.ts';

export const LISTS = ['screen', 'extract', 'rate'] as const;
export type List = (typeof LISTS)[number];

export type Counts = Readonly<Record<List | 'publish', number>>;

export type Waiting = {
	readonly items: readonly {
		readonly study: string;
		readonly title: string;
		readonly year: number | null;
		readonly source?: string;
		readonly place: number;
	}[];
	readonly next?: number;
};

type Seen<Word> = {
	readonly mine: Word | null;
	readonly others: readonly { readonly by: string; readonly word: Word }[];
	/** Words of others that are shown after one's own. */
	readonly hidden: number;
};

export type StudyView = {
	readonly id: string;
	readonly study: Study | null;
	readonly records: readonly Imported[];
	readonly proposal: {
		readonly study: Study;
		readonly because: Readonly<
			Partial<Record<Proposed, { readonly source: string; readonly says: string }>>
		>;
		readonly conflicts: readonly Conflict[];
	} | null;
	readonly isWithdrawn: boolean;
	readonly screening: Seen<Screening>;
	readonly rating: (Seen<Answers> & { readonly presumed: Answers }) | null;
	readonly links: readonly { readonly claim: string; readonly side: 'for' | 'against' }[];
	readonly isShipped: boolean;
};

export type Review = {
	readonly lines: number;
	readonly moved: readonly Moved[];
	readonly agreements: readonly {
		readonly readers: readonly [string, string];
		readonly marks: number;
		readonly agreed: number;
		readonly kappa: number | null;
	}[];
	readonly last: ReleaseHead | null;
};

export type ReleaseHead = {
	readonly no: number;
	readonly day: string;
	readonly by: string;
	readonly why: string;
	readonly logIndex: number | null;
};

/** How far the reading of a file is; the last line has `done`. */
export type ImportTold = {
	readonly records: number;
	readonly fresh: number;
	readonly quarantined: readonly {
		readonly title: string;
		readonly why: string;
		readonly place: { readonly kind: 'entry' | 'line'; readonly no: number };
	}[];
	/** How many are in quarantine; only the first are named. */
	readonly aside: number;
	readonly refused: string | null;
	readonly done: boolean;
};

/** What every part of a study's page is given. */
export type PartProps = { readonly view: StudyView; readonly onDone: () => void };
