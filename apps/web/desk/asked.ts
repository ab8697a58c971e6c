/** What a page asked the server for: on its way, come, or refused. */
import { type Signal, useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import { ask, type Refusal } from './ask.ts';

export type Asked<Value> = {
	/** Null while it is on its way. */
	readonly value: Value | null;
	readonly refusal: Refusal | null;
	readonly again: () => Promise<void>;
	/** Puts what a write answered in its place. */
	readonly put: (value: Value) => void;
};

/** Asks for a path when the page opens, and whenever the path changes; for none where it is null. */
export function useAsked<Value>(path: string | null, base?: 'editor'): Asked<Value> {
	const value: Signal<Value | null> = useSignal<Value | null>(null);
	const refusal = useSignal<Refusal | null>(null);
	const again = useCallback(async (): Promise<void> => {
		if (path === null) return;
		const told = await ask<Value>(path, { base });
		refusal.value = 'refusal' in told ? told.refusal : null;
		if ('value' in told) value.value = told.value;
	}, [path, base]);
	useEffect(() => {
		value.value = null;
		void again();
	}, [again]);
	const put = (given: Value): void => {
		value.value = given;
	};
	return { value: value.value, refusal: refusal.value, again, put };
}
