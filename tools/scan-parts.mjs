// Lays the engines that read photos beside the page: dist/web/scan, and what the page has to know of them.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from './run.mjs';

const FOLDER = join(ROOT, 'dist/web/scan');
/** The page's own build reads it (vite.config.ts). */
const PARTS_FILE = join(ROOT, 'dist/scan-parts.json');

const CORE = 'node_modules/tesseract.js-core/tesseract-core';
/** Best first. A browser takes the first that it can run. */
const CORES = {
	relaxed: `${CORE}-relaxedsimd-lstm`,
	simd: `${CORE}-simd-lstm`,
	plain: `${CORE}-lstm`,
};
const WORKER = 'node_modules/tesseract.js/dist/worker.min.js';
const CODES = 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm';
const PACKS = ['eng', 'fra', 'deu', 'spa', 'kor', 'jpn'];

/** What is served packed is fetched packed: `packed` bytes travel, `bytes` lie on the device. */
async function partOf(folder, path) {
	const bytes = await readFile(join(ROOT, path));
	const name = path.slice(path.lastIndexOf('/') + 1);
	const place = join(FOLDER, folder, name);
	await mkdir(join(FOLDER, folder), { recursive: true });
	await writeFile(`${place}.new`, bytes);
	await rename(`${place}.new`, place);
	const packed = name.endsWith('.gz') ? bytes.length : await packTwins(place, bytes);
	return { url: `/scan/${folder}/${name}`, bytes: bytes.length, packed };
}

/** A middle quality for Brotli: the highest takes ten seconds a file and saves a tenth. */
async function packTwins(place, bytes) {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: 9,
		[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	};
	const [brotlied, gzipped] = await Promise.all([
		promisify(brotliCompress)(bytes, { params }),
		promisify(gzip)(bytes, { level: 9 }),
	]);
	await writeFile(`${place}.br`, brotlied);
	await writeFile(`${place}.gz`, gzipped);
	return gzipped.length;
}

/** The engine's files find each other by lying in one folder; its name changes with any of them. */
async function engineFolder(paths) {
	const hash = createHash('sha256');
	for (const path of paths) hash.update(await readFile(join(ROOT, path)));
	return `engine-${hash.digest('hex').slice(0, 10)}`;
}

async function packOf(pack) {
	const path = `node_modules/@tesseract.js-data/${pack}/4.0.0_best_int/${pack}.traineddata.gz`;
	const bytes = await readFile(join(ROOT, path));
	await mkdir(join(FOLDER, 'lang'), { recursive: true });
	await copyFile(join(ROOT, path), join(FOLDER, 'lang', `${pack}.traineddata.gz`));
	const version = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
	const url = `/scan/lang/${pack}.traineddata.gz`;
	return { url, bytes: bytes.length, packed: bytes.length, version };
}

/** Copies, packs and lists every part. What an unchanged build laid before stays as it is. */
export async function buildScanParts() {
	const coreFiles = Object.values(CORES).flatMap((stem) => [`${stem}.js`, `${stem}.wasm`]);
	const folder = await engineFolder([WORKER, CODES, ...coreFiles]);
	const known = existsSync(PARTS_FILE) ? JSON.parse(await readFile(PARTS_FILE, 'utf8')) : null;
	if (known?.folder === folder && existsSync(join(FOLDER, folder))) return;
	const cores = {};
	for (const [name, stem] of Object.entries(CORES)) {
		const script = await partOf(folder, `${stem}.js`);
		cores[name] = { script, wasm: await partOf(folder, `${stem}.wasm`) };
	}
	const packs = {};
	for (const pack of PACKS) packs[pack] = await packOf(pack);
	const parts = {
		folder,
		worker: await partOf(folder, WORKER),
		codes: await partOf(folder, CODES),
		cores,
		packs,
	};
	await writeFile(PARTS_FILE, `${JSON.stringify(parts, null, '\t')}\n`);
	for (const name of await readdir(FOLDER)) {
		if (name !== folder && name !== 'lang') await rm(join(FOLDER, name), { recursive: true });
	}
}
