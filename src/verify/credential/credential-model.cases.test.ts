/** The conformance suite of the data model: a file's name says whether it must pass. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { parseStrictJson } from '../encoding/index.ts';
import { checkCredential, checkPresentation } from './index.ts';

const FOLDER = join(CASES, 'vectors/vc-data-model-2.0');
const named = /-(ok|fail)\.json$/;
const files = existsSync(FOLDER)
	? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => named.test(name))
	: [];

test.skipIf(files.length === 0).each(files)('%s', (name) => {
	const reading = parseStrictJson(readFileSync(join(FOLDER, name), 'utf8'));
	if ('refused' in reading) throw new Error(reading.refused);
	const check = /(?:^|\/)presentation-/.test(name) ? checkPresentation : checkCredential;
	const faults = check(reading.value, 'draft');
	if (name.endsWith('-ok.json')) expect(faults).toEqual([]);
	else expect(faults).not.toEqual([]);
});
