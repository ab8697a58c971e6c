/** Names and descriptions: texts that may say their language (VC Data Model 2.0 clauses 4.5 and 11.1). */
import { isJsonList, type Json } from '../encoding/index.ts';
import {
	type Check,
	fault,
	type ModelFault,
	object,
	oneOrMore,
	optional,
	required,
	text,
} from './model-fault.ts';

/** Well-formed by BCP 47 (RFC 5646 clause 2.1): language, script, region, variants, extensions, private use. */
const LANGUAGE_TAG =
	/^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{3,8}|sgn-[a-z]{2}-[a-z]{2})$/i;

const MEMBERS = new Set(['@value', '@language', '@direction']);
const isAnything = (): boolean => true;

const languageValue = object((value, path): readonly ModelFault[] => [
	...required(value, '@value', text(isAnything), path),
	...optional(
		value,
		'@language',
		text((tag) => LANGUAGE_TAG.test(tag)),
		path,
	),
	...optional(
		value,
		'@direction',
		text((side) => side === 'ltr' || side === 'rtl'),
		path,
	),
	...Object.keys(value)
		.filter((name) => !MEMBERS.has(name))
		.flatMap((name) => fault('malformed', `${path}/${name}`)),
]);

/** A text, a language value object, or a list of such objects. */
export const worded: Check = (value: Json, path) =>
	typeof value === 'string'
		? text(isAnything)(value, path)
		: isJsonList(value)
			? oneOrMore(languageValue)(value, path)
			: languageValue(value, path);
