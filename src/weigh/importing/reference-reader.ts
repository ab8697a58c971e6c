/** What reads a list of references piece by piece: it gives each when it is whole. */
import type { Imported } from './record-schema.ts';

export type Reference = {
	/** Null where something stands that is no reference. */
	readonly record: Imported | null;
	/** The line that it begins on, from 1. */
	readonly line: number;
};

export type ReferenceReader = {
	readonly push: (text: string) => Reference[];
	/** Characters that wait for the rest of their reference. */
	readonly held: () => number;
	/** Whether a reference is open: a list that ends so was cut off. */
	readonly isWithin: () => boolean;
};

/** Every reference of a text at once. */
export function readAllOf(reader: ReferenceReader, text: string): Imported[] {
	const found = reader.push(`${text}\n`);
	return found.flatMap(({ record }) => (record === null ? [] : [record]));
}
