// Which vectors may be unsupported: a list beside them, or what decision and contract say where none lies there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What needs a graph instead of the bytes of a document, a binding to a holder's key, or has no outcome of its own. */
const USUAL = [
	'vc-data-model-2.0/credential-type-unmapped-fail.json',
	'vc-data-model-2.0/credential-type-mapped-nonurl-fail.json',
	'*rdfc*',
	'*Ed25519Signature2020*',
	'sd-jwt/key_binding.json',
	'vc-data-model-2.0/*fail-or-inject.json',
	'vc-data-model-2.0/presentation-self-asserted-vc-holder-mismatch.json',
	'vc-data-model-2.0/presentation-self-asserted-vc-issuer-mismatch.json',
	'vc-data-model-2.0/presentation-self-asserted-vc-no-holder.json',
];

const LIST = 'UNSUPPORTED-ALLOWED.md';
const ENTRY = /^- `([^`]+)`/gm;

function patternsIn(root) {
	const file = join(root, LIST);
	if (!existsSync(file)) return USUAL;
	return [...readFileSync(file, 'utf8').matchAll(ENTRY)].map(([, pattern]) => pattern);
}

/** A closing `.json` may be left out; `*` stands for anything. */
function expressionOf(pattern) {
	const [start, ...rest] = pattern
		.split('*')
		.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${[start, ...rest].join('.*')}(?:\\.json)?$`);
}

/** Whether a path, or the suite that the file names inside, is on the list of this directory. */
export function allowedIn(root) {
	const expressions = patternsIn(root).map(expressionOf);
	return (path, { suite = '' } = {}) =>
		expressions.some((one) => one.test(path) || (suite !== '' && one.test(suite)));
}
