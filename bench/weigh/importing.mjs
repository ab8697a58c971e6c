// PubMed XML parsed and mapped, beside saxes alone in the same run; and how far memory moves over a gigabyte.
import process from 'node:process';
import { SaxesParser } from 'saxes';
import { importBytes } from '../../dist/src/weigh/shell/import-stream.js';
import { pubmedBytes } from '../pubmed.mjs';
import { keep } from '../time.mjs';

export const ROWS = [
	{
		id: 'rate',
		what: 'PubMed XML parsed and mapped',
		sign: '>=',
		bar: 20,
		digits: 1,
		unit: 'MB/s',
	},
	{
		id: 'memory',
		what: 'memory over the first 100 MB, after 1 GB of PubMed XML',
		sign: '<=',
		bar: 64,
		digits: 0,
		unit: 'MB',
	},
];

const MEGABYTE = 1e6;
const RATE_BYTES = 60 * MEGABYTE;

async function ours() {
	const started = performance.now();
	let records = 0;
	for await (const part of importBytes(pubmedBytes(RATE_BYTES)))
		records += part.kind === 'record' ? 1 : 0;
	keep(records);
	return RATE_BYTES / MEGABYTE / ((performance.now() - started) / 1000);
}

async function alone() {
	const started = performance.now();
	let tags = 0;
	const parser = new SaxesParser();
	parser.on('opentag', () => {
		tags += 1;
	});
	const decoder = new TextDecoder();
	for await (const chunk of pubmedBytes(RATE_BYTES))
		parser.write(decoder.decode(chunk, { stream: true }));
	parser.close();
	keep(tags);
	return RATE_BYTES / MEGABYTE / ((performance.now() - started) / 1000);
}

async function memory() {
	let read = 0;
	let early = 0;
	let most = 0;
	async function* counted() {
		for await (const chunk of pubmedBytes(1000 * MEGABYTE)) {
			read += chunk.length;
			yield chunk;
		}
	}
	let since = 0;
	for await (const part of importBytes(counted())) {
		since += part.kind === 'record' ? 1 : 0;
		if (since < 5000) continue;
		since = 0;
		globalThis.gc?.();
		const used = process.memoryUsage().rss / MEGABYTE;
		if (read < 100 * MEGABYTE) early = Math.max(early, used);
		else most = Math.max(most, used);
	}
	return most - early;
}

export async function measure() {
	await ours();
	const value = await ours();
	const peer = { name: 'saxes alone', value: await alone() };
	return { rate: { value, peer }, memory: { value: await memory() } };
}
