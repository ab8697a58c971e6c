/** What can be wrong with words: keys and facts that differ between languages, typography, keys nobody says. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { parseMessage } from './message-code.mjs';

/** Words of the vocabulary of plans hold underscores. */
const KEY = /^[a-z]+(?:[._-][a-z0-9]+)*$/;
/** Stands for an argument while typography is looked at. */
const HOLE = '\uFFFC';
const THIN = '\u202F';

const TYPOGRAPHY = [
	{ say: 'straight quotation mark: use the curly pair', wrong: /"/ },
	{ say: 'straight apostrophe: use ’', wrong: /'/ },
	{ say: 'three full stops: use …', wrong: /\.\.\./ },
	{ say: 'two blanks in a row', wrong: / {2}/ },
	{ say: 'exclamation mark: the voice does not use it', wrong: /!/ },
	{ say: 'thin no-break space (U+202F) before %', wrong: new RegExp(`[^${THIN}]%`) },
];
const FRENCH = [
	{
		say: 'thin no-break space (U+202F) before ; : ? ! »',
		wrong: new RegExp(`(?<![${THIN}])[;?!»]|(?<![${THIN}]):(?!//)`),
	},
	{ say: 'thin no-break space (U+202F) after «', wrong: new RegExp(`«[^${THIN}]`) },
	{ say: 'English quotation marks in French: use « »', wrong: /[“”]/ },
];

/**
 * Checks the words of all languages against each other and against the code under `root`.
 * @param {readonly { language: string, area: string, messages: Record<string, string> }[]} files
 * @param {string} root
 * @returns {Promise<{ problems: string[], unused: string[] }>}
 */
export async function checkMessages(files, root) {
	const problems = files.flatMap((file) => checkFile(file));
	for (const area of new Set(files.map((file) => file.area))) {
		problems.push(...compareLanguages(files, area));
	}
	const said = await saidKeys(root);
	const keys = new Set(files.flatMap((file) => Object.keys(file.messages)));
	for (const { key, file } of said.exact) {
		if (!keys.has(key)) problems.push(`${file}: says "${key}", which no language has`);
	}
	const unused = [...keys].filter((key) => !said.literals.has(key) && !matches(said.patterns, key));
	return { problems, unused: unused.map((key) => `locales: nothing says "${key}"`) };
}

function checkFile({ language, area, messages }) {
	return Object.entries(messages).flatMap(([key, text]) => {
		const where = `locales/${language}/${area}.json ${key}`;
		if (!KEY.test(key) || !key.startsWith(`${area}.`))
			return [`${where}: keys begin with "${area}."`];
		if (typeof text !== 'string' || text.trim() === '') return [`${where}: holds no words`];
		return checkText(key, text, language).map((problem) => `${where}: ${problem}`);
	});
}

/**
 * The faults of one message.
 * @param {string} key
 * @param {string} text
 * @param {string} language
 */
export function checkText(key, text, language) {
	let elements;
	try {
		elements = parseMessage(key, text);
	} catch (error) {
		return [error.message];
	}
	const rules = language === 'fr' ? [...TYPOGRAPHY, ...FRENCH] : TYPOGRAPHY;
	const faults = lettering(elements, '').flatMap((run) =>
		rules.filter((rule) => rule.wrong.test(run)).map((rule) => rule.say),
	);
	return [...new Set(faults)];
}

/** Every run of letters a reader may see, with a hole for each argument and the letter before a choice kept. */
function lettering(elements, before) {
	let run = before;
	const inner = [];
	for (const element of elements) {
		if (element.type === TYPE.literal) run += element.value;
		else {
			const last = run.slice(-1);
			for (const { value } of Object.values(element.options ?? {})) {
				inner.push(...lettering(value, last));
			}
			run += HOLE;
		}
	}
	return [run, ...inner];
}

function compareLanguages(files, area) {
	const ofArea = files.filter((file) => file.area === area);
	const languages = new Set(files.map((file) => file.language));
	const keys = new Set(ofArea.flatMap((file) => Object.keys(file.messages)));
	const problems = [];
	for (const language of languages) {
		const messages = ofArea.find((file) => file.language === language)?.messages ?? {};
		for (const key of keys) {
			if (!Object.hasOwn(messages, key))
				problems.push(`locales/${language}/${area}.json lacks ${key}`);
		}
	}
	return [...problems, ...[...keys].flatMap((key) => compareFacts(ofArea, key))];
}

function compareFacts(ofArea, key) {
	const found = ofArea
		.filter((file) => typeof file.messages[key] === 'string')
		.map((file) => ({ language: file.language, facts: factsOf(key, file.messages[key]) }));
	const [first, ...others] = found;
	return others
		.filter((other) => other.facts !== first.facts)
		.map(
			(other) =>
				`${key}: ${first.language} uses {${first.facts}}, ${other.language} {${other.facts}}`,
		);
}

/**
 * The facts a message names, in order of the alphabet.
 * @param {string} key
 * @param {string} text
 */
export function factsOf(key, text) {
	const names = new Set();
	const walk = (elements) => {
		for (const element of elements) {
			if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
			names.add(element.value);
			for (const { value } of Object.values(element.options ?? {})) walk(value);
		}
	};
	try {
		walk(parseMessage(key, text));
	} catch {
		// A message that does not parse is reported by checkText; it has no facts to compare.
		return '';
	}
	return [...names].sort().join(', ');
}

const AREA_KEY =
	'(?:read|report|scan|camera|share|ui|web|cli|server|verify|desk|counter|label|batch|watch|instrument|rule|vet|plan|planner|triage|trouble|calendar|sheet|profile|shelf|keep|clinic|today|help|weigh|track|claim|evidence|editor|card)\\.';
const LITERAL = new RegExp(`(['"\`])(${AREA_KEY}[^'"\`\\s]*)\\1`, 'g');
const SAID = new RegExp(`\\b(?:say|t)\\(\\s*(['"\`])(${AREA_KEY}[^'"\`$\\s]+)\\1`, 'g');

async function saidKeys(root) {
	const exact = [];
	const literals = new Set();
	const patterns = [];
	for (const file of await sourceFiles(root)) {
		const text = await readFile(file, 'utf8');
		for (const [, , key] of text.matchAll(SAID)) exact.push({ key, file: file.slice(root.length) });
		for (const [, , key] of text.matchAll(LITERAL)) {
			if (key.includes('${')) patterns.push(patternOf(key));
			else literals.add(key);
		}
	}
	return { exact, literals, patterns };
}

/** `read.${code}.short` matches every key of that shape. */
function patternOf(template) {
	const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
	return new RegExp(`^${parts.join('[^.]+')}$`);
}

function matches(patterns, key) {
	return patterns.some((pattern) => pattern.test(key));
}

async function sourceFiles(root) {
	const found = [];
	for (const folder of ['src', 'apps', 'bin']) {
		const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
		for (const entry of entries) {
			const named = /\.(?:ts|tsx|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name);
			if (entry.isFile() && named) found.push(join(entry.parentPath, entry.name));
		}
	}
	return found;
}
