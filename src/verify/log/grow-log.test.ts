import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatBytes, encodeUtf8 } from '../encoding/index.ts';
import { nodeEngine } from '../shell/node-engine.ts';
import { growLog, type LogState } from './grow-log.ts';

const EMPTY: LogState = { edge: { size: 0, tiles: [] }, tail: [] };
const entries = (count: number, from = 0) =>
	Array.from({ length: count }, (_, place) => encodeUtf8(`entry ${from + place}`));

/** All files of a log that grew in groups of these sizes, the later ones over the earlier. */
function grown(groups: readonly number[]) {
	let state = EMPTY;
	const files = new Map<string, Uint8Array>();
	let root: Uint8Array = new Uint8Array();
	for (const count of groups) {
		const step = growLog(state, entries(count, state.edge.size), nodeEngine);
		for (const [path, bytes] of step.files) files.set(path, bytes);
		for (const path of step.spent)
			for (const name of files.keys()) if (name.startsWith(`${path}/`)) files.delete(name);
		({ state, root } = step);
	}
	return { state, files, root };
}

describe('growing a log', () => {
	test('comes to the same root and the same last tiles, whatever the groups', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 }),
				(groups) => {
					const stepwise = grown(groups);
					const whole = grown([groups.reduce((sum, count) => sum + count, 0)]);
					expect(stepwise.root).toEqual(whole.root);
					for (const [path, bytes] of whole.files) expect(stepwise.files.get(path)).toEqual(bytes);
				},
			),
			{ numRuns: 30 },
		);
	});

	test('holds the entries of the last bundle alone', () => {
		expect(grown([300]).state.tail).toEqual(entries(44, 256));
		expect(grown([256]).state.tail).toEqual([]);
	});

	test('names what a full tile takes the place of', () => {
		const step = growLog(grown([200]).state, entries(56, 200), nodeEngine);
		expect(step.spent).toEqual(['tile/0/000.p', 'tile/entries/000.p']);
		expect(concatBytes(...step.files.map(([, bytes]) => bytes)).length).toBeGreaterThan(8192);
	});
});
