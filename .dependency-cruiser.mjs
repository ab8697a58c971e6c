// Who may import whom. The table is the one of ARCHITECTURE.md; a rule's comment says what to do instead.

/** Each room and the rooms it may use, through their `index.ts` only. */
export const ROOMS = {
	read: [],
	scan: ['read'],
	verify: [],
	weigh: ['verify'],
	vet: ['read', 'verify'],
	plan: ['read', 'vet'],
	simulate: [],
	track: ['simulate'],
	formulate: ['simulate', 'vet', 'verify'],
	discuss: ['weigh', 'vet', 'plan'],
	report: ['read', 'scan', 'verify', 'vet', 'weigh'],
};

const NAMES = Object.keys(ROOMS);
const ANY_ROOM = `^src/(?:${NAMES.join('|')})/`;
/** A room's own files and those of its chapters (decision 0009). */
const PURE = [`${ANY_ROOM}[^/]+\\.ts$`, `${ANY_ROOM}(?!shell/)[^/]+/[^/]+\\.ts$`];
/** Pure packages that check signatures, hash, canonicalise or unpack the same everywhere. */
const PROOF_PACKAGES = '(?:^|/)node_modules/(?:@noble|canonicalize|fflate)/';
const TEST = '\\.(?:test|case)\\.tsx?$';
/** Modules that vite.config.ts makes while it builds the page; tsc checks their shape. */
const MADE_BY_VITE = '^virtual:';
/** Peers of the bench are declared in bench/package.json and installed by the first `npm run bench`. */
const PEERS = '^bench/peer/';
const PACKAGE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'core'];

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const capabilityOrder = NAMES.map((room) => {
	const closed = NAMES.filter((other) => other !== room && !ROOMS[room].includes(other));
	return forbid(
		`capability-order-${room}`,
		`${room} may use ${ROOMS[room].join(', ') || 'no other room'}; let the app hand the rest over as a kit type.`,
		{ path: `^src/${room}/`, pathNot: TEST },
		{ path: `^src/(?:${closed.join('|')})/` },
	);
});

export default {
	forbidden: [
		forbid('no-circular', 'Move what both need into a third file.', {}, { circular: true }),
		forbid(
			'kit-stands-alone',
			'kit holds words everyone shares and imports nothing but itself.',
			{ path: '^src/kit/', pathNot: TEST },
			{ pathNot: '^src/kit/' },
		),
		forbid(
			'pure-imports-no-package',
			'Only schema files use zod, only verify uses @noble, canonicalize and fflate; put the rest into shell/.',
			{ path: PURE, pathNot: [TEST, '[/-]schema\\.ts$'] },
			{ dependencyTypes: PACKAGE, pathNot: PROOF_PACKAGES },
		),
		forbid(
			'schema-imports-only-zod',
			'A schema file describes shapes: zod or zod/mini, nothing else.',
			{
				path: [
					'^src/[^/]+/schema\\.ts$',
					'^src/[^/]+/[a-z0-9]+-schema\\.ts$',
					'^src/[^/]+/(?!shell/)[^/]+/[a-z0-9]+-schema\\.ts$',
				],
			},
			{ dependencyTypes: PACKAGE, pathNot: '(?:^|/)node_modules/zod/' },
		),
		forbid(
			'noble-only-in-verify',
			'Signatures and hashes of ours live in verify and kit.',
			{ path: PURE, pathNot: [TEST, '^src/verify/'] },
			{ path: PROOF_PACKAGES },
		),
		...capabilityOrder,
		forbid(
			'door-only',
			"Import the other room's index.ts; re-export there what others need.",
			{ path: '^src/([^/]+)/', pathNot: TEST },
			{ path: ANY_ROOM, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
		),
		forbid(
			'apps-use-doors-and-shells',
			'An app joins rooms by their index.ts and their shell/, never by what is inside.',
			{ path: '^apps/', pathNot: TEST },
			{ path: ANY_ROOM, pathNot: ['^src/[^/]+/index\\.ts$', '^src/[^/]+/shell/'] },
		),
		forbid(
			'shell-points-inward',
			'Pure code knows nothing of shell, host, ui or apps.',
			{ path: PURE, pathNot: TEST },
			{ path: '^(?:src/[^/]+/shell/|src/host/|src/ui/|apps/|testing/)' },
		),
		forbid(
			'host-and-ui-know-no-room',
			'host and ui serve every room and so know none, nor each other; let the shell hand it over.',
			{ path: '^src/(host|ui)/', pathNot: TEST },
			{ path: '^(?:src/|apps/)', pathNot: '^src/(?:$1|kit)/' },
		),
		forbid(
			'screen-never-touches-host',
			'A screen gets state and gives callbacks; the server side stays out of the page.',
			{ path: '^(?:src/[^/]+/shell/[^/]+\\.tsx$|src/ui/|apps/web/)', pathNot: TEST },
			{
				path: '^(?:src/host/|apps/(?:server|cli)/|src/[^/]+/shell/(?:store|table|routes|command)\\.ts$)',
			},
		),
		forbid(
			'screen-uses-no-node',
			'What a browser loads has no Node modules.',
			{
				path: '^(?:src/[^/]+/shell/[^/]+\\.tsx$|src/ui/|apps/web/)',
				pathNot: [TEST, 'vite\\.config\\.ts$'],
			},
			{ dependencyTypes: ['core'] },
		),
		forbid(
			'apps-are-thin',
			'Only apps join two shells, and nothing imports an app but the command line, which starts the server.',
			{ pathNot: ['^apps/', '^test/', '^bench/', '^tools/', TEST] },
			{ path: '^apps/' },
		),
		forbid(
			'apps-keep-apart',
			'Move what two apps share into src/host or src/ui; only the command line starts the server.',
			{ path: '^apps/([^/]+)/', pathNot: TEST },
			{ path: '^apps/', pathNot: ['^apps/$1/', '^apps/server/main\\.ts$'] },
		),
		forbid(
			'no-undeclared-package',
			'Declare the package in package.json with an exact version.',
			{ pathNot: PEERS },
			{
				dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
				pathNot: MADE_BY_VITE,
			},
		),
		forbid(
			'no-unresolved',
			'This import leads nowhere.',
			{ pathNot: PEERS },
			{ couldNotResolve: true, pathNot: MADE_BY_VITE },
		),
		forbid(
			'no-dev-package-at-run-time',
			'What runs after `npm ci --omit=dev` must stand in dependencies.',
			{ path: '^(?:src|apps/cli|apps/server)/', pathNot: [TEST, '^src/ui/', '\\.tsx$'] },
			{ dependencyTypes: ['npm-dev'], pathNot: '(?:^|/)node_modules/@types/' },
		),
		forbid(
			'no-test-in-source',
			'Tests use the source, never the other way round.',
			{ path: '^(?:src|apps)/', pathNot: TEST },
			{ path: ['^(?:test|testing|bench)/', TEST] },
		),
	],
	options: {
		tsConfig: { fileName: 'tsconfig.json' },
		// Imports of types bind as tightly as imports of values.
		tsPreCompilationDeps: true,
		// The bench has a package.json of its own beside the one above it.
		combinedDependencies: true,
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^dist/' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
		},
	},
};
