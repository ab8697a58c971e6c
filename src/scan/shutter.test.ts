import { describe, expect, it } from 'vitest';
import { nextShutter, RESTING, type SeenFrame, type ShutterStep } from './shutter.ts';

const SWAY = 2;
/** Sharpness of a label that a lens brings into focus, measured on a film 15 times a second. */
const FOCUSING = [0, 0.008, 0.043, 0.066, 0.125, 0.222, 0.329, 0.475, 0.652];

function frame(sharpness: number, { motion = SWAY as number | null, glare = 0 } = {}): SeenFrame {
	return { quality: { sharpness, detail: 0.4, glare }, motion };
}

const times = (count: number, one: SeenFrame): SeenFrame[] => new Array(count).fill(one);

/** Shows frames one after another. */
function show(frames: readonly SeenFrame[]): ShutterStep[] {
	let shutter = RESTING;
	return frames.map((one) => {
		const step = nextShutter(shutter, one);
		shutter = step.shutter;
		return step;
	});
}

/** Which frame the shutter takes, and after how many it does; null where it takes none. */
function taken(frames: readonly SeenFrame[]): { frame: number; after: number } | null {
	const steps = show(frames);
	const after = steps.findIndex(({ isReady }) => isReady);
	if (after < 0) return null;
	return { frame: steps.slice(0, after + 1).findLastIndex(({ isHeld }) => isHeld), after };
}

describe('the shutter that presses itself', () => {
	it('waits while sharpness still rises', () => {
		expect(taken(FOCUSING.map((sharpness) => frame(sharpness)))).toBeNull();
	});

	it.each([1, 2, 3, 4])(
		'takes no frame between blurred and sharp, looking at every %dth',
		(step) => {
			const seen = FOCUSING.filter((_, at) => at % step === 0).map((one) => frame(one));
			const film = [...seen, ...times(6, frame(0.65))];
			const first = film.findIndex(({ quality }) => quality.sharpness >= 0.65);
			expect(taken(film)).toEqual({ frame: first, after: first + 4 });
		},
	);

	it('takes no frame between blurred and sharp where a busy camera shows each one three times', () => {
		const film = FOCUSING.flatMap((sharpness) => times(3, frame(sharpness)));
		expect(taken(film)).toBeNull();
	});

	it('waits for the focus it has just seen', () => {
		const seen = [frame(0.6, { motion: 40 }), ...times(10, frame(0.2)), ...times(5, frame(0.6))];
		expect(taken(seen)).toEqual({ frame: 11, after: 15 });
	});

	it('is content with less once the better focus is long gone', () => {
		const seen = [frame(0.6, { motion: 40 }), ...times(30, frame(0.2))];
		expect(taken(seen)).not.toBeNull();
	});

	it('prefers the sharpest of the last frames under a hand that sways', () => {
		const seen = [0.3, 0.36, 0.31, 0.42, 0.33, 0.35, 0.4, 0.34].map((one) => frame(one));
		expect(taken(seen)).toEqual({ frame: 3, after: 7 });
	});

	it.each([
		['moves', frame(0.65, { motion: 30 })],
		['is washed out by light', frame(0.65, { glare: 0.5 })],
		['is blurred beyond reading', frame(0.02)],
	])('starts again when a frame %s', (_, poor) => {
		expect(taken([...times(4, frame(0.65)), poor, ...times(4, frame(0.65))])).toBeNull();
	});

	it('takes a frame with some glare', () => {
		const [first] = show([frame(0.65, { glare: 0.1 })]);
		expect(first?.word).toBe('some-glare');
		expect(taken(times(6, frame(0.65, { glare: 0.1 })))).not.toBeNull();
	});

	it('tells of a label that stays soft, and takes it after a while', () => {
		const steps = show(times(32, frame(0.07)));
		expect(steps.map(({ word }) => word).indexOf('soft')).toBe(9);
		expect(steps.findIndex(({ isReady }) => isReady)).toBe(27);
	});

	it('never takes what no one could read', () => {
		expect(taken(times(100, frame(0.03)))).toBeNull();
	});

	it('lets go of a frame that it held too long', () => {
		const steps = show([frame(0.6), ...times(20, frame(0.55))]);
		expect(steps.map(({ isHeld }) => isHeld).lastIndexOf(true)).toBeGreaterThan(10);
	});
});
