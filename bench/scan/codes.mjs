// How many codes are read from photographs, and how fast, beside zxing-wasm and jsqr as they come. The photographs: those
// of the shared cases, where they are at hand, and 72 of our own by seeds that nothing was tuned to.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findCodes } from '../../dist/src/scan/codes.js';
import { greyOf } from '../../dist/src/scan/grey.js';
import { openCodeEngine } from '../../dist/src/scan/shell/zxing-engine.js';
import { makeCodePhoto } from '../../testing/code-photo.mjs';
import { seedsOf } from '../../testing/label-photo/levels.mjs';
import { jsqrRaw } from '../peer/jsqr-raw.mjs';
import { zxingRaw } from '../peer/zxing-raw.mjs';
import { decoded, sharedPhotos } from '../photos.mjs';

export const ROWS = [
	{ id: 'plain', what: 'codes read, easy and medium', sign: '>=', bar: 1, digits: 4 },
	{ id: 'hard', what: 'codes read, hard', sign: '>=', bar: 0.95, digits: 4 },
	{ id: 'wrong', what: 'codes read wrong', sign: '<=', bar: 0 },
	{ id: 'p50', what: 'codes of a photo, median', sign: '<=', bar: 15, unit: 'ms', digits: 1 },
	{ id: 'p95', what: 'codes of a photo, 95 of 100', sign: '<=', bar: 60, unit: 'ms', digits: 1 },
];

const COUNT = 72;
const FIRST_SEED = 7_001;
const ROUNDS = 3;

async function ownPhotos() {
	const photos = [];
	for (const seed of seedsOf('open', FIRST_SEED, COUNT)) {
		const { jpeg, truth } = await makeCodePhoto({ seed });
		photos.push({ picture: await decoded(jpeg), text: truth.text, level: truth.level });
	}
	return photos;
}

async function ourReader() {
	const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
	const wasm = await readFile(file);
	const bytes = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length);
	const engine = await openCodeEngine(bytes);
	return async (picture) => (await findCodes(greyOf(picture), engine)).map(({ text }) => text);
}

const quantile = (sorted, share) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** The median of a photo's rounds is its time; the first round warms. */
async function score(read, photos) {
	const times = photos.map(() => []);
	let texts = [];
	for (let round = 0; round <= ROUNDS; round += 1) {
		texts = [];
		for (const [at, { picture }] of photos.entries()) {
			const started = performance.now();
			texts.push(await read(picture));
			if (round > 0) times[at].push(performance.now() - started);
		}
	}
	const middle = times
		.map((some) =>
			quantile(
				some.sort((one, other) => one - other),
				0.5,
			),
		)
		.sort((one, other) => one - other);
	const share = (isHard) => {
		const some = photos.flatMap(({ level }, at) => ((level === 'hard') === isHard ? [at] : []));
		return some.filter((at) => texts[at].includes(photos[at].text)).length / some.length;
	};
	return {
		plain: share(false),
		hard: share(true),
		wrong: photos.flatMap(({ text }, at) => texts[at].filter((one) => one !== text)).length,
		p50: quantile(middle, 0.5),
		p95: quantile(middle, 0.95),
	};
}

export async function measure() {
	const shared = await sharedPhotos('code_images');
	const told = shared.map(({ picture, truth: { text, level } }) => ({ picture, text, level }));
	const photos = [...told, ...(await ownPhotos())];
	const ours = await score(await ourReader(), photos);
	const zxing = await score(await zxingRaw(), photos);
	const jsqr = await score(await jsqrRaw(), photos);
	const peerOf = (id) => {
		const [first, second] = [zxing[id], jsqr[id]].map((value) =>
			value.toFixed(id === 'wrong' ? 0 : 2),
		);
		return { value: first, name: `zxing-wasm, ${second} jsqr` };
	};
	return Object.fromEntries(ROWS.map(({ id }) => [id, { value: ours[id], peer: peerOf(id) }]));
}
