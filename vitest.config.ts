import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that need minutes, a browser, a clone, a database, whole commands, pictures or many seconds of reckoning; `npm test -- --smoke` leaves them out. */
const LONG = [
	'src/*/shell/**',
	'src/scan/**',
	'src/verify/*.test.ts',
	'src/read/read-label.test.ts',
	'src/kit/say.test.ts',
	'testing/label-photo/**',
	'test/running/**',
	'test/journeys/**',
	'test/house/rules.test.ts',
	'test/architecture.test.ts',
	'test/readme.test.ts',
	'**/*.store.test.ts',
	'**/*.cases.test.ts',
];
const smoke = process.env['EXOPROOF_SMOKE'] === 'on';

/** The files that take minutes first, so that none of them runs alone at the end; without a cache vitest goes by size. */
const MINUTES = [/running\/fresh-clone/, /journeys\/accessibility/, /host\/owner/, /journeys\//];
const rank = ({ moduleId }: TestSpecification): number => {
	const place = MINUTES.findIndex((pattern) => pattern.test(moduleId));
	return place === -1 ? MINUTES.length : place;
};
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		return sorted.toSorted((one, other) => rank(one) - rank(other));
	}
}

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
		sequence: { sequencer: LongestFirst },
	},
});
