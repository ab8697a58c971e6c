/** Builds `apps/web` into `dist/web`: the page, its reader, its words, its facts and its service worker. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { PAGE_WORDS } from './apps/web/page-words.ts';
import { messagesPlugin, readLocales } from './tools/compile-messages.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const FACTS_FOLDER = join(ROOT, 'dist/facts');
const PUBLIC = join(ROOT, 'apps/web/public');
const SCAN_PARTS = join(ROOT, 'dist/scan-parts.json');
const FACT_FILES = ['read', 'report'] as const;

type FactFile = { readonly name: string; readonly path: string; readonly text: string };

/** The facts with a hash in their name, and the module by which the page knows that name. */
function factsPlugin(): Plugin {
	return {
		name: 'exoproof-facts',
		resolveId: (id) => (id === 'virtual:facts' ? `\0${id}` : undefined),
		async load(id) {
			if (id !== '\0virtual:facts') return undefined;
			const files = await readFacts();
			return files.map((file) => `export const ${file.name} = ${factsEntry(file)};`).join('\n');
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const { path, text } of await readFacts()) {
				this.emitFile({ type: 'asset', fileName: path, source: text });
			}
		},
		configureServer(server) {
			server.middlewares.use(async (request, response, next) => {
				const file = (await readFacts()).find(({ path }) => request.url === `/${path}`);
				if (file === undefined) return next();
				response.setHeader('Content-Type', 'application/json').end(file.text);
			});
		},
	};
}

async function readFacts(): Promise<readonly FactFile[]> {
	return Promise.all(
		FACT_FILES.map(async (name) => {
			const text = await readFile(join(FACTS_FOLDER, `${name}.json`), 'utf8');
			return { name, text, path: `facts/${name}.${fingerprint(text)}.json` };
		}),
	);
}

function factsEntry({ path, text }: FactFile): string {
	const { version, date } = JSON.parse(text);
	return JSON.stringify({ url: `/${path}`, bytes: Buffer.byteLength(text), version, date });
}

function fingerprint(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

/** Where the parts of the engines lie and what they weigh, as the build laid them (tools/scan-parts.mjs). */
function scanPartsPlugin(): Plugin {
	return {
		name: 'exoproof-scan-parts',
		resolveId: (id) => (id === 'virtual:scan-parts' ? `\0${id}` : undefined),
		async load(id) {
			if (id !== '\0virtual:scan-parts') return undefined;
			return `export const parts = ${await readFile(SCAN_PARTS, 'utf8')};`;
		},
		configureServer(server) {
			server.middlewares.use('/scan', async ({ url = '' }, response, next) => {
				const part = await readScanPart(url.replace(/\?.*/, ''));
				if (part === null) return next();
				response.setHeader('Content-Type', part.type).end(part.bytes);
			});
		},
	};
}

const PART_TYPES = { js: 'text/javascript', wasm: 'application/wasm', gz: 'application/gzip' };

async function readScanPart(path: string) {
	const ending = /^(?:\/[\w-]+){2}(?:[\w.-]*)\.(js|wasm|gz)$/.exec(path)?.[1];
	const type = Object.entries(PART_TYPES).find(([known]) => known === ending)?.[1];
	if (type === undefined) return null;
	const bytes = await readFile(join(ROOT, 'dist/web/scan', path)).catch(() => null);
	return bytes === null ? null : { bytes, type };
}

/** Words that stand in the page itself: `%en:web.title%` becomes the title in English. */
function pageWordsPlugin(): Plugin {
	return {
		name: 'exoproof-page-words',
		async transformIndexHtml(html) {
			const files = (await readLocales()).filter(({ area }) => area === 'web');
			let filled = html;
			for (const { language, messages } of files) {
				for (const key of PAGE_WORDS) {
					filled = filled.replaceAll(`%${language}:${key}%`, messages[key] ?? '');
				}
			}
			if (/%\w+:web\./.test(filled))
				throw new RangeError('index.html asks for words it does not get');
			return filled;
		},
	};
}

const SERVICE_WORKER = 'service-worker.js';
/** Fetched only when a list holds kana, Han or a rarer script; and the desk, where no shopper comes. */
const ON_DEMAND =
	/fonts-wide|\.woff2$|service-worker\.js$|\.map$|^(?:assets\/(?:words-)?)?desk[.-]/;
const FIRST_FONTS = /-latin-(?:wght|flar)-(?:normal|italic)\.[\w-]+\.woff2$/;

/** Tells the service worker what a visit needs, so that the next one works without a network. */
function precachePlugin(): Plugin {
	return {
		name: 'exoproof-precache',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			async handler(_options, bundle) {
				const worker = bundle[SERVICE_WORKER];
				if (worker?.type !== 'chunk') return;
				const built = Object.keys(bundle).filter(
					(name) => isPrecached(name) && name !== 'index.html',
				);
				const page = bundle['index.html'];
				const html = page?.type === 'asset' ? String(page.source) : '';
				const still = await readdir(PUBLIC);
				const paths = ['/', ...[...built, ...still].map((name) => `/${name}`)].sort();
				const version = fingerprint(paths.join('\n') + html + (await publicText(still)));
				worker.code = `self.precache=${JSON.stringify({ version, paths })};${worker.code}`;
			},
		},
	};
}

