/** What a document of another standard lacks, as values: a code and the place. */
import type { Json } from '../encoding/index.ts';

export const SHAPE_FAULTS = [
	/** Something else stands there than the standard names. */
	'malformed',
	/** A name that the standard does not give here. */
	'name-unknown',
	/** Each part is right, and together they are not what the standard asks. */
	'combination',
] as const;

export type ShapeFault = {
	readonly code: (typeof SHAPE_FAULTS)[number];
	/** Names and list positions, each behind a slash. */
	readonly path: string;
};

const CODES: Readonly<Record<string, ShapeFault['code']>> = {
	unrecognized_keys: 'name-unknown',
	invalid_key: 'name-unknown',
	custom: 'combination',
};

type Issue = { readonly code?: string; readonly path: readonly PropertyKey[] };
/** A shape of a schema file, as far as it is asked here. */
export type Shape = {
	readonly safeParse: (
		value: unknown,
	) =>
		| { readonly success: true }
		| { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
};

/** Everything in which a value differs from a shape; nothing where it has it. */
export function faultsOf(shape: Shape, value: Json): readonly ShapeFault[] {
	const read = shape.safeParse(value);
	if (read.success) return [];
	return read.error.issues.map(({ code, path }) => ({
		code: CODES[code ?? ''] ?? 'malformed',
		path: path.map((part) => `/${String(part)}`).join(''),
	}));
}
