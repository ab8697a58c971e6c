/** Labels on sheets, one after another along the rows. */
import { type LabelContent, layLabel, type PrintMark } from './lay-label.ts';
import { cornerOf, labelsOn, SHEETS, type SheetName } from './sheet-form.ts';

export type PrintPage = {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly PrintMark[];
};

/** More than a batch has serial numbers on record. */
export const MOST_LABELS = 10_000;

/**
 * The pages that hold these labels; `used` labels of the first sheet are gone already. Null where a code has more
 * modules than fit on such a label.
 */
export function laySheets(
	labels: readonly LabelContent[],
	name: SheetName,
	used = 0,
): readonly PrintPage[] | null {
	const form = SHEETS[name];
	const each = labelsOn(form);
	if (used < 0 || used >= each) {
		throw new RangeError(`"used" expected integer 0 to ${each - 1}, got ${used}`);
	}
	const pages: PrintMark[][] = [];
	for (const [at, content] of labels.entries()) {
		const laid = layLabel(content, form.label);
		if (laid === null) return null;
		const page = Math.floor((used + at) / each);
		const corner = cornerOf(form, (used + at) % each);
		pages[page] ??= [];
		pages[page].push(
			...laid.map((mark) => ({ ...mark, x: mark.x + corner.x, y: mark.y + corner.y })),
		);
	}
	return pages.map((marks) => ({ width: form.width, height: form.height, marks }));
}