function isPrecached(name: string): boolean {
	return FIRST_FONTS.test(name) || !ON_DEMAND.test(name);
}

async function publicText(names: readonly string[]): Promise<string> {
	const files = await Promise.all(names.map((name) => readFile(join(PUBLIC, name), 'base64')));
	return files.join('\n');
}

const COMPRESSED = /\.(?:js|css|json|html)$/;

/** Beside each text its compressed twins, made once here and with more effort than a server has time for. */
function compressPlugin(): Plugin {
	return {
		name: 'exoproof-compress',
		enforce: 'post',
		async writeBundle({ dir }, bundle) {
			const names = Object.keys(bundle).filter((name) => COMPRESSED.test(name));
			await Promise.all(names.map((name) => compressFile(join(dir ?? ROOT, name))));
		},
	};
}

/** Takes away what an earlier build left under names that nothing asks for any more. */
function sweepPlugin(): Plugin {
	return {
		name: 'exoproof-sweep',
		enforce: 'post',
		async writeBundle({ dir }, bundle) {
			const root = dir ?? ROOT;
			for (const folder of ['assets', 'facts']) {
				for (const name of await readdir(join(root, folder))) {
					const isKept = `${folder}/${name.replace(/\.(?:br|gz)$/, '')}` in bundle;
					if (!isKept) await rm(join(root, folder, name));
				}
			}
		},
	};
}

async function compressFile(file: string): Promise<void> {
	const bytes = await readFile(file);
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	};
	await Promise.all([
		promisify(brotliCompress)(bytes, { params }).then((twin) => writeFile(`${file}.br`, twin)),
		promisify(gzip)(bytes, { level: 9 }).then((twin) => writeFile(`${file}.gz`, twin)),
	]);
}

/** Our own modules only declare, and so do those of zod: what nobody uses need not travel. */
const TREESHAKE = {
	moduleSideEffects: (id: string) => !/\/src\/(?!ui\/style)|\/zod\//.test(id),
};

/** What the first page and later ones share, in one file: several small ones pack worse. */
const FIRST_PAGE =
	/node_modules\/@?preact|\/src\/ui\/(?!style)|\/apps\/web\/(?:app|bottle|check|fetch|frame|home|live|offline|page-address|reader|speech)/;

export default defineConfig({
	root: join(ROOT, 'apps/web'),
	publicDir: PUBLIC,
	plugins: [
		messagesPlugin(),
		factsPlugin(),
		scanPartsPlugin(),
		pageWordsPlugin(),
		precachePlugin(),
		compressPlugin(),
		sweepPlugin(),
	],
	worker: {
		format: 'es',
		plugins: () => [scanPartsPlugin()],
		rolldownOptions: {
			treeshake: TREESHAKE,
			output: { entryFileNames: 'assets/[name].[hash].js' },
		},
	},
	build: {
		outDir: join(ROOT, 'dist/web'),
		// Swept after writing instead: a server that runs meanwhile serves the old page or the new one, never none.
		emptyOutDir: false,
		target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
		// Inlined files become data: addresses, which the content policy refuses.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		reportCompressedSize: false,
		rolldownOptions: {
			input: {
				index: join(ROOT, 'apps/web/index.html'),
				desk: join(ROOT, 'apps/web/desk.html'),
				'service-worker': join(ROOT, 'apps/web/service-worker.ts'),
				// For pages that the server renders; the app has it with the part that draws a batch.
				batch: join(ROOT, 'src/ui/style/batch.css'),
			},
			output: {
				entryFileNames: ({ name }) =>
					name === 'service-worker' ? SERVICE_WORKER : 'assets/[name].[hash].js',
				chunkFileNames: 'assets/[name].[hash].js',
				assetFileNames: 'assets/[name].[hash][extname]',
				codeSplitting: { groups: [{ name: 'page', test: FIRST_PAGE }] },
			},
			treeshake: TREESHAKE,
		},
	},
});
