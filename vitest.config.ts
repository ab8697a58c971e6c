import { defineConfig } from 'vitest/config';

/** Tests that need minutes, a browser, a clone or a database; `npm test -- --smoke` leaves them out. */
const LONG = [
	'test/running/**',
	'test/journeys/**',
	'test/house/rules.test.ts',
	'test/architecture.test.ts',
	'test/readme.test.ts',
	'**/*.store.test.ts',
	'**/*.cases.test.ts',
];
const smoke = process.env['EXOPROOF_SMOKE'] === 'on';

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		include: ['{src,apps,test,testing,tools,bench}/**/*.test.{ts,tsx,mjs}'],
		exclude: ['**/node_modules/**', 'dist/**', ...(smoke ? LONG : [])],
		// An embedded database takes about 0.4 GB and the machine has two cores.
		maxWorkers: 2,
		testTimeout: 20_000,
		hookTimeout: 60_000,
		reporters: ['default'],
	},
});
