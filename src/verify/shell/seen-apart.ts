/** What a server that was told of scans knows of one code: a yes or no, and to nobody more. */
import type { Clock } from '../../host/clock.ts';
import type { Gate } from '../../host/gate.ts';
import { isDatabaseLost } from '../../host/host-error.ts';
import { type Code, judgeCode } from '../copies/index.ts';
import type { ScanStore } from './scan-store.ts';

type Told = { readonly sightings: Gate<ScanStore>; readonly clock: Clock };

type Printed = Pick<Code, 'gtin'> & {
	readonly lot: string | null;
	readonly serial: string | null;
};

/** Whether more was told of a code than one bottle can be; false where that cannot be known. */
export async function isSeenApart(
	{ sightings, clock }: Told,
	label: Printed | null,
): Promise<boolean> {
	const state = sightings.state();
	if (state.kind !== 'open' || label === null) return false;
	const { gtin, lot, serial } = label;
	if (lot === null || serial === null) return false;
	try {
		return judgeCode(await state.value.ofCode({ gtin, lot, serial }, clock.now())).isApart;
	} catch (error) {
		// A batch is verified without a database; what it would have added is left out.
		if (isDatabaseLost(error)) return false;
		throw error;
	}
}
