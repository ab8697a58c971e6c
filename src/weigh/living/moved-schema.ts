/** A claim that stands otherwise than before. */
import * as z from 'zod/mini';
import { CLAIM_VERDICTS, LEVELS } from '../ledger/index.ts';

const verdict = z.enum(CLAIM_VERDICTS);
const level = z.nullable(z.enum(LEVELS));
const ids = z.readonly(z.array(z.string()));

export const movedSchema = z.readonly(
	z.object({
		claim: z.string(),
		verdict: z.nullable(z.readonly(z.object({ from: verdict, to: verdict }))),
		certainty: z.nullable(z.readonly(z.object({ from: level, to: level }))),
		studiesAdded: ids,
		studiesGone: ids,
	}),
);
export type Moved = z.infer<typeof movedSchema>;
