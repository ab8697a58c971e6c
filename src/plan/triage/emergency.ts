/** The number that calls for help, by the region a person chose (`data/usage/emergency.tsv`). */
import type { Status } from '../../kit/index.ts';
import { REGIONS } from '../../vet/index.ts';
import { EMERGENCY_ROWS } from './emergency-table.ts';

/** The regions of a profile and Saudi Arabia, in the order they are offered; any other comes last. */
export const EMERGENCY_REGIONS = [
	...REGIONS.filter((region) => region !== 'OTHER'),
	'SA',
	'OTHER',
] as const;
export type EmergencyRegion = (typeof EMERGENCY_REGIONS)[number];

export type EmergencyNumber = {
	/** As it is dialled. */
	readonly number: string;
	readonly source: string;
	readonly status: Status;
	/** When the source was read. */
	readonly date: string;
};

type Row = readonly [number: string, source: string, status: Status, date: string];
const ROWS: Readonly<Record<EmergencyRegion, Row>> = EMERGENCY_ROWS;

/** The number of a region, with where it was read. */
export function emergencyNumberOf(region: EmergencyRegion): EmergencyNumber {
	const [number, source, status, date] = ROWS[region];
	return { number, source, status, date };
}
