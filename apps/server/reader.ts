import { type Gate, openGate, type Source } from '../../src/host/gate.ts';
import type { Vocabulary } from '../../src/read/index.ts';

/** The vocabulary that labels are read with, and the way to open it anew after an import. */
export type Reader = {
	readonly gate: Gate<Vocabulary>;
	readonly vocabulary: Source<Vocabulary>;
	readonly renew: () => Promise<void>;
};

/** Opens it; whoever asks before it is open waits. */
export function openReader(load: () => Promise<Vocabulary>): Reader {
	const first = load();
	let current: Vocabulary | null = null;
	const gate = openGate(
		first.then((opened) => {
			current ??= opened;
			return opened;
		}),
	);
	return {
		gate,
		vocabulary: { now: () => current, opened: async () => current ?? first },
		renew: async () => {
			// The old one answers until the new one is whole.
			current = await load();
		},
	};
}
