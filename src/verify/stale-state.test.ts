/** Stale and mixed proofs under any clock: green is never shown past the stated age, nor where parts disagree. */
import { beforeAll, describe, expect, test } from 'vitest';
import { GTIN, LOT, root } from '../../testing/batch-world.ts';
import { BATCH, type ProofDay, proofDays } from '../../testing/proof-days.ts';
import {
	STALE_KINDS,
	type StaleState,
	signedByOperator,
	staleStates,
} from '../../testing/stale-states.ts';
import { openBundle } from './passport/index.ts';
import { nodeEngine } from './shell/node-engine.ts';
import { verifyBatch } from './verify-batch.ts';

const LABEL = { gtin: GTIN, lot: LOT, serial: null, expiry: '2028-05-31' };
const COUNT = 2040;

const isGreen = ({ files, now }: StaleState, passport: string | null): boolean => {
	const bundle = openBundle(files, [root], nodeEngine);
	const asked = { passport, label: LABEL, bundle, now };
	return verifyBatch(asked, nodeEngine).answer.verdict === 'shown';
};

let days: readonly ProofDay[];
let states: readonly StaleState[];
beforeAll(async () => {
	days = await proofDays();
	states = staleStates(days, COUNT, 20_261_126);
});

describe.each(STALE_KINDS)('of %s', (kind) => {
	const own = () => states.filter((state) => state.kind === kind);
	const wrong = (passport: string | null) =>
		own().flatMap((state, at) =>
			isGreen(state, passport) === state.mayBeGreen ? [] : [{ at, ...state, files: 0 }],
		);

	test('green is what is whole and within its age, and nothing else', () => {
		expect(own()).toHaveLength(COUNT / STALE_KINDS.length);
		expect(wrong(BATCH)).toEqual([]);
	});
});

test('the printed code alone is never green where the passport is not', () => {
	const some = states.filter((_, at) => at % 7 === 0);
	expect(some.filter((state) => isGreen(state, null) && !state.mayBeGreen)).toEqual([]);
});

test('some states of every kind that may be green are among them, or it would say nothing', () => {
	const green = new Set(states.filter(({ mayBeGreen }) => mayBeGreen).map(({ kind }) => kind));
	expect([...green].sort()).toEqual(['clock', 'mixed', 'signed-anew']);
});

test('a proof whose entry was taken out breaks the bundle, though its operator signed it so', () => {
	const [day] = days;
	const files = new Map(day?.files);
	files.delete('entries/1.json');
	const bundle = openBundle(signedByOperator(files), [root], nodeEngine);
	expect(bundle).toEqual({ refused: 'bundle-broken', facts: { file: 'proofs/1.tlog-proof' } });
});
