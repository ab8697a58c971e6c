#!/usr/bin/env node
/**
 * How readable the words for people are: English by the grade of Flesch and Kincaid, French by the ease of Kandel and Moles.
 *
 *   node tools/readability.mjs [--worst 5]      a line for each area and language, then the worst messages of each
 *   node tools/readability.mjs --area rule      one area, every message over its bar
 *
 * Kincaid, Fishburne, Rogers, Chissom: Derivation of new readability formulas for Navy enlisted personnel,
 * Research Branch Report 8-75, Naval Technical Training Command, 1975:
 * grade = 0.39 words/sentences + 11.8 syllables/words − 15.59 (a US school grade; lower is easier).
 * Kandel, Moles: Application de l’indice de Flesch à la langue française,
 * Cahiers d’études de radio-télévision 19, 1958, pages 253–274:
 * ease = 207 − 1.015 words/sentences − 73.6 syllables/words (0 to 100; higher is easier).
 *
 * Names, numbers and ids count as one short word; a choice or a plural counts once for each of its branches, and the
 * hardest is the message's; messages under eight words are not measured.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { readLocales } from './compile-messages.mjs';
import { parseMessage } from './message-code.mjs';
import { NAMES } from './readability-names.mjs';
import { englishSyllables, frenchSyllables } from './syllables.mjs';

/** What a person at home or in a clinic reads of vetting, planning and care. */
export const AREAS = [
	'rule',
	'vet',
	'plan',
	'planner',
	'triage',
	'trouble',
	'calendar',
	'sheet',
	'profile',
	'shelf',
	'keep',
	'today',
	'clinic',
	'help',
	'weigh',
	'claim',
	'evidence',
	'track',
];

/** Keys that begin so are read by somebody who may be in danger, and have to be easier. */
export const RED = ['rule.red-', 'triage.red', 'triage.emergency', 'triage.urgent'];

/** Words a message has to hold to be measured. */
export const FEWEST_WORDS = 8;

/** The bars: at most for a grade, at least for an ease. */
export const BARS = {
	en: { plain: 8, red: 6 },
	fr: { plain: 60, red: 70 },
};

/** Stands for a name, a number, an id or a fact. */
const SHORT = 'x';
const MOST_BRANCHES = 512;

/**
 * Every text a message can become, with facts and counts said as one short word.
 * @param {string} key
 * @param {string} message
 */
export function textsOf(key, message) {
	return expand(parseMessage(key, message));
}

function expand(elements) {
	let texts = [''];
	for (const element of elements) {
		const endings = endingsOf(element);
		const whole = texts.length * endings.length <= MOST_BRANCHES;
		const wanted = whole ? texts : texts.slice(0, 1);
		texts = wanted.flatMap((text) => endings.map((ending) => text + ending));
	}
	return texts;
}

function endingsOf(element) {
	if (element.type === TYPE.literal) return [element.value];
	if (element.options === undefined) return [SHORT];
	return Object.values(element.options).flatMap(({ value }) => expand(value));
}

/**
 * A text with each name, number and id made one short word.
 * @param {string} text
 * @param {'en' | 'fr'} language
 */
export function withoutNames(text, language) {
	return text
		.replace(/https?:\S+/gu, SHORT)
		.replace(NAMES[language], SHORT)
		.replace(/\b[A-Z]{2,}-\d+\b/gu, SHORT)
		.replace(
			/(?<![\p{L}\d])[+−–-]?\d[\d.,:/×\u202F–-]*\d(?:[ \u202F]?%)?|\d+(?:[ \u202F]?%)?/gu,
			SHORT,
		)
		.replace(/(?<!\p{L})(?:\p{Lu}\p{Ll}?){2,}(?!\p{Ll})/gu, SHORT);
}

/**
 * The score of one text and how many words it holds.
 * @param {string} text
 * @param {'en' | 'fr'} language
 */
export function scoreText(text, language) {
	const plain = withoutNames(text, language);
	const words = plain.match(/[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu) ?? [];
	const sentences = plain.split(/[.?!…\n]+/u).filter((part) => /\p{L}/u.test(part)).length;
	const count = language === 'en' ? englishSyllables : frenchSyllables;
	const syllables = words.reduce((sum, word) => sum + count(word), 0);
	const long = words.length / Math.max(1, sentences);
	const heavy = syllables / Math.max(1, words.length);
	const score =
		language === 'en' ? 0.39 * long + 11.8 * heavy - 15.59 : 207 - 1.015 * long - 73.6 * heavy;
	return { words: words.length, score };
}

/**
 * The hardest text a message can become; null where all of them are under eight words.
 * @param {{ language: 'en' | 'fr', key: string, message: string }} one
 */
export function measure({ language, key, message }) {
	const scored = textsOf(key, message)
		.map((text) => ({ key, text, ...scoreText(text, language) }))
		.filter(({ words }) => words >= FEWEST_WORDS);
	if (scored.length === 0) return null;
	const hardest = scored.reduce((one, other) => (over(language, other, one) ? other : one));
	const red = RED.some((start) => key.startsWith(start));
	const bar = BARS[language][red ? 'red' : 'plain'];
	return { ...hardest, language, red, bar, held: !over(language, hardest, { score: bar }) };
}

function over(language, one, other) {
	return language === 'en' ? one.score > other.score : one.score < other.score;
}

/**
 * Every measured message of the areas that are there, in the two measured languages.
 * @param {readonly string[]} [areas]
 */
export async function measureAreas(areas = AREAS) {
	const files = (await readLocales()).filter(
		({ area, language }) => areas.includes(area) && Object.hasOwn(BARS, language),
	);
	return files.map(({ area, language, messages }) => ({
		area,
		language,
		total: Object.keys(messages).length,
		measured: Object.entries(messages)
			.map(([key, message]) => measure({ language, key, message }))
			.filter((one) => one !== null)
			.sort((one, other) => (over(language, one, other) ? -1 : 1)),
	}));
}

function line({ key, text, score, bar, held }) {
	return `  ${held ? ' ' : '×'} ${score.toFixed(1)} (bar ${bar}) ${key}: ${text}`;
}

function summary({ area, language, total, measured }) {
	const missed = measured.filter(({ held }) => !held).length;
	const middle = measured[Math.floor(measured.length / 2)]?.score.toFixed(1) ?? 'none';
	return `${language} ${area}: ${total} messages, ${measured.length} of eight words or more, median ${middle}, over the bar ${missed}`;
}

async function main() {
	const { values } = parseArgs({
		options: { worst: { type: 'string', default: '5' }, area: { type: 'string' } },
	});
	const results = await measureAreas(values.area === undefined ? AREAS : [values.area]);
	for (const result of results) {
		console.log(summary(result));
		const missed = result.measured.filter(({ held }) => !held);
		const shown =
			values.area === undefined ? result.measured.slice(0, Number(values.worst)) : missed;
		for (const one of shown) console.log(line(one));
	}
	process.exitCode = results.every(({ measured }) => measured.every(({ held }) => held)) ? 0 : 1;
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main();
