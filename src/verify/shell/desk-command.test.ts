/** The life of a batch by the command line alone. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from '../../../testing/batch-world.ts';
import { type Ran, runVerb } from '../../../testing/command-host.ts';
import { readVcJwt } from '../credential/index.ts';
import { checkEpcis, checkUntp } from '../link/index.ts';
import { registerBundle } from './bundle-command.ts';
import { registerVerify } from './command.ts';
import { registerDesk } from './desk-command.ts';
import { nodeEngine } from './node-engine.ts';
import { registerPassport } from './passport-command.ts';

const NOW = new Date('2026-11-26T08:00:00Z');
const VERBS = {
	verify: registerVerify,
	passport: registerPassport,
	bundle: registerBundle,
	desk: registerDesk,
};

let place = '';
const at = (name: string): string => join(place, name);

async function run(line: string, more: readonly string[] = [], now = NOW): Promise<Ran> {
	const words = [...line.split(' '), ...more];
	const verb = words[0] === 'verify' ? registerVerify : VERBS[words[0] as keyof typeof VERBS];
	return runVerb(verb, words, {
		env: { EXOPROOF_DESK: at('desk'), EXOPROOF_TRUST: at('desk/trust.json') },
		now,
	});
}
const ok = async (line: string, more: readonly string[] = [], now = NOW): Promise<string> => {
	const ran = await run(line, more, now);
	expect([ran.told, ran.code]).toEqual(['', 0]);
	return ran.output;
};
const bundle = (now = NOW) => ok('bundle make --brand tide --out', [at('bundle')], now);
const verdict = async (lot: string, now = NOW) => {
	const url = `https://id.example/01/09521234001010/10/${lot}`;
	const { output, code } = await run(`verify ${url} --json --bundle`, [at('bundle')], now);
	const { headline, verdict: word } = JSON.parse(output);
	return [word, headline.code, code];
};
const draftOf = async (name: string, lot: string) => {
	await writeFile(at(name), JSON.stringify(report({ lot })));
	return at(name);
};

beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'exoproof-desk-'));
	const init =
		'desk init --origin log.example --status https://proof.example/status --witnesses 3 --name';
	await ok(init, ['A desk']);
	await ok('desk brand tide --prefix 9521234 --name', ['Hollow & Tide (SAMPLE)']);
	const lab =
		'desk lab marrow --body B --number 1 --scope endotoxin --from 2026-01-01 --until 2027-01-01';
	await ok(`${lab} --name M --note N`);
});
afterAll(() => rm(place, { recursive: true, force: true }));

test.each([
	['with a password', 'postgres://exoproof:secret@db.example/exoproof'],
	['with a password in its query', 'postgres://db.example/exoproof?password=secret'],
	['of another database', 'mysql://exoproof@db.example/exoproof'],
	['without a name', 'postgres://db.example/'],
])('an address of the order %s is refused', async (_, address) => {
	const ran = await run('desk init --origin a --status https://a/s --name A --desk', [
		at('none'),
		'--sequence',
		address,
	]);
	expect(ran.code).toBe(64);
	expect(ran.told).toContain('without a password');
	expect(ran.told).not.toContain('secret');
});

describe('a batch', () => {
	test('is issued, bundled, shown, called back, and red', async () => {
		const draft = await draftOf('one.json', 'L1');
		await ok('passport issue --brand tide --lab marrow', [draft, '--out', at('one.passport.json')]);
		await bundle();
		expect(await verdict('L1')).toEqual(['shown', 'batch-real-bottle-unproved', 0]);
		const file = await run('verify --json --bundle', [at('bundle'), at('one.passport.json')]);
		expect(JSON.parse(file.output)).toMatchObject({
			verdict: 'shown',
			passport: { validUntil: '2028-05-31T23:59:59Z' },
		});

		await ok('passport recall --gtin 9521234001010 --lot L1 --brand tide --reason contamination');
		expect((await verdict('L1'))[0]).toBe('shown'); // By the old bundle, which says its age.
		await bundle();
		expect(await verdict('L1')).toEqual(['contradicted', 'batch-recalled', 3]);

		await ok('passport lift --gtin 9521234001010 --lot L1 --brand tide');
		await bundle();
		expect(await verdict('L1')).toEqual(['shown', 'batch-real-bottle-unproved', 0]);
	});

	test('is not shown by a bundle behind its age', async () => {
		await ok('passport issue --brand tide', [await draftOf('two.json', 'L2')]);
		await bundle();
		const late = new Date('2026-12-04T08:00:00Z');
		expect(await verdict('L2', late)).toEqual(['not-known', 'proof-too-old', 4]);
	});

	test('is put on hold, replaced, revoked', async () => {
		await ok('passport issue --brand tide', [await draftOf('three.json', 'L3')]);
		await ok('passport suspend --gtin 9521234001010 --lot L3 --brand tide --reason investigation');
		await bundle();
		expect(await verdict('L3')).toEqual(['contradicted', 'batch-on-hold', 3]);
		await ok('passport lift --suspension --gtin 9521234001010 --lot L3 --brand tide');
		const shown = JSON.parse(
			await ok('passport issue --json --brand tide', [await draftOf('four.json', 'L4')]),
		);
		await ok('passport supersede --brand tide', [shown.digest, await draftOf('five.json', 'L4')]);
		await bundle();
		expect(await verdict('L4')).toEqual(['shown', 'batch-real-bottle-unproved', 0]);
		await ok('passport revoke --gtin 9521234001010 --lot L3 --brand tide');
		await bundle();
		expect(await verdict('L3')).toEqual(['contradicted', 'passport-withdrawn', 3]);
	});

	test('signed by a key that was rotated out for theft is not trusted, and the new key is', async () => {
		await ok('passport issue --brand tide', [await draftOf('six.json', 'L6')]);
		await ok('desk rotate tide --compromised 2026-11-25T00:00:00Z');
		await ok('passport issue --brand tide', [await draftOf('seven.json', 'L7')]);
		await bundle();
		expect((await verdict('L7'))[0]).toBe('shown');
		const old = await ok('passport show --gtin 9521234001010 --lot L6');
		await writeFile(at('six.passport.json'), old);
		const { output } = await run('verify --json --bundle', [at('bundle'), at('six.passport.json')]);
		expect(JSON.parse(output).headline.code).toBe('key-lost');
	});
});

describe('the desk refuses', () => {
	const refused = async (line: string, words: string, more: readonly string[] = []) => {
		const ran = await run(line, more);
		expect(ran.code).toBe(64);
		expect(ran.told).toContain(words);
	};

	test('a passport for a product that is not bound to the brand', async () => {
		await writeFile(at('other.json'), JSON.stringify(report({ gtin: '09506000134352' })));
		await refused('passport issue --brand tide', 'not bound to the product number', [
			at('other.json'),
		]);
	});

	test('a report with a member that none has', async () => {
		await writeFile(at('odd.json'), JSON.stringify({ ...report(), extra: 1 }));
		await refused('passport issue --brand tide', 'cannot be signed as it is', [at('odd.json')]);
	});

	test('a report that names one thing twice', async () => {
		await writeFile(at('twice.json'), '{"gtin":"1","gtin":"2"}');
		await refused('passport issue --brand tide', 'no JSON that every reader', [at('twice.json')]);
	});

	test('a brand, a lab, a passport that it does not know', async () => {
		const draft = await draftOf('eight.json', 'L8');
		await refused('passport issue --brand nobody', 'knows no brand', [draft]);
		await refused('passport issue --brand tide --lab nobody', 'knows no lab', [draft]);
		await refused('passport supersede --brand tide', 'has no passport', ['0'.repeat(64), draft]);
	});

	test('to lift what does not stand', async () => {
		await refused('passport lift --gtin 9521234001010 --lot L2', 'Nothing of this kind stands');
	});

	test('a product number whose check digit does not fit', async () => {
		await refused('passport show --gtin 9521234001011 --lot L2', 'check digit');
	});

	test('a bundle for a year', async () => {
		await refused('bundle make --brand tide --days 365 --out x', 'number of days');
	});

	test('to work where there is no desk', async () => {
		const ran = await run('passport show --gtin 9521234001010 --lot L2 --desk', [at('nowhere')]);
		expect(ran.code).toBe(70);
		expect(ran.told).toContain('exoproof desk init');
	});
});

describe('verify', () => {
	test('refuses what is no address, no file, no time, no folder, no trust file', async () => {
		for (const [line, words] of [
			['verify https://example.org/about', 'no GS1 Digital Link'],
			['verify nowhere.json', 'cannot be opened'],
			['verify https://id.example/01/09521234001010 --at yesterday', 'no moment in time'],
			['verify https://id.example/01/09521234001010 --bundle /nowhere', 'no folder'],
			['verify', 'nothing to check'],
		] as const) {
			const ran = await run(line);
			expect([line, ran.code]).toEqual([line, 64]);
			expect(ran.told).toContain(words);
		}
		await writeFile(at('trust.bad'), '{"roots":[]}');
		const ran = await run('verify https://id.example/01/09521234001010 --trust', [at('trust.bad')]);
		expect(ran.told).toContain('no trust file');
	});

	test('answers line by line, bad lines too, and goes on', async () => {
		const passport = await readFile(at('one.passport.json'), 'utf8');
		const lines = [
			{ id: 1, passport, bundle: at('bundle') },
			{ id: 2, passport: '{', bundle: at('bundle') },
			{ id: 3, passport, bundle: '/nowhere' },
			{ id: 4 },
			{ id: 5, url: 'https://example.org/' },
			{ id: 6, passport, bundle: at('bundle'), at: 'noon' },
		];
		const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
		const env = { EXOPROOF_TRUST: at('desk/trust.json') };
		const { output } = await runVerb(registerVerify, ['verify', '--ndjson'], {
			input,
			env,
			now: NOW,
		});
		const answers = output
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(answers.map(({ id, verdict: word, error }) => [id, word ?? error.code])).toEqual([
			[1, 'contradicted'],
			[2, 'contradicted'],
			[3, 'not-known'],
			[4, 'input-wrong'],
			[5, 'url-wrong'],
			[6, 'input-wrong'],
		]);
	});

	test('prints every check for people', async () => {
		const { output, code } = await run('verify --bundle', [at('bundle'), at('one.passport.json')]);
		expect(code).toBe(3);
		expect(output.split('\n')[0]).toBe(
			'The key that signed this passport was no longer trusted then.',
		);
		expect(output).toContain('holds · The brand signed it');
	});
});

describe('a passport in the words of others', () => {
	const issued = async (lot: string, more = '') => {
		const out = at(`${lot}.json`);
		const issue = `passport issue --brand tide${more} --out`;
		await ok(issue, [out, await draftOf(`${lot}-draft.json`, lot)]);
		return out;
	};
	const exported = async (file: string, format: string) =>
		JSON.parse(await ok(`passport export --stem https://id.example --format ${format}`, [file]));

	test('is a document of events and a product passport that their standards take', async () => {
		const file = await issued('X1');
		expect(checkEpcis(await exported(file, 'epcis'))).toEqual([]);
		expect(checkUntp(await exported(file, 'untp-dpp'))).toMatchObject({ faults: [] });
		expect(checkUntp(await exported(file, 'untp-dcc'))).toMatchObject({ faults: [] });
	});
	test('is a token that its issuer signed', async () => {
		const file = await issued('X2');
		const token = (await ok('passport export --format vc-jwt --brand tide', [file])).trim();
		const policy = { engine: nodeEngine, now: NOW.getTime() };
		expect(readVcJwt(token, policy)).toMatchObject({
			credential: { credentialSubject: { lot: 'X2' } },
		});
		const flipped = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
		expect(readVcJwt(flipped, policy)).toHaveProperty('refused');
	});
	test('hides fields that a file opens, and no other file', async () => {
		const hidden = await issued('X3', ` --hide endotoxin --disclosures ${at('open.json')}`);
		expect(await readFile(hidden, 'utf8')).not.toContain('endotoxin');
		expect(await ok('passport open', [hidden, at('open.json')])).toBe(
			'endotoxin: not found, below 0.05\u202fEU/mL\n',
		);
		const other = await issued('X4', ` --hide endotoxin --disclosures ${at('other.json')}`);
		const wrong = await run('passport open', [other, at('open.json')]);
		expect([wrong.code, wrong.told]).toEqual([64, expect.stringContaining('another passport')]);
	});
	test.each([
		['a format that is none', 'passport export --format pdf', 'is none of'],
		['a token without its brand', 'passport export --format vc-jwt', '--brand'],
		['a lab that is not named', 'passport export --format untp-dcc --lab Nobody', '--lab'],
	])('is refused for %s', async (_, line, says) => {
		const ran = await run(line, [await issued('X5')]);
		expect([ran.code, ran.told]).toEqual([64, expect.stringContaining(says)]);
	});
	test('hides nothing that the report does not state, and nothing without a file', async () => {
		const file = await draftOf('x6.json', 'X6');
		const issue = 'passport issue --brand tide --hide lead';
		expect((await run(`${issue} --disclosures ${at('no.json')}`, [file])).told).toContain('lead');
		expect((await run(issue, [file])).told).toContain('--disclosures');
	});
	test('prints codes that are signed themselves', async () => {
		const file = await issued('X7');
		const label = 'passport label --stem https://id.example --seal tide --out';
		await ok(label, [at('sealed.svg'), file]);
		const plain = await readFile(at('sealed.svg'), 'utf8');
		expect(plain).toContain('<svg');
		const long = await run(`${label} ${at('long.svg')} --seal nobody`, [file]);
		expect(long.code).toBe(64);
	});
});
