/** What a data model asks of a JSON value, put together from small questions. */
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../encoding/index.ts';
import { looseMomentOf, momentOf } from './date-time.ts';
import { isUrl } from './url.ts';

export const MODEL_FAULTS = [
	'missing',
	'malformed',
	'empty',
	'not-unique',
	'base-context-not-first',
	'type-not-listed',
	'type-unmapped',
	'term-protected',
	'dates-reversed',
] as const;

/** What is wrong, and where: names and list positions, each behind a slash. */
export type ModelFault = {
	readonly code: (typeof MODEL_FAULTS)[number];
	readonly path: string;
};

/** Answers what is wrong with a value that stands at the path. */
export type Check = (value: Json, path: string) => readonly ModelFault[];

export const NONE: readonly ModelFault[] = [];

export const fault = (code: ModelFault['code'], path: string): readonly ModelFault[] => [
	{ code, path },
];

const malformedUnless =
	(holds: (value: Json) => boolean): Check =>
	(value, path) =>
		holds(value) ? NONE : fault('malformed', path);

/** A text for which the test holds. */
export const text = (test: (text: string) => boolean): Check =>
	malformedUnless((value) => typeof value === 'string' && test(value));

export const url: Check = text(isUrl);
export const moment: Check = text((value) => momentOf(value) !== null);
export const looseMoment: Check = text((value) => looseMomentOf(value) !== null);

/** One value, or a list of one or more. */
export const oneOrMore =
	(check: Check): Check =>
	(value, path) => {
		if (!isJsonList(value)) return check(value, path);
		if (value.length === 0) return fault('empty', path);
		return value.flatMap((item, index) => check(item, `${path}/${index}`));
	};

/** An object of which the members are asked for. */
export const object =
	(check: (object: JsonObject, path: string) => readonly ModelFault[]): Check =>
	(value, path) =>
		isJsonObject(value) ? check(value, path) : fault('malformed', path);

/** The member must stand there. */
export const required = (
	holder: JsonObject,
	name: string,
	check: Check,
	path: string,
): readonly ModelFault[] => {
	const value = holder[name];
	return value === undefined
		? fault('missing', `${path}/${name}`)
		: check(value, `${path}/${name}`);
};

/** The member may be left out. */
export const optional = (
	holder: JsonObject,
	name: string,
	check: Check,
	path: string,
): readonly ModelFault[] => {
	const value = holder[name];
	return value === undefined ? NONE : check(value, `${path}/${name}`);
};
