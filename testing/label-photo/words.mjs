// What a label says: an invented brand, a header, a list in a plausible order, volume and lot.
import { readFileSync } from 'node:fs';
import {
	ACTIVES,
	BASES,
	BODY,
	CARRIERS,
	IRREGULAR_VESICLES,
	SCENTS,
	TAIL,
} from './common-names.mjs';

const DATA = new URL('../../data/inci/', import.meta.url);
/** Longer names, and those with signs a label would not print, would make a label of one name. */
const PRINTABLE = /^[A-Za-z0-9][A-Za-z0-9 ,.()/+'-]{2,43}$/;
const HEADERS = [
	'Ingredients:',
	'INGREDIENTS:',
	'Ingredients:',
	'INCI:',
	'Full ingredients:',
	'Ingredients (INCI):',
	'Ingredients',
	'',
];
const SYLLABLES = 'ba ce dor el fi gla hy ka lu mi nor ova pel qui ra sen ti ul ve xo zen'.split(
	' ',
);
const ENDINGS = 'a ix elle is on ea ora um cell derm'.split(' ');

function readRows(file) {
	const [head, ...rows] = readFileSync(new URL(file, DATA), 'utf8').trimEnd().split('\n');
	const columns = head.split('\t');
	const toObject = (row) =>
		Object.fromEntries(row.split('\t').map((cell, at) => [columns[at], cell]));
	return rows.map(toObject).filter(({ name }) => PRINTABLE.test(name));
}

let tables;
function readTables() {
	if (tables === undefined) {
		const vesicles = readRows('names-vesicle.tsv').filter((row) => row.form === 'inci');
		const namesOf = (rows) => rows.map(({ name }) => name);
		tables = {
			rare: namesOf(readRows('vocabulary.tsv')),
			vesicles: namesOf(vesicles.filter((row) => row.verdict === 'yes')),
			lookalikes: namesOf(vesicles.filter((row) => row.verdict !== 'yes')),
		};
	}
	return tables;
}

export function drawBrand(dice) {
	const count = dice.whole(1, 2);
	const body = Array.from({ length: count }, () => dice.pick(SYLLABLES)).join('');
	return (body + dice.pick(SYLLABLES) + dice.pick(ENDINGS)).toUpperCase();
}

/** A share of each slot, in the order a label prints them; one name in five is a rare one. */
function drawPlainNames(dice, count) {
	const { rare } = readTables();
	const slots = [
		[CARRIERS, 0.3],
		[BODY, 0.15],
		[ACTIVES, 0.27],
		[TAIL, 0.24],
		[SCENTS, dice.chance(0.5) ? 0.15 : 0],
	];
	const names = slots.flatMap(([slot, share]) =>
		dice.shuffle([...new Set(slot)]).slice(0, Math.round(share * count)),
	);
	return names.map((name) => (dice.chance(0.2) ? dice.pick(rare) : name));
}

function drawVesicles(dice) {
	const { vesicles, lookalikes } = readTables();
	const names = [];
	if (dice.chance(0.5)) {
		names.push(dice.pick(dice.chance(0.15) ? IRREGULAR_VESICLES : vesicles));
	}
	if (names.length === 1 && dice.chance(0.15)) names.push(dice.pick(vesicles));
	if (dice.chance(0.25)) names.push(dice.pick(lookalikes));
	return names;
}

export function drawIngredients(dice, count) {
	const names = [dice.pick(BASES), ...drawPlainNames(dice, count - 1)];
	for (const name of drawVesicles(dice)) names.splice(dice.whole(1, names.length - 2), 0, name);
	return [...new Set(names)].slice(0, Math.max(count, 3));
}

function drawLot(dice) {
	const lot = `${dice.pick([...'ABCDEGHJKLMNPRSTUVWXZ'])}${dice.whole(24000, 27999)}`;
	const month = String(dice.whole(1, 12)).padStart(2, '0');
	return `LOT ${lot} EXP ${dice.whole(2026, 2029)}-${month}`;
}

/** Header, list and the lines below it; `upper` is how the list is printed. */
export function drawContent(dice, { least, most }) {
	const upper = dice.chance(0.5);
	const header = dice.pick(HEADERS);
	const volume = dice.pick(['30 ml e 1.0 fl.oz', '50 ml e 1.7 fl.oz', '15 ml e 0.5 fl.oz']);
	return {
		brand: dice.chance(0.65) ? drawBrand(dice) : '',
		header: upper && dice.chance(0.8) ? header.toUpperCase() : header,
		upper,
		ingredients: drawIngredients(dice, dice.whole(least, most)),
		below: dice.chance(0.6) ? [volume, drawLot(dice)] : [],
	};
}

/** The list as one run of text, as it is wrapped to lines afterwards. */
export function listText({ header, ingredients, upper }) {
	const list = `${ingredients.join(', ')}.`;
	return `${header} ${upper ? list.toUpperCase() : list}`.trim();
}
