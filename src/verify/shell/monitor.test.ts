import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from '../../../testing/batch-world.ts';
import { type Ran, runVerb } from '../../../testing/command-host.ts';
import { encodeUtf8 } from '../encoding/index.ts';
import { logOf, makeDeskFolder, openDeskFolder } from './desk-folder.ts';
import { holdAt } from './desk-hold.ts';
import { issueAt } from './desk-issue.ts';
import { bindBrand } from './desk-parties.ts';
import { openLogWriter } from './log-folder.ts';
import { serveLog } from './log-serve.ts';
import { registerMonitor } from './monitor-command.ts';
import { nodeSigner } from './node-signer.ts';

const clock = { now: () => new Date('2026-11-26T08:00:00Z') };
const seeds = (name: string) => new Uint8Array(32).fill(name.length);

let place = '';
const at = (name: string): string => join(place, name);

async function run(...words: string[]): Promise<Ran> {
	const env = { EXOPROOF_DATA: at('data') };
	return runVerb(registerMonitor, ['monitor', '--trust', at('desk/trust.json'), ...words], { env });
}
const eventsOf = ({ output }: Ran) =>
	output
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-monitor-'));
	const settings = {
		origin: 'log.example',
		status: 'https://log.example/s',
		name: 'A',
		domains: [],
		sample: false,
	};
	const desk = await makeDeskFolder(at('desk'), { settings, witnesses: 0 }, clock, seeds);
	await bindBrand(desk, { brand: 'tide', name: 'Tide', prefixes: ['9521234'] }, seeds);
	await bindBrand(desk, { brand: 'other', name: 'Other', prefixes: ['9506000'] }, seeds);
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe('monitor', () => {
	test('tells what came in about one’s own products, and then only what is new', async () => {
		const desk = await openDeskFolder(at('desk'), clock);
		const words = ['--json', '--prefix', '9521234', logOf(desk)];
		const first = eventsOf(await run(...words));
		expect(first.map(({ event, about }) => [event, about])).toEqual([
			['entry', '9521234'],
			['grown', undefined],
		]);
		await issueAt(desk, { report: report(), brand: 'tide', labs: [] });
		await holdAt(desk, 'recall', { gtin: '09521234001010', lot: 'LS2607' }, 'other', 'operator');
		const second = eventsOf(await run(...words));
		expect(second.map(({ event, kind }) => [event, kind])).toEqual([
			['entry', 'issue'],
			['entry', 'recall'],
			['grown', undefined],
		]);
		expect(second[0]).toMatchObject({ about: '09521234001010', lot: 'LS2607', signed: 'yes' });
		expect(eventsOf(await run(...words)).map(({ event }) => event)).toEqual(['grown']);
	});

	test('reads a log over HTTP, and speaks to people', async () => {
		const served = await serveLog(at('desk/log'), 0);
		const { output, code } = await run('--prefix', '9521234', `http://localhost:${served.port}`);
		expect([output.includes('lot recalled'), code]).toEqual([true, 0]);
		await served.close();
	});

	test('keeps proof of a log that signed two trees, which anyone can check without a network', async () => {
		const signer = nodeSigner(seeds('log'));
		const fill = async (folder: string, texts: readonly string[]) => {
			const writer = await openLogWriter({ folder, origin: 'log.example', signer });
			for (const text of texts) await writer.append(encodeUtf8(text));
			await writer.close();
		};
		await fill(at('one'), ['a', 'b']);
		await fill(at('two'), ['a', 'x', 'c']);
		await cp(at('one'), at('shown'), { recursive: true });
		const state = ['--state', at('state')];
		expect((await run(...state, at('shown'))).code).toBe(0);
		await rm(at('shown'), { recursive: true });
		await cp(at('two'), at('shown'), { recursive: true });
		const forked = await run('--json', ...state, at('shown'));
		expect(forked.code).toBe(70);
		const [{ event, file }] = eventsOf(forked);
		expect(event).toBe('forked');
		const proved = JSON.parse((await run('check', '--json', file)).output);
		expect(proved).toMatchObject({ origin: 'log.example', sizes: [2, 3] });
		await writeFile(at('no-fork'), (await readFile(file, 'utf8')).replace('2', '3'));
		expect(JSON.parse((await run('check', '--json', at('no-fork'))).output).kind).toBe('refused');
	});

	test('says that a log was put back to an older state', async () => {
		const state = ['--json', '--state', at('shrinking')];
		await run(...state, at('two'));
		const back = await run(...state, at('one'));
		expect([eventsOf(back)[0].event, back.code]).toEqual(['shrunk', 70]);
	});

	test('names the file of a log that is damaged, and believes no checkpoint of a stranger', async () => {
		await cp(at('two'), at('broken'), { recursive: true });
		await writeFile(join(at('broken'), 'tile/entries/000.p/3'), 'x');
		const broken = eventsOf(await run('--json', '--state', at('s1'), at('broken')));
		expect(broken[0]).toMatchObject({ event: 'damaged', path: 'tile/entries/000.p/3' });
		const stranger = nodeSigner(new Uint8Array(32).fill(77));
		const foreign = await openLogWriter({
			folder: at('foreign'),
			origin: 'log.example',
			signer: stranger,
		});
		await foreign.close();
		expect(eventsOf(await run('--json', '--state', at('s2'), at('foreign')))[0].event).toBe(
			'refused',
		);
	});

	test.each([
		['a prefix that is no number', ['--prefix', 'abc', 'x']],
		['a pause of nothing', ['--every', '0', 'x']],
		['a key that is none', ['--key', 'abc', 'x']],
	])('refuses %s', async (_name, words) => {
		expect((await run(...words)).code).toBe(64);
	});
});
