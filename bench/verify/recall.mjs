// From a recall that the command line has acknowledged to the first red verdict online; and stale proofs, none of them green.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openBundle, verifyBatch } from '../../dist/src/verify/index.js';
import { nodeEngine } from '../../dist/src/verify/shell/node-engine.js';
import { GTIN, LOT, root } from '../../dist/testing/batch-world.js';
import { BATCH, proofDays } from '../../dist/testing/proof-days.js';
import { staleStates } from '../../dist/testing/stale-states.js';
import { findBrowser } from '../../tools/browser.mjs';
import { openVerifier } from '../browser-verifier.mjs';
import { answeredAfter, newFolder, removeFolder, serve } from '../server.mjs';

const STATES = 6000;

export const ROWS = [
	...[
		['route', 'POST /v1/verify'],
		['page', 'the page of the code'],
		['app', 'the app’s verifier in Chromium'],
	].map(([id, door]) => ({
		id,
		what: `recall acknowledged to red verdict online, worst of nine: ${door}`,
		sign: '<=',
		bar: 10,
		digits: 2,
		unit: 's',
	})),
	{
		id: 'stale',
		what: 'stale or mixed proofs that show green, of 6,000 seeded states',
		sign: '<=',
		bar: 0,
	},
];

const BIN = fileURLToPath(new URL('../../bin/exoproof.mjs', import.meta.url));
const SAMPLE = { gtin: '09521234001010', lot: 'LS2610A' };
const CODE = `/01/${SAMPLE.gtin}/10/${SAMPLE.lot}?17=280430`;
const ROUNDS = 9;

/** Runs the command to its end. */
async function command(words) {
	const child = spawn(process.execPath, [BIN, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
	let complaint = '';
	child.stderr.setEncoding('utf8').on('data', (text) => {
		complaint += text;
	});
	const code = await new Promise((done) => child.on('close', done));
	if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${complaint}`);
}

const lotWords = (desk) => [
	'--desk',
	desk,
	'--brand',
	'hollow-tide',
	'--gtin',
	SAMPLE.gtin,
	'--lot',
	SAMPLE.lot,
];
const recall = (desk) =>
	command(['passport', 'recall', ...lotWords(desk), '--reason', 'contamination']);
const lift = (desk) => command(['passport', 'lift', ...lotWords(desk)]);

/** Ways to ask online whether the lot stands: each answers a verdict word. */
function doorsOf(url, page) {
	return {
		route: async () => {
			const response = await fetch(`${url}/v1/verify`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ url: `${url}${CODE}` }),
			});
			return (await response.json()).verdict;
		},
		page: async () => {
			const text = await (await fetch(`${url}${CODE}`)).text();
			return text.includes('This batch was recalled on') ? 'contradicted' : 'shown';
		},
		app: () => verdictInApp(page, url),
	};
}

/** As the app does: the bundle by product number, with what the browser has cached revalidated, checked in the page. */
const verdictInApp = (page, url) =>
	page.evaluate(
		async ({ code, gtin, address }) => {
			const asked = async (path) => (await fetch(path)).text();
			const [bundle, trust] = await Promise.all([
				asked(`/v1/verify/bundles?gtin=${gtin}`),
				asked('/v1/verify/trust'),
			]);
			const {
				answerBatch,
				openBundle: open,
				parseBundle,
				parseLabel,
				parseTrustFile,
				pureEngine,
			} = globalThis.verifier;
			const now = Math.floor(Date.now() / 1000);
			const label = parseLabel(address + code, new Date().getUTCFullYear());
			const opening = open(parseBundle(bundle), parseTrustFile(trust), pureEngine);
			const question = { passport: null, label, bundle: opening, now };
			return answerBatch(question, pureEngine).answer.verdict;
		},
		{ code: CODE, gtin: SAMPLE.gtin, address: url },
	);

const BETWEEN = 25;
const LIMIT = 30_000;

/** Asks again and again; seconds until this verdict was given. */
async function until(ask, wanted) {
	const started = performance.now();
	for (;;) {
		if ((await ask()) === wanted) return (performance.now() - started) / 1000;
		if (performance.now() - started > LIMIT) throw new Error(`no ${wanted} within ${LIMIT} ms`);
		await new Promise((go) => setTimeout(go, BETWEEN));
	}
}

/** The clock starts when the command has ended, and all doors are asked from then on. */
async function round(desk, doors) {
	await Promise.all(Object.values(doors).map((ask) => until(ask, 'shown')));
	await recall(desk);
	const waits = await Promise.all(
		Object.entries(doors).map(async ([name, ask]) => [name, await until(ask, 'contradicted')]),
	);
	await lift(desk);
	return Object.fromEntries(waits);
}

async function waits(browser) {
	const folder = newFolder();
	const server = await serve(folder);
	try {
		await answeredAfter(server, (url) => fetch(`${url}/readyz`));
		const page = await openVerifier(browser, server.url);
		const doors = doorsOf(server.url, page);
		const rounds = [];
		for (let count = 0; count < ROUNDS; count += 1)
			rounds.push(await round(join(folder, 'desk'), doors));
		return rounds;
	} finally {
		await server.stop();
		removeFolder(folder);
	}
}

async function staleGreens() {
	const label = { gtin: GTIN, lot: LOT, serial: null, expiry: '2028-05-31' };
	const isGreen = ({ files, now }, passport) => {
		const bundle = openBundle(files, [root], nodeEngine);
		return verifyBatch({ passport, label, bundle, now }, nodeEngine).answer.verdict === 'shown';
	};
	const states = staleStates(await proofDays(), STATES, 4_000_000_004);
	const [stale, sound] = [false, true].map((may) => states.filter((one) => one.mayBeGreen === may));
	// A verifier that never showed green would pass too: those that may be green must be.
	const silent = sound.filter((one) => !isGreen(one, BATCH)).length;
	if (silent > 0) throw new Error(`${silent} sound states of ${sound.length} are not green`);
	const green = stale.filter((one) => isGreen(one, BATCH) || isGreen(one, null)).length;
	return { green, sound: sound.length };
}

export async function measure() {
	const found = await findBrowser();
	if (found === null) throw new Error('no Chromium was found');
	const browser = await chromium.launch(found);
	try {
		const rounds = await waits(browser);
		const { green, sound } = await staleGreens();
		const worst = (name) => ({ value: Math.max(...rounds.map((one) => one[name])) });
		return {
			route: worst('route'),
			page: worst('page'),
			app: worst('app'),
			stale: {
				value: green,
				peer: { value: `all ${sound} sound ones among them do`, name: '' },
			},
		};
	} finally {
		await browser.close();
	}
}
