/** A skin sheet as text for a code, and back: what is read must be spelled exactly as it is printed. */
import { dateAfter, daysBetween, isIsoDate } from '../day.ts';
import { type PackedSheet, packedSheetSchema } from './sheet-schema.ts';
import type { SheetProduct, SheetReaction, SkinSheet } from './skin-sheet.ts';

/** Longest text that is read, in UTF-16 units: every row full. */
const MOST_TEXT = 60_000;

/** The text; two sheets give the same text only where they say the same. */
export function printSheet(sheet: SkinSheet): string {
	return JSON.stringify(packed(sheet));
}

/** The sheet of a text; null for any text that `printSheet` does not print. */
export function parseSheet(text: string): SkinSheet | null {
	const read = packedSheetSchema.safeParse(text.length > MOST_TEXT ? null : parseJson(text));
	if (!read.success || !isIsoDate(read.data[1])) return null;
	const sheet = unpacked(read.data);
	return printSheet(sheet) === text ? sheet : null;
}

/** What is no JSON is answered as `undefined`, which no schema accepts. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function packed(sheet: SkinSheet): PackedSheet {
	const day = (date: string) => daysBetween(sheet.printed_on, date);
	const maybeDay = (date: string | null) => (date === null ? null : day(date));
	return [
		1,
		sheet.printed_on,
		sheet.name,
		[[...sheet.medicines], [...sheet.allergies], [...sheet.conditions]],
		[sheet.pregnancy, sheet.lactating],
		sheet.products.map(({ name, brand, batch, discard_by, start, patch, inUse }) => [
			name,
			brand,
			batch,
			maybeDay(discard_by),
			start.kind,
			maybeDay(start.date),
			patch === null ? null : [patch.day, patch.grade],
			inUse,
		]),
		sheet.reactions.map(({ date, products, symptoms, intensity, seriousness }) => [
			day(date),
			[...products],
			[...symptoms],
			intensity,
			[...seriousness],
		]),
		[...sheet.questions],
		[sheet.more.products, sheet.more.reactions],
	];
}

function unpacked(read: PackedSheet): SkinSheet {
	const [, printed_on, name, lists, [pregnancy, lactating], products, reactions, questions, more] =
		read;
	const [medicines, allergies, conditions] = lists;
	return {
		printed_on,
		name,
		medicines,
		allergies,
		conditions,
		pregnancy,
		lactating,
		products: products.map((one) => unpackedProduct(one, printed_on)),
		reactions: reactions.map((one) => unpackedReaction(one, printed_on)),
		questions,
		more: { products: more[0], reactions: more[1] },
	};
}

function unpackedProduct(read: PackedSheet[5][number], origin: string): SheetProduct {
	const [name, brand, batch, discard, kind, start, patch, inUse] = read;
	const date = (day: number | null) => (day === null ? null : dateAfter(origin, day));
	return {
		name,
		brand,
		batch,
		discard_by: date(discard),
		start: { kind, date: date(start) },
		patch: patch === null ? null : { day: patch[0], grade: patch[1] },
		inUse,
	};
}

function unpackedReaction(read: PackedSheet[6][number], origin: string): SheetReaction {
	const [day, products, symptoms, intensity, seriousness] = read;
	return { date: dateAfter(origin, day), products, symptoms, intensity, seriousness };
}
