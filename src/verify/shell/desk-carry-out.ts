/** What two people agreed on, done. */
import * as z from 'zod/mini';
import type { Proposal } from '../../host/proposal.ts';
import type { Logged } from '../passport/index.ts';
import type { DeskFolder } from './desk-folder.ts';
import { liftAt } from './desk-hold.ts';
import { bindBrand, rotateKey } from './desk-parties.ts';
import type { DeskRefusal } from './desk-refusal.ts';

const text = z.string();
const liftSchema = z.object({ gtin: text, lot: text, brand: text });
const bindSchema = z.object({ brand: text, name: text, prefixes: z.array(text) });
const rotateSchema = z.object({
	brand: text,
	compromised: z.nullable(z.object({ at: text, size: z.int() })),
});

type Done = readonly Logged[] | DeskRefusal;

/** Carries a confirmed proposal out. What was written down with it is ours, so that any other shape is a fault. */
export async function carryOut(folder: DeskFolder, { kind, payload }: Proposal): Promise<Done> {
	switch (kind) {
		case 'lift-recall':
		case 'lift-suspension': {
			const { brand, ...lot } = liftSchema.parse(payload);
			return liftAt(folder, kind === 'lift-recall' ? 'recall' : 'suspend', lot, { brand });
		}
		case 'gtin-bind':
			return bindBrand(folder, bindSchema.parse(payload));
		case 'key-rotate': {
			const { brand, compromised } = rotateSchema.parse(payload);
			return rotateKey(folder, brand, compromised);
		}
		default:
			throw new TypeError(`"kind" expected a matter for two, got ${kind}`);
	}
}
