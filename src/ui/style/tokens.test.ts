import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The custom properties of the block that a selector opens. */
function tokensOf(selector: string): Map<string, string> {
	const from = css.indexOf(selector);
	const block = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
	return new Map(
		[...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
	);
}

const LIGHT = tokensOf(':root {');
const DARK = tokensOf(':root[data-theme="dark"]');
const SYSTEM_DARK = tokensOf(':root:not([data-theme="light"])');
const PRINT = tokensOf(':root:root:root');

function luminance(colour: string): number {
	const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast by WCAG 2. */
function contrast(tokens: Map<string, string>, one: string, other: string): number {
	const [dark = 0, light = 0] = [one, other]
		.map((name) => luminance(tokens.get(name) ?? '#000000'))
		.sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const TEXT = ['ink', 'ink-2', 'ink-3', 'eosin', 'haem', 'shown', 'contra', 'unknown'];
const GROUNDS = ['paper', 'leaf'];
const ON_OWN_WASH = ['eosin', 'haem', 'shown', 'contra', 'unknown'];

describe.each([
	['light', LIGHT],
	['dark', DARK],
	['print', new Map([...LIGHT, ...PRINT])],
] as const)('colours in %s', (_, tokens) => {
	it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
		'%s can be read on %s',
		(text, ground) => {
			expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
		},
	);

	it.each(ON_OWN_WASH)('%s can be read on its own wash, and ink on it too', (name) => {
		expect(contrast(tokens, name, `${name}-wash`)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(tokens, 'ink', `${name}-wash`)).toBeGreaterThanOrEqual(10);
	});

	it('the edge of a control, the focus ring and a button stand out', () => {
		expect(contrast(tokens, 'edge', 'paper')).toBeGreaterThanOrEqual(3);
		expect(contrast(tokens, 'edge', 'leaf')).toBeGreaterThanOrEqual(3);
		expect(contrast(tokens, 'focus', 'paper')).toBeGreaterThanOrEqual(3);
		expect(contrast(tokens, 'on-ink', 'ink')).toBeGreaterThanOrEqual(7);
		expect(contrast(tokens, 'on-ink', 'haem')).toBeGreaterThanOrEqual(4.5);
	});
});

describe('the dark page', () => {
	it('has every colour of the light one', () => {
		expect([...DARK.keys()].sort()).toEqual([...LIGHT.keys()].sort());
	});

	it('is the same by choice and by the system', () => {
		expect([...SYSTEM_DARK]).toEqual([...DARK]);
	});
});
