// Readings over HTTP under load, beside a bare node:http server that parses the same body and returns the same bytes.
import { fileURLToPath } from 'node:url';
import { load } from '../peer/load.mjs';
import {
	answeredAfter,
	BODY,
	newFolder,
	postRead,
	removeFolder,
	serve,
	start,
} from '../server.mjs';
import { median } from '../time.mjs';

export const ROWS = [
	{ id: 'rate', what: 'POST /v1/read, a second', sign: '>=', bar: 8_000 },
	{ id: 'ratio', what: 'POST /v1/read, times bare node:http', sign: '>=', bar: 0.4, digits: 2 },
	{ id: 'p99', what: 'POST /v1/read, p99 at 50 connections', sign: '<=', bar: 25, unit: 'ms' },
];
const BARE = fileURLToPath(new URL('../peer/bare-server.mjs', import.meta.url));
const CONNECTIONS = 50;
const ROUNDS = 3;
const SECONDS = 4;

const ask = (server, duration) =>
	load({
		url: `${server.url}/v1/read`,
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: BODY,
		connections: CONNECTIONS,
		duration,
	});

async function sameBytes(ours, bare) {
	const [answer, other] = await Promise.all(
		[ours, bare].map(async (server) => (await postRead(server.url)).text()),
	);
	if (answer !== other) throw new Error('the bare server does not return the same bytes');
}

export async function measure() {
	const folder = newFolder();
	const ours = await serve(folder);
	try {
		await answeredAfter(ours, postRead);
		// The store opens in the background and would take its share of the first round.
		await answeredAfter(ours, (url) => fetch(`${url}/readyz`));
		const answer = await (await postRead(ours.url)).text();
		const bare = await start([BARE], { ANSWER: answer });
		try {
			await answeredAfter(bare, postRead);
			await sameBytes(ours, bare);
			return await compare(ours, bare);
		} finally {
			await bare.stop();
		}
	} finally {
		await ours.stop();
		removeFolder(folder);
	}
}

async function compare(ours, bare) {
	for (const server of [ours, bare]) await ask(server, 2);
	const rounds = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		rounds.push({ ours: await ask(ours, SECONDS), bare: await ask(bare, SECONDS) });
	}
	const middle = (pick) => median(rounds.map(pick));
	const peer = (value) => ({ value, name: 'bare node:http' });
	return {
		rate: { value: middle((one) => one.ours.rate), peer: peer(middle((one) => one.bare.rate)) },
		ratio: { value: middle((one) => one.ours.rate / one.bare.rate) },
		p99: { value: middle((one) => one.ours.p99), peer: peer(middle((one) => one.bare.p99)) },
	};
}
