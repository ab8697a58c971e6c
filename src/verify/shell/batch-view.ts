/** What a page or a panel is given of a batch, and the parts it draws of it. */
import {
	batchWay,
	brandGrade,
	contradictedFields,
	type FieldSection,
	fieldSections,
	gradeFields,
	proofsOf,
	type SizeFacts,
	sizeFacts,
	type WayStep,
} from '../page/index.ts';
import type { PassportCredential, PrintedLabel } from '../passport/index.ts';
import type { BatchAnswer } from '../schema.ts';

export type BatchView = {
	readonly answer: BatchAnswer;
	/** What was signed; null where no passport is there. */
	readonly credential: PassportCredential | null;
	/** What stands on the bottle, or in the address that was opened. */
	readonly label: PrintedLabel;
	/** ISO instant that the answer is for. */
	readonly asked: string;
	/** Files behind it. Words: `batch.source.<name>`. */
	readonly sources: readonly {
		readonly name: 'passport' | 'bundle' | 'linkset';
		readonly href: string;
	}[];
};

export type BatchParts = {
	/** What speaks against a value, by field. */
	readonly contradicted: ReturnType<typeof contradictedFields>;
	readonly sections: readonly FieldSection[];
	/** Null where the report is silent about sizes. */
	readonly sizes: SizeFacts | null;
	readonly steps: readonly WayStep[];
	readonly proofs: ReturnType<typeof proofsOf>;
};

/** Grades the values and lays out the way and the proofs. */
export function partsOf({ answer, credential, label, asked }: BatchView): BatchParts {
	const report = credential?.credentialSubject ?? null;
	const contradicted = contradictedFields(answer.findings);
	const grades = report === null ? null : gradeFields(report, answer, new Set(contradicted.keys()));
	const gradeOf = (id: string) => grades?.get(id);
	return {
		contradicted,
		sections: report === null || grades === null ? [] : fieldSections(report, grades),
		sizes: report === null ? null : sizeFacts(report),
		steps: batchWay(report, answer, { gradeOf, brand: brandGrade(answer) }, asked),
		proofs: proofsOf(answer, { serial: label.serial, contradicted: contradicted.size }),
	};
}
