/** What our own server answers at the desk, as far as the screens read it. */
import type { Facts, Finding } from '../../../src/kit/index.ts';
import type { BatchReport, FieldValue } from '../../../src/verify/index.ts';

export type Items<Item> = { readonly items: readonly Item[] };

export type Lot = {
	readonly gtin: string;
	readonly lot: string;
	readonly passport: string;
	readonly issued: string;
	readonly state: 'issued' | 'recalled' | 'on-hold';
	readonly reason: string | null;
};

export type Draft = {
	readonly id: string;
	readonly brand: string;
	readonly report: BatchReport;
	readonly labs: readonly string[];
	readonly created: string;
	readonly saved?: string;
	/** Names the report as it is. */
	readonly digest: string;
	/** Of one's own brand. */
	readonly mine: boolean;
};

export const GRADES = ['lab-signed', 'brand-signed', 'absent', 'contradicted'] as const;
export type Grade = (typeof GRADES)[number] | 'unproved';

export type DraftRow = {
	readonly id: string;
	readonly isKnown: boolean;
	readonly unit: string | null;
	readonly value: FieldValue | null;
	readonly grade: Grade;
};

export type DraftView = Draft & {
	readonly sections: readonly { readonly group: string; readonly rows: readonly DraftRow[] }[];
	readonly others: readonly { readonly id: string; readonly unit: string | null }[];
	readonly findings: readonly Finding[];
	readonly missing: readonly string[];
	readonly replaces: string | null;
};

/** A file of an instrument that was taken in. */
export type FileTaken = {
	readonly draft: DraftView;
	readonly fields: readonly string[];
	/** What the instrument itself doubts. */
	readonly doubts: readonly Facts[];
};

export type Proposal = {
	readonly id: string;
	readonly kind: string;
	readonly subject: string;
	readonly organisation: { readonly id: string; readonly name: string };
	readonly proposedBy: string | null;
	readonly proposedAt: string;
	readonly expires: string;
	readonly decidedBy: string | null;
	readonly state: 'open' | 'confirmed' | 'done' | 'refused' | 'expired';
	readonly mine: boolean;
};

export type Organisation = {
	readonly id: string;
	readonly kind: 'operator' | 'brand' | 'lab' | 'clinic' | 'editorial';
	readonly name: string;
	readonly sample: boolean;
};

export type Person = {
	readonly id: string;
	readonly name: string;
	readonly kind: 'person' | 'program';
	readonly role: string;
	readonly organisation: string;
	readonly since: string;
};

export type Keys = {
	readonly brands: readonly {
		readonly index: number;
		readonly brand: string;
		readonly name: string;
		readonly prefixes: readonly string[];
		readonly key: string;
		readonly at: string;
		readonly retired: boolean;
	}[];
	readonly labs: readonly {
		readonly index: number;
		readonly name: string;
		readonly body: string;
		readonly number: string;
		readonly scope: readonly string[];
		readonly from: string;
		readonly until: string;
		readonly key: string;
		readonly note: string;
	}[];
};

export type AuditLine = {
	readonly number: number;
	readonly at: string;
	readonly actor: 'person' | 'program' | 'machine';
	readonly person: string | null;
	readonly organisation: string;
	readonly action: string;
	readonly subject: string;
};
