/** The reference vectors of RFC 8785. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { canonicalJson, encodeHex, encodeUtf8, parseStrictJson } from './index.ts';

const FOLDER = join(CASES, 'vectors/jcs-rfc8785');
const names = existsSync(FOLDER) ? readdirSync(join(FOLDER, 'input')) : [];

test.skipIf(names.length === 0).each(names)('%s becomes the text of the reference', (name) => {
	const reading = parseStrictJson(readFileSync(join(FOLDER, 'input', name), 'utf8'), {
		numbers: 'double',
	});
	if ('refused' in reading) throw new Error(reading.refused);
	const text = canonicalJson(reading.value);
	expect(text).toBe(readFileSync(join(FOLDER, 'output', name), 'utf8').trimEnd());
	const hex = readFileSync(join(FOLDER, 'outhex', name.replace('.json', '.txt')), 'utf8');
	expect(encodeHex(encodeUtf8(text))).toBe(hex.replaceAll(/\s/g, ''));
});
