/** A stranger's request, parsed once: capped, typed, or told what is wrong with it. */
import type { LineError } from '../../host/ndjson.ts';
import { type ReadInput, readInputSchema } from '../schema.ts';

export type ParsedInput = { readonly input: ReadInput } | { readonly error: LineError };

/** Parses what JSON gave. An empty text with nothing claimed is refused: there is nothing to read. */
export function parseInput(request: object): ParsedInput {
	const parsed = readInputSchema.safeParse(request);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return {
			error: {
				code: `input-${issue?.code ?? 'invalid'}`,
				path: issue?.path.join('.') ?? '',
				message: issue?.message ?? '',
			},
		};
	}
	const input = parsed.data;
	const said = [input.ingredients_text, input.product, input.brand, input.claims_text].some(
		(one) => (one ?? '').trim() !== '',
	);
	if (!said)
		return {
			error: {
				code: 'input-empty',
				path: 'ingredients_text',
				message: 'Send a list of ingredients, or a name or claims.',
			},
		};
	return { input };
}
