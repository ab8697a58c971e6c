// As much of JSON Schema (draft 7 to 2020-12) as published schemas of vectors use; what lies in another file is not asked.
const TYPES = {
	array: Array.isArray,
	boolean: (value) => typeof value === 'boolean',
	integer: Number.isInteger,
	null: (value) => value === null,
	number: (value) => typeof value === 'number',
	object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	string: (value) => typeof value === 'string',
};
const FORMATS = {
	date: /^\d{4}-\d\d-\d\d$/,
	'date-time': /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
	uri: /^[A-Za-z][\w+.-]*:\S*$/,
};

const textOf = (value) => JSON.stringify(value);

/** Each keyword with what it asks of a value: `(its own value, the value, ask, the schema around it)`. */
const KEYWORDS = {
	type: (types, value) => [types].flat().some((type) => TYPES[type](value)),
	enum: (values, value) => values.some((one) => textOf(one) === textOf(value)),
	const: (wanted, value) => textOf(wanted) === textOf(value),
	pattern: (text, value) => typeof value !== 'string' || new RegExp(text).test(value),
	format: (name, value) => typeof value !== 'string' || (FORMATS[name]?.test(value) ?? true),
	minLength: (least, value) => typeof value !== 'string' || value.length >= least,
	minItems: (least, value) => !Array.isArray(value) || value.length >= least,
	uniqueItems: (isAsked, value) =>
		!isAsked || !Array.isArray(value) || new Set(value.map(textOf)).size === value.length,
	items: (schema, value, ask) => !Array.isArray(value) || value.every((one) => ask(schema, one)),
	prefixItems: (schemas, value, ask) =>
		!Array.isArray(value) ||
		schemas.every((schema, at) => at >= value.length || ask(schema, value[at])),
	contains: (schema, value, ask, { minContains = 1 }) =>
		!Array.isArray(value) || value.filter((one) => ask(schema, one)).length >= minContains,
	required: (names, value) => !TYPES.object(value) || names.every((name) => name in value),
	properties: (schemas, value, ask) =>
		!TYPES.object(value) ||
		Object.entries(schemas).every(([name, schema]) => !(name in value) || ask(schema, value[name])),
	patternProperties: (schemas, value, ask) =>
		!TYPES.object(value) ||
		Object.entries(schemas).every(([pattern, schema]) =>
			Object.entries(value).every(
				([name, one]) => !new RegExp(pattern).test(name) || ask(schema, one),
			),
		),
	additionalProperties: (schema, value, ask, around) =>
		!TYPES.object(value) ||
		Object.entries(value).every(([name, one]) => isNamed(name, around) || ask(schema, one)),
	propertyNames: (schema, value, ask) =>
		!TYPES.object(value) || Object.keys(value).every((name) => ask(schema, name)),
	allOf: (schemas, value, ask) => schemas.every((schema) => ask(schema, value)),
	anyOf: (schemas, value, ask) => schemas.some((schema) => ask(schema, value)),
	oneOf: (schemas, value, ask) => schemas.filter((schema) => ask(schema, value)).length === 1,
	not: (schema, value, ask) => !ask(schema, value),
	if: (schema, value, ask, around) => {
		const branch = ask(schema, value) ? around.then : around.else;
		return branch === undefined || ask(branch, value);
	},
};

const isNamed = (name, { properties = {}, patternProperties = {} }) =>
	name in properties ||
	Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(name));

/** Does the value have the shape of the schema? */
export function fits(root, value) {
	const ask = (schema, one) => {
		if (typeof schema === 'boolean') return schema;
		const named = schema.$ref === undefined ? true : ask(resolve(root, schema.$ref), one);
		return (
			named &&
			Object.entries(KEYWORDS).every(
				([name, check]) => !(name in schema) || check(schema[name], one, ask, schema),
			)
		);
	};
	return ask(root, value);
}

/** The part of the same file that a reference names; anything at all where it lies in another one. */
function resolve(root, reference) {
	if (!reference.startsWith('#')) return true;
	const names = reference.split('/').slice(1);
	return names.reduce(
		(schema, name) => schema?.[decodeURIComponent(name).replaceAll('~1', '/')] ?? true,
		root,
	);
}

/** The value once more for each name in it, that name left out: `{ path, value }`. */
export function* withoutEach(value, path = '') {
	if (typeof value !== 'object' || value === null) return;
	for (const name of Object.keys(value)) {
		const at = `${path}/${name}`;
		if (!Array.isArray(value)) {
			const { [name]: _, ...rest } = value;
			yield { path: at, value: rest };
		}
		for (const inner of withoutEach(value[name], at))
			yield { path: inner.path, value: put(value, name, inner.value) };
	}
}

function put(value, name, inner) {
	if (Array.isArray(value)) return value.map((one, at) => (String(at) === name ? inner : one));
	return { ...value, [name]: inner };
}

/** The first value without one of its names that the schema refuses and the check does not; null where there is none. */
export function laxness(schema, value, check) {
	for (const one of withoutEach(value))
		if (!fits(schema, one.value) && check(one.value)) return `stands without ${one.path}`;
	return null;
}
