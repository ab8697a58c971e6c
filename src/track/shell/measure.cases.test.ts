/** The shared series of photos: what is rendered into them is measured, and bad ones are refused. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { openPicture } from '../../scan/shell/open-picture.ts';
import type { MeasureAnswer } from '../schema.ts';
import { openMeasurer } from './measure-photo.ts';
import { nodeFaceEngine } from './node-face-engine.ts';

const FOLDER = join(CASES, 'measure_series');
const place = (name: string): string => join(FOLDER, name);

describe.skipIf(!existsSync(FOLDER))('the shared series', () => {
	const measure = openMeasurer(nodeFaceEngine, openPicture);
	const answerOf = async (image: string, baseline?: string): Promise<MeasureAnswer> => {
		const told = await measure({ image, ...(baseline === undefined ? {} : { baseline }) });
		if ('baseline' in told) throw new Error(told.baseline);
		return told.answer;
	};
	const splitOf = ({ zones }: MeasureAnswer): number =>
		(zones.cheek_left?.redness ?? Number.NaN) - (zones.cheek_right?.redness ?? Number.NaN);

	it('has its redness found, and its repeats alike', async () => {
		const base = place('v1-base.jpg');
		const [same, redder] = [
			await answerOf(place('v1-rep1.jpg'), base),
			await answerOf(place('v1-red1.jpg'), base),
		];
		const rendered = readFileSync(place('truth.jsonl'), 'utf8').match(
			/"v1-red1".*?"true_change_redness":([\d.]+)/,
		);
		const wanted = Number(rendered?.[1]);
		expect(Math.abs(splitOf(same) - splitOf(await answerOf(base)))).toBeLessThan(0.004);
		expect(Math.abs(splitOf(redder) - splitOf(same) - wanted)).toBeLessThan(0.15 * wanted);
	}, 60_000);

	it.each([
		['n1.jpg', 'no-face'],
		['t1.jpg', 'turned'],
		['v1-blurred.jpg', 'blurred'],
		['v1-clipped.jpg', 'clipped'],
		['v1-rotated.jpg', 'rolled'],
		['truth.jsonl', 'wrong-file'],
	])(
		'gives no number of %s: %s',
		async (name, code) => {
			const { accepted, refusals, zones } = await answerOf(place(name));
			expect({ accepted, zones }).toEqual({ accepted: false, zones: {} });
			expect(refusals).toContain(code);
		},
		60_000,
	);

	it('has no number against a baseline without a face', async () => {
		expect(await measure({ image: place('v1-base.jpg'), baseline: place('n1.jpg') })).toEqual({
			baseline: 'no-face',
		});
	}, 60_000);
});
