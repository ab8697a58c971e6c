// A vitest reporter that keeps what `tools/test.mjs` says at the end: how many passed and failed, and what was skipped.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import process from 'node:process';

export default class TestReport {
	onTestRunEnd(modules, errors) {
		const tests = modules.flatMap((module) => [...module.children.allTests()]);
		const ended = (state) => tests.filter((test) => test.result().state === state);
		// A file that cannot be loaded holds no tests, and an error outside all tests belongs to none: each is a failure.
		const broken = modules.filter((module) => module.errors().length > 0);
		const report = {
			passed: ended('passed').length,
			failed: ended('failed').length + broken.length + errors.length,
			skipped: countByFile(ended('skipped')),
		};
		const file = process.env.EXOPROOF_TEST_REPORT;
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify(report));
	}
}

function countByFile(tests) {
	const counts = {};
	for (const test of tests) {
		const name = relative(process.cwd(), test.module.moduleId);
		counts[name] = (counts[name] ?? 0) + 1;
	}
	return counts;
}
