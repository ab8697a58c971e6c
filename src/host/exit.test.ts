import { expect, test } from 'vitest';
import { EXIT, exitForVerdict } from './exit.ts';

test('each verdict ends a run with its own code', () => {
	expect(exitForVerdict('shown')).toBe(0);
	expect(exitForVerdict('contradicted')).toBe(3);
	expect(exitForVerdict('not-known')).toBe(4);
});

test('no code is one that crashes use', () => {
	expect(Object.values(EXIT)).not.toContain(1);
	expect(Object.values(EXIT)).not.toContain(2);
});
