/** Kinds of procedures that rules speak of together. */
import type { ProcedureType } from '../../vet/index.ts';
import type { Procedure } from '../schema.ts';

const NEEDLING: ReadonlySet<ProcedureType> = new Set(['microneedling', 'rf_microneedling']);
const LASERS: ReadonlySet<ProcedureType> = new Set([
	'laser_ablative',
	'laser_nonablative_fractional',
	'laser_vascular',
	'laser_hair_removal',
	'ipl',
]);
const PEELS: ReadonlySet<ProcedureType> = new Set(['peel_superficial', 'peel_medium']);

export function isNeedling({ type }: Procedure): boolean {
	return NEEDLING.has(type);
}

/** Any laser; intense pulsed light counts as one. */
export function isLaser({ type }: Procedure): boolean {
	return LASERS.has(type);
}

export function isPeel({ type }: Procedure): boolean {
	return PEELS.has(type);
}

export function isNeedleOrLaserOrPeel(one: Procedure): boolean {
	return isNeedling(one) || isLaser(one) || isPeel(one);
}

/** Still to come, or on a day nobody told. */
export function isPlanned({ day }: Procedure): boolean {
	return day === undefined || day === null || day >= 0;
}
