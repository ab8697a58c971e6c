/**
 * Turns one ICU message into the text of a JavaScript arrow function, so that no parser and no eval travel
 * to the phone. The function asks `Forms` of `src/kit/say.ts` for numbers, dates, choices and plurals.
 */
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** The dates a message may ask for by name; anything finer is written as a skeleton. */
const DATE_STYLES = {
	short: { day: 'numeric', month: 'short', year: 'numeric' },
	medium: { day: 'numeric', month: 'short', year: 'numeric' },
	long: { day: 'numeric', month: 'long', year: 'numeric' },
	full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};
const NUMBER_STYLES = { integer: { maximumFractionDigits: 0 }, percent: { style: 'percent' } };

/**
 * Parses a message. @throws SyntaxError that names the key and what is wrong.
 * @param {string} key
 * @param {string} text
 */
export function parseMessage(key, text) {
	try {
		return parse(text, { captureLocation: false });
	} catch (error) {
		throw new SyntaxError(`message "${key}": ${error.message} in ${text}`, { cause: error });
	}
}

/**
 * The source text of the function that says this message.
 * `styles` gathers the number and date styles, so that each stands once in the module.
 * @param {string} key
 * @param {string} text
 * @param {string[]} styles
 */
export function messageCode(key, text, styles) {
	const body = sequence(parseMessage(key, text), { key, styles, depth: 0 });
	return `(f, w) => ${body}`;
}

function sequence(elements, scope) {
	const parts = elements.map((element) => elementCode(element, scope));
	return parts.length === 0 ? '""' : parts.join(' + ');
}

function elementCode(element, scope) {
	const name = JSON.stringify(element.value);
	switch (element.type) {
		case TYPE.literal:
			return JSON.stringify(element.value);
		case TYPE.argument:
			return `w.text(f, ${name})`;
		case TYPE.number:
			return `w.number(f, ${name}${numberStyle(element.style, scope)})`;
		case TYPE.date:
			return `w.date(f, ${name}, ${style(dateOptions(element.style, scope), scope)})`;
		case TYPE.select:
			return `w.select(f, ${name}, ${choices(element.options, scope, '()')})`;
		case TYPE.plural:
			return pluralCode(element, name, scope);
		case TYPE.pound:
			return `w.count(n${scope.depth})`;
		default:
			throw new SyntaxError(`message "${scope.key}": times and tags are not understood`);
	}
}

function pluralCode(element, name, scope) {
	const inner = { ...scope, depth: scope.depth + 1 };
	const options = choices(element.options, inner, `(n${inner.depth})`);
	return `w.plural(f, ${name}, ${element.offset}, "${element.pluralType}", ${options})`;
}

function choices(options, scope, parameters) {
	const written = Object.entries(options).map(
		([option, { value }]) =>
			`${JSON.stringify(option)}: ${parameters} => ${sequence(value, scope)}`,
	);
	return `{ ${written.join(', ')} }`;
}

function numberStyle(wanted, scope) {
	if (wanted === null || wanted === undefined) return '';
	const options = typeof wanted === 'string' ? NUMBER_STYLES[wanted] : wanted.parsedOptions;
	if (options === undefined)
		throw new SyntaxError(`message "${scope.key}": number style ${wanted}`);
	return `, ${style(options, scope)}`;
}

function dateOptions(wanted, scope) {
	const options = typeof wanted === 'string' ? DATE_STYLES[wanted] : wanted?.parsedOptions;
	if (options === undefined) throw new SyntaxError(`message "${scope.key}": name a date style`);
	return options;
}

function style(options, scope) {
	const written = JSON.stringify(options);
	const known = scope.styles.indexOf(written);
	return `s${known === -1 ? scope.styles.push(written) - 1 : known}`;
}
