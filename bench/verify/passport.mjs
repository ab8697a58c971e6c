// Checking a batch offline: brand, lab, log and two witnesses sign; inclusion, status, recall and dates are looked at.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openBundle, pureEngine, verifyBatch } from '../../dist/src/verify/index.js';
import { nodeEngine } from '../../dist/src/verify/shell/node-engine.js';
import {
	at,
	bundleOf,
	issue,
	issued,
	opening,
	root,
	seconds,
	statusList,
} from '../../dist/testing/batch-world.js';
import { peerVerifier } from '../peer/digitalbazaar.mjs';
import { median } from '../time.mjs';
import { verifierCode } from '../verifier-build.mjs';

export const ROWS = [
	{
		id: 'rate',
		what: 'offline check of a passport, five signatures, a second a core',
		sign: '>=',
		bar: 1000,
	},
	{
		id: 'ratio',
		what: 'the same, times @digitalbazaar/vc with one',
		sign: '>=',
		bar: 1.7,
		digits: 1,
	},
	{
		id: 'pure',
		what: 'the same without node:crypto, as a phone',
		sign: '<=',
		bar: 25,
		digits: 1,
		unit: 'ms',
	},
	{
		id: 'size',
		what: 'verifier as a phone loads it, gzip',
		sign: '<=',
		bar: 40,
		digits: 1,
		unit: 'KB',
	},
];

const ROUNDS = 7;
const MS = 400;

/** A log as long as a brand's year: the passport's proof has ten hashes. */
async function question(engine) {
	const list = statusList();
	const text = issue();
	const others = Array.from({ length: 600 }, (_, count) =>
		issued(`${text} ${count}`, undefined, 7, `L${count}`),
	);
	const entries = [...opening(list), issued(text), ...others];
	// Two witnesses of three are the quorum.
	const files = await bundleOf({ entries, passports: [text], lists: [list], seenBy: 2 });
	const bundle = openBundle(files, [root], engine);
	return { passport: text, label: null, bundle, now: seconds(at(13)) };
}

function rateOf(asked, engine, ms = MS) {
	const started = process.cpuUsage();
	let count = 0;
	for (;;) {
		const { answer } = verifyBatch(asked, engine);
		if (answer.verdict !== 'shown') throw new Error(`the honest passport is ${answer.verdict}`);
		count += 1;
		const { user, system } = process.cpuUsage(started);
		if (user + system >= ms * 1000) return count / ((user + system) / 1e6);
	}
}

async function peerRate(verify) {
	const started = process.cpuUsage();
	for (let count = 1; ; count += 1) {
		await verify();
		const { user, system } = process.cpuUsage(started);
		if (user + system >= MS * 1000) return count / ((user + system) / 1e6);
	}
}

const PHONE = ['openBundle', 'parseBundle', 'pureEngine', 'trustedRoots', 'verifyBatch'];

/** What reads GS1 codes comes with the scanner, batch or none. */
async function verifierBytes() {
	const code = await verifierCode(PHONE);
	return { gzip: gzipSync(code).length / 1000, brotli: brotliCompressSync(code).length / 1000 };
}

export async function measure() {
	const [fast, slow, peer] = [
		await question(nodeEngine),
		await question(pureEngine),
		await peerVerifier(),
	];
	const rates = [];
	const peers = [];
	rateOf(fast, nodeEngine);
	await peerRate(peer);
	for (let round = 0; round < ROUNDS; round += 1) {
		rates.push(rateOf(fast, nodeEngine));
		peers.push(await peerRate(peer));
	}
	const [rate, other] = [median(rates), median(peers)];
	const pure = median(Array.from({ length: 5 }, () => 1000 / rateOf(slow, pureEngine, 200)));
	const { gzip, brotli } = await verifierBytes();
	return {
		rate: { value: rate, peer: { value: other, name: '@digitalbazaar/vc, one signature' } },
		ratio: { value: rate / other },
		pure: { value: pure },
		size: { value: gzip, peer: { value: brotli, name: 'brotli' } },
	};
}
