import { useEffect } from 'preact/hooks';
import type { Routine } from '../../../src/plan/index.ts';
import { openRoutine, routine } from './routine-store.ts';

/** The routine of this device; null until it was opened. */
export function useRoutine(): Routine | null {
	useEffect(() => void openRoutine(), []);
	return routine.value;
}
