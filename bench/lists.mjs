// Lists to read: clean ones and noisy ones, made anew from a seed, so that every run and every peer gets the same.
import { readFileSync } from 'node:fs';

const table = new URL('../data/inci/vocabulary.tsv', import.meta.url);

/** A small generator of our own (mulberry32): the same numbers everywhere. */
export function dice(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const titled = (name) =>
	name.toLowerCase().replace(/(^|[\s/-])\p{L}/gu, (first) => first.toUpperCase());

function names() {
	const [header, ...rows] = readFileSync(table, 'utf8').trimEnd().split('\n');
	const place = header.split('\t').indexOf('name');
	return rows.map((row) => titled(row.split('\t')[place]));
}

const NAMES_A_LIST = 14;

/** `count` different lists of 14 names each, as arrays of names. */
export function cleanLists(count, seed = 1) {
	const roll = dice(seed);
	const all = names();
	const pick = () => all[Math.floor(roll() * all.length)];
	return Array.from({ length: count }, () => Array.from({ length: NAMES_A_LIST }, pick));
}

/** What a camera makes of letters. */
const CONFUSED = {
	o: '0',
	l: '1',
	i: 'l',
	e: 'c',
	a: 'o',
	n: 'r',
	m: 'rn',
	t: 'f',
	s: '5',
	u: 'v',
	c: 'e',
	d: 'cl',
};

function edit(name, roll) {
	const at = Math.floor(roll() * name.length);
	const kind = roll();
	if (kind < 0.5) {
		const letter = name[at].toLowerCase();
		return name.slice(0, at) + (CONFUSED[letter] ?? letter) + name.slice(at + 1);
	}
	if (kind < 0.75) return name.slice(0, at) + name.slice(at + 1);
	return `${name.slice(0, at)}${'aeilnorst'[Math.floor(roll() * 9)]}${name.slice(at)}`;
}

/** The same lists with one to three such edits in three names of four. */
export function noisyLists(count, seed = 2) {
	const roll = dice(seed);
	return cleanLists(count, seed).map((list) =>
		list.map((name) => {
			if (roll() >= 0.75) return name;
			let noisy = name;
			for (let left = 1 + Math.floor(roll() * 3); left > 0; left -= 1) noisy = edit(noisy, roll);
			return noisy;
		}),
	);
}

export const asText = (list) => list.join(', ');
