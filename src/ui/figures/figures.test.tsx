import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { handLine, seededDice, smoothPath } from './hand.ts';
import { DRAWINGS, Vesicle } from './vesicle.tsx';

const BUDGET = 12 * 1024;

describe.each(DRAWINGS)('the %s vesicle', (drawing) => {
	const svg = renderToString(<Vesicle drawing={drawing} says="What is drawn." />);

	it('weighs little and says what it shows', () => {
		expect(gzipSync(svg).length).toBeLessThan(BUDGET);
		expect(svg).toContain('role="img" aria-label="What is drawn."');
	});

	it('is drawn the same each time', () => {
		expect(renderToString(<Vesicle drawing={drawing} says="What is drawn." />)).toBe(svg);
	});

	it('carries no style of its own, which the content policy would refuse', () => {
		expect(svg).not.toMatch(/style=|<style/);
	});
});

describe('doubt is drawn', () => {
	const count = (drawing: (typeof DRAWINGS)[number], mark: RegExp): number =>
		renderToString(<Vesicle drawing={drawing} />).match(mark)?.length ?? 0;

	it('in full without a dash, half with both, empty without a lipid', () => {
		expect(count('full', /vesicle-unknown/g)).toBe(0);
		expect(count('half', /vesicle-unknown/g)).toBeGreaterThan(0);
		expect(count('half', /<use/g)).toBeLessThan(count('full', /<use/g));
		expect(count('empty', /<use/g)).toBe(0);
	});
});

describe('the hand', () => {
	it('keeps both ends where they are', () => {
		const whole = fc.integer({ min: -400, max: 400 });
		fc.assert(
			fc.property(fc.tuple(whole, whole), fc.tuple(whole, whole), fc.nat(), (from, to, seed) => {
				fc.pre(from[0] !== to[0] || from[1] !== to[1]);
				const path = handLine(from, to, seededDice(seed));
				expect(path.startsWith(`M${from[0]} ${from[1]}`)).toBe(true);
				expect(path.endsWith(` ${to[0]} ${to[1]}`)).toBe(true);
			}),
		);
	});

	it('passes through every point it is given', () => {
		expect(
			smoothPath([
				[0, 0],
				[10, 5],
				[20, 0],
			]),
		).toMatch(/^M0 0C.* 10 5C.* 20 0$/);
	});
});
