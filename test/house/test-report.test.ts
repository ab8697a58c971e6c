import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import TestReport from '../../tools/test-report.mjs';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'exoproof-report-'));
	vi.stubEnv('EXOPROOF_TEST_REPORT', join(folder, 'report.json'));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

/** What vitest hands a reporter, as far as ours looks at it. */
function moduleOf(file: string, states: readonly string[], broken = false) {
	const module = { moduleId: resolve(file), errors: () => (broken ? [new Error('load')] : []) };
	const tests = states.map((state) => ({ module, result: () => ({ state }) }));
	return { ...module, children: { allTests: () => tests } };
}

function reportOf(...ended: Parameters<TestReport['onTestRunEnd']>): unknown {
	new TestReport().onTestRunEnd(...ended);
	return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
}

test('counts what passed and failed, and names where tests were skipped', () => {
	const modules = [
		moduleOf('src/a.test.ts', ['passed', 'failed', 'skipped']),
		moduleOf('src/b.test.ts', ['passed', 'skipped', 'skipped']),
	];
	expect(reportOf(modules, [])).toEqual({
		passed: 2,
		failed: 1,
		skipped: { 'src/a.test.ts': 1, 'src/b.test.ts': 2 },
	});
});

test('counts a file that does not load, and an error outside all tests, as failures', () => {
	const modules = [moduleOf('src/a.test.ts', ['passed']), moduleOf('src/b.test.ts', [], true)];
	expect(reportOf(modules, [new Error('late')])).toEqual({ passed: 1, failed: 2, skipped: {} });
});
