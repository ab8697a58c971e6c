// How well labels are read from photographs, and how fast, beside tesseract.js and tesseract-wasm on the raw photo. The
// photographs: those of the shared cases, where they are at hand, and 24 of our own by seeds that nothing was tuned to.
import process from 'node:process';
import sharp from 'sharp';
import { loadVocabulary } from '../../dist/src/read/shell/facts.js';
import { greyOf } from '../../dist/src/scan/grey.js';
import { openScanner } from '../../dist/src/scan/shell/open-scanner.js';
import { viewOf } from '../../dist/src/scan/view.js';
import { makeLabelPhoto } from '../../testing/label-photo/label-photo.mjs';
import { seedsOf } from '../../testing/label-photo/levels.mjs';
import { characterErrors, namesOf } from '../label-score.mjs';
import { tesseractRaw, tesseractWasmRaw } from '../peer/tesseract-raw.mjs';
import { decoded, sharedPhotos } from '../photos.mjs';
import { median } from '../time.mjs';

const share = (id, what, sign, bar) => ({ id, what, sign, bar, digits: 4 });
export const ROWS = [
	share('shared-easy', 'shared photos, easy: characters wrong', '<=', 0.007),
	share('shared-medium', 'shared photos, medium: characters wrong', '<=', 0.007),
	share('shared-hard', 'shared photos, hard: characters wrong', '<=', 0.08),
	share('shared-all', 'shared photos, all: characters wrong', '<=', 0.03),
	share('shared-names', 'shared photos: ingredients named right', '>=', 0.97),
	share('shared-false', 'shared photos: false names', '<=', 0.015),
	{ id: 'shared-yes', what: 'shared photos: false yes', sign: '<=', bar: 0 },
	share('own-easy', 'own photos, easy: characters wrong', '<=', 0.007),
	share('own-medium', 'own photos, medium: characters wrong', '<=', 0.007),
	share('own-hard', 'own photos, hard: characters wrong', '<=', 0.08),
	share('own-all', 'own photos, all: characters wrong', '<=', 0.03),
	{ id: 'own-yes', what: 'own photos: false yes', sign: '<=', bar: 0 },
	{ id: 'p50', what: 'a photo, median, one core', sign: '<=', bar: 900, unit: 'ms' },
	{ id: 'p95', what: 'a photo, 95 of 100, one core', sign: '<=', bar: 1600, unit: 'ms' },
	{ id: 'stage', what: 'the image stage of a photo, one core', sign: '<=', bar: 220, unit: 'ms' },
	{ id: 'large', what: 'a photo of 12 megapixels, one core', sign: '<=', bar: 3000, unit: 'ms' },
	{ id: 'memory', what: 'memory after all photos', sign: '<=', bar: 400, unit: 'MB' },
];

const LEVELS = ['easy', 'medium', 'hard'];
const FIRST_SEED = 9_001;
const EACH = 8;

async function ownPhotos() {
	const photos = [];
	for (const level of LEVELS) {
		for (const seed of seedsOf('open', FIRST_SEED, EACH)) {
			const { jpeg, truth } = await makeLabelPhoto({ seed, level });
			photos.push({ set: 'own', truth, file: Buffer.from(jpeg) });
		}
	}
	return photos;
}

/** Milliseconds of processor that the work took on all threads together: what one core would need. */
async function onOneCore(work) {
	const before = process.cpuUsage();
	const value = await work();
	const { user, system } = process.cpuUsage(before);
	return { value, ms: (user + system) / 1000 };
}

const mean = (values) => values.reduce((sum, one) => sum + one, 0) / values.length;
const sorted = (values) => [...values].sort((one, other) => one - other);
const late = (values) => sorted(values)[Math.floor((values.length - 1) * 0.95)];

/** Mean character error of each set and level that there are photos of. */
function errorsOf(photos, texts) {
	const errors = photos.map(({ truth }, at) => characterErrors(truth.truth_text, texts[at]));
	const of = (isIn) => errors.filter((_, at) => isIn(photos[at]));
	const figures = {};
	for (const set of ['shared', 'own']) {
		const all = of((one) => one.set === set);
		if (all.length === 0) continue;
		figures[`${set}-all`] = mean(all);
		for (const level of LEVELS) {
			figures[`${set}-${level}`] = mean(of((one) => one.set === set && one.truth.level === level));
		}
	}
	return figures;
}

async function ours(photos) {
	const vocabulary = await loadVocabulary();
	const scanner = openScanner({ packs: ['eng'], vocabulary: async () => vocabulary });
	try {
		for (const { file } of photos.slice(0, 3)) await scanner.scan(await decoded(file));
		const answers = [];
		const stages = [];
		// Decoded in turn: thirty pictures held at once would be counted as memory of the scanner.
		for (const { file } of photos) {
			const picture = await decoded(file);
			answers.push(await onOneCore(() => scanner.scan(picture)));
			stages.push(await onOneCore(async () => viewOf(greyOf(picture), 0)));
		}
		const memory = process.memoryUsage().rss / 1e6;
		const wide = await decoded(
			await sharp(photos[0].file).resize(4000, 3000, { fit: 'contain' }).jpeg().toBuffer(),
		);
		const large = await onOneCore(() => scanner.scan(wide));
		return { answers, stages, memory, large: large.ms };
	} finally {
		await scanner.close();
	}
}

async function peerErrors(open, photos) {
	const peer = await open();
	const texts = [];
	const times = [];
	for (const photo of photos) {
		const picture = await decoded(photo.file);
		const { value, ms } = await onOneCore(() => peer.read({ ...photo, picture }));
		texts.push(value);
		times.push(ms);
	}
	await peer.close();
	return { ...errorsOf(photos, texts), p50: median(times), p95: late(times) };
}

const isFalseYes = ({ truth }, { reading }) =>
	reading.verdict.has_vesicle === 'yes' && !/exosom|vesicle/i.test(truth.ingredients.join(' '));

export async function measure() {
	const shared = await sharedPhotos('label_images');
	const photos = [
		...shared.map(({ truth, file }) => ({ set: 'shared', truth, file })),
		...(await ownPhotos()),
	];
	const { answers, stages, memory, large } = await ours(photos);
	const scans = answers.map((one) => one.value);
	const names = namesOf(
		photos.flatMap(({ set, truth }, at) => (set === 'shared' ? [{ truth, scan: scans[at] }] : [])),
	);
	const falseYes = (set) =>
		photos.filter((one, at) => one.set === set && isFalseYes(one, scans[at])).length;
	const figures = {
		...errorsOf(
			photos,
			scans.map((one) => one.text),
		),
		'shared-names': names.f1,
		'shared-false': names.wrong,
		'shared-yes': falseYes('shared'),
		'own-yes': falseYes('own'),
		p50: median(answers.map((one) => one.ms)),
		p95: late(answers.map((one) => one.ms)),
		stage: median(stages.map((one) => one.ms)),
		large,
		memory,
	};
	const raw = await peerErrors(tesseractRaw, photos);
	const wasm = await peerErrors(tesseractWasmRaw, photos);
	const peerOf = (id) =>
		raw[id] === undefined
			? undefined
			: {
					value: raw[id].toFixed(id.startsWith('p') ? 0 : 4),
					name: `tesseract.js, ${wasm[id].toFixed(id.startsWith('p') ? 0 : 4)} tesseract-wasm`,
				};
	return Object.fromEntries(
		Object.entries(figures).map(([id, value]) => [id, { value, peer: peerOf(id) }]),
	);
}
