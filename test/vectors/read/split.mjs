#!/usr/bin/env node
/**
 * Parts the label-reading cases into `open.jsonl` (two thirds) and `closing.jsonl` (one third).
 *
 * All cases are put in the order of their ids, shuffled once by Fisher and Yates with mulberry32
 * (seed 20261123) and cut. Lines are moved, never rewritten, so a second run changes nothing:
 *     node test/vectors/read/split.mjs [CASES.jsonl]
 * Without a file it takes the cases of the two files that stand beside it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const SEED = 20261123;

/** Random numbers in [0, 1) that are the same on every machine. */
function mulberry32(seed) {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

function shuffle(items, random) {
	const order = [...items];
	for (let last = order.length - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		[order[last], order[other]] = [order[other], order[last]];
	}
	return order;
}

function linesOf(file) {
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '');
}

const beside = (name) => new URL(name, import.meta.url);
const given = process.argv[2];
const lines =
	given === undefined
		? [...linesOf(beside('open.jsonl')), ...linesOf(beside('closing.jsonl'))]
		: linesOf(given);
const byId = lines
	.map((line) => ({ id: JSON.parse(line).id, line }))
	.sort((one, other) => (one.id < other.id ? -1 : 1));
const shuffled = shuffle(byId, mulberry32(SEED)).map(({ line }) => line);
const cut = Math.ceil((shuffled.length * 2) / 3);

writeFileSync(beside('open.jsonl'), `${shuffled.slice(0, cut).join('\n')}\n`);
writeFileSync(beside('closing.jsonl'), `${shuffled.slice(cut).join('\n')}\n`);
process.stdout.write(`${cut} open, ${shuffled.length - cut} closing\n`);
