// The web app from a cold load in Chromium: what must come before the facts, and how soon a pasted list has its verdict.
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/browser.mjs';
import { answeredAfter, newFolder, removeFolder, serve } from '../server.mjs';
import { median } from '../time.mjs';

/** The entry is what the page itself loads; the reader works beside it and comes with the facts. */
export const ROWS = [
	{
		id: 'entry',
		what: 'web entry before facts: script and style, gzip',
		sign: '<=',
		bar: 60,
		unit: 'KB',
		digits: 1,
	},
	// No figure asked of us: our own budget, so that what leaves the entry does not grow unseen in the reader.
	{
		id: 'visit',
		what: 'web entry and its reader before facts, gzip (our own bar)',
		sign: '<=',
		bar: 80,
		unit: 'KB',
		digits: 1,
	},
	{
		id: 'verdict',
		what: 'first verdict from a cold load',
		sign: '<=',
		bar: 3,
		unit: 's',
		digits: 2,
	},
];
const ROUNDS = 5;
const LIST = 'Water, Glycerin, Centella Asiatica Leaf Vesicles, Panthenol';
/** Script and style by what the server calls them: a worker's script is no `script` to the browser. */
const ENTRY = /javascript|text\/css/;
/** The entry is what comes before them. */
const FACTS = /\/facts\//;
const READER = /reader-worker/;
const LATER = /service-worker\.js$/;

/** One visit by someone who was never here: a context of its own has no cache and no storage. */
async function visit(browser, url) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const loads = [];
	let areFactsAsked = false;
	page.on('request', (request) => {
		if (FACTS.test(request.url())) areFactsAsked = true;
		else if (!areFactsAsked) loads.push(weigh(request));
	});
	const started = performance.now();
	await page.goto(url, { waitUntil: 'commit' });
	await page.locator('textarea').first().fill(LIST);
	await page.locator('section.live').waitFor();
	const seconds = (performance.now() - started) / 1000;
	const parts = (await Promise.all(loads)).filter((one) => one !== null);
	await context.close();
	if (!parts.some((part) => part.isReader))
		throw new Error('the reader was not seen: look at READER');
	return {
		seconds,
		entry: weightOf(parts.filter((part) => !part.isReader)),
		visit: weightOf(parts),
	};
}

const weightOf = (parts) => parts.reduce((sum, part) => sum + part.bytes, 0) / 1000;

async function weigh(request) {
	const response = await request.response();
	if (response === null) return null;
	const type = response.headers()['content-type'] ?? '';
	if (!ENTRY.test(type) || LATER.test(response.url())) return null;
	return {
		bytes: gzipSync(await response.body(), { level: 9 }).length,
		isReader: READER.test(response.url()),
	};
}

export async function measure() {
	const found = await findBrowser();
	if (found === null) throw new Error('no Chromium was found');
	const folder = newFolder();
	const server = await serve(folder);
	const browser = await chromium.launch(found);
	try {
		await answeredAfter(server, (url) => fetch(url));
		await answeredAfter(server, (url) => fetch(`${url}/readyz`));
		const visits = [];
		for (let round = 0; round < ROUNDS; round += 1) visits.push(await visit(browser, server.url));
		return {
			entry: { value: median(visits.map((one) => one.entry)) },
			visit: { value: median(visits.map((one) => one.visit)) },
			verdict: { value: median(visits.map((one) => one.seconds)) },
		};
	} finally {
		await browser.close();
		await server.stop();
		removeFolder(folder);
	}
}
