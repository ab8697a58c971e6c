/** `weigh import` as a person runs it: what goes where, and how it ends. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runVerb } from '../../../testing/command-host.ts';
import { loadCatalogue } from '../../../tools/compile-messages.mjs';
import { openSay } from '../../kit/index.ts';
import { emptyRecord } from '../importing/empty.ts';
import { registerImport } from './import-command.ts';
import { openRead, openRun, takePart } from './import-run.ts';
import { NO_SINK, sinkTo } from './import-sink.ts';
import { summaryJson, summaryLines } from './import-summary.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'records-'));
const place = (name: string): string => join(FOLDER, name);

function file(name: string, text: string): string {
	writeFileSync(place(name), text);
	return place(name);
}

const RIS = (from: number, to: number): string =>
	Array.from(
		{ length: to - from },
		(_, at) => `TY  - JOUR\nTI  - Vesicles\nDO  - 10.1000/${from + at}\nER  - \n`,
	).join('');
const ONE = file('one.ris', RIS(0, 3));

/** Runs the verb; what it printed, what it said beside that, and how it ended. */
async function run(words: readonly string[], isTTY = false, language: 'en' | 'fr' = 'en') {
	const ran = await runVerb(registerImport, ['import', ...words], { isTTY, language });
	return { out: ran.output, err: ran.told.trimEnd(), code: ran.code };
}

describe('wrong use ends with 64 and says what to do', () => {
	it.each([
		['a file that is not there', [place('none.xml')], /none\.xml cannot be read/],
		['a packed file that is not there', [ONE, place('none.gz')], /none\.gz cannot be read/],
		['a folder', [FOLDER], /is a folder/],
		[
			'a folder for the records that is not there',
			[ONE, '--out', place('no/a')],
			/cannot be written/,
		],
		['a folder as the file for the records', [ONE, '--out', FOLDER], /cannot be written/],
		['the file itself as that for its records', [ONE, '--out', ONE], /read and written at once/],
		['the summary and the records at once', [ONE, '--json', '--ndjson'], /not both/],
	])('%s', async (_name, words, told) => {
		const { out, err, code } = await run(words);
		expect([out, code]).toEqual(['', 64]);
		expect(err).toMatch(told);
	});

	it.skipIf(!existsSync('/dev/full'))('a full disk', async () => {
		const { err, code } = await run([ONE, '--out', '/dev/full']);
		expect([err, code]).toEqual([expect.stringMatching(/cannot be written/), 64]);
	});

	it('a file in which nothing is known', async () => {
		const { out, code } = await run([file('letter.txt', 'Dear editor,\n')]);
		expect([out, code]).toEqual([expect.stringMatching(/none of the formats.*Export/), 64]);
		const none = await run([file('none.json', '[{"a":1}]')], false, 'fr');
		expect([none.out, none.code]).toEqual([expect.stringMatching(/Aucune fiche.*Exportez/), 64]);
	});

	it('one bad file of two, of which the other is read', async () => {
		const { out, code } = await run([file('bad.json', '[{'), ONE, '--json']);
		expect(code).toBe(64);
		expect(JSON.parse(out)).toMatchObject({
			files: [{ refused: 'json-cut-off' }, { records: 3, refused: null }],
			studies: 3,
		});
	});
});

describe('records', () => {
	it('go to standard output, one a line, and the summary beside them', async () => {
		const { out, err, code } = await run([ONE, ONE, '--ndjson']);
		const dois = out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line).identifiers.doi);
		expect([dois, code]).toEqual([['10.1000/0', '10.1000/1', '10.1000/2'], 0]);
		expect(err).toMatch(/3 studies in all/);
	});

	it('go to a file', async () => {
		await run([ONE, '--out', place('out.ndjson')]);
		expect(readFileSync(place('out.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(3);
	});

	it('wait for a slow reader', async () => {
		let waiting: (() => void) | null = null;
		const sink = sinkTo({
			write: () => false,
			once: (_event, go) => {
				waiting = go;
			},
		});
		let isDone = false;
		const added = sink.add('x'.repeat(70_000)).then(() => {
			isDone = true;
		});
		await setTimeout(20);
		expect(isDone).toBe(false);
		expect(waiting).toBeInstanceOf(Function);
		(waiting as unknown as () => void)();
		await added;
		expect(isDone).toBe(true);
	});
});

describe('progress', () => {
	const many = file('many.ris', RIS(0, 2500));

	it('is for a person at a terminal, beside the answer', async () => {
		const { out, err } = await run([many], true);
		expect(err).toMatch(/1,000 records …\n.*2,000 records …/);
		expect(out).not.toMatch(/…/);
	});

	it('stays away from JSON and from what is piped', async () => {
		expect((await run([many, '--json'], true)).err).toBe('');
		expect((await run([many])).err).toBe('');
	});
});

describe('what is put aside', () => {
	const mixed = file(
		'mixed.json',
		JSON.stringify([...Array(30).fill({ a: 1 }), { source: 'MED', title: 'T', pmid: '1' }]),
	);

	it('is named with its place, up to a number, and the rest is counted', async () => {
		const { out, err, code } = await run([mixed]);
		expect(err.split('\n')).toHaveLength(21);
		expect(err).toMatch(/mixed\.json, entry 1: in quarantine, it is no record/);
		expect(err).toMatch(/10 more in quarantine/);
		expect([out, code]).toEqual([expect.stringMatching(/1 record, 1 new, 30 in quarantine/), 0]);
	});

	it('is in the JSON, and not beside it', async () => {
		const { out, err } = await run([mixed, '--json']);
		expect(err).toBe('');
		const [{ quarantined, aside }] = JSON.parse(out).files;
		expect([quarantined, aside.length]).toEqual([30, 20]);
		expect(aside[0]).toEqual({ title: '', why: 'not-a-record', place: { kind: 'entry', no: 1 } });
	});
});

it('says when more was read than is brought together or known again', async () => {
	const run = openRun(NO_SINK, { joined: 2, known: 2 });
	const read = openRead(run, 'a');
	for (const doi of ['10.1000/1', '10.1000/2', '10.1000/3', '10.1000/3']) {
		const identifiers = { doi, pmid: null, pmcid: null, registries: [] };
		await takePart(run, read, { kind: 'record', record: { ...emptyRecord('ris'), identifiers } });
	}
	const say = openSay('en', [await loadCatalogue('en', ['weigh'])]);
	expect(summaryLines(run, say).join('\n')).toMatch(/first 2 new.*2 more were.*\n.*written twice/s);
	expect(summaryJson(run)).toMatchObject({ unjoined: 2, repeats: 'possible', studies: 2 });
});
