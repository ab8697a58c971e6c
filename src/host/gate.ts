/** Something that takes a while to open, while others already ask for it. */
export type Gate<Opened> = {
	readonly state: () => GateState<Opened>;
	/** Settles when it is open or has failed; never rejects. */
	readonly settled: Promise<GateState<Opened>>;
};

export type GateState<Opened> =
	| { readonly kind: 'opening' }
	| { readonly kind: 'open'; readonly value: Opened }
	| { readonly kind: 'failed'; readonly error: unknown };

/** A gate over a promise. */
export function openGate<Opened>(opening: Promise<Opened>): Gate<Opened> {
	let state: GateState<Opened> = { kind: 'opening' };
	const settled = opening.then(
		(value) => (state = { kind: 'open', value }),
		// Kept as a state: whoever asks is told, and the part of the server that needs nothing of it goes on.
		(error: unknown) => (state = { kind: 'failed', error }),
	);
	return { state: () => state, settled };
}

/** Something that can be had at once when it is open, and waited for until then; it may be replaced. */
export type Source<Opened> = {
	readonly now: () => Opened | null;
	readonly opened: () => Promise<Opened>;
};
