import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { type CommandHost, printJson } from '../../src/host/command-host.ts';
import { dataFolder } from '../../src/host/config.ts';
import { freeForeignFolder } from '../../src/host/folder-lock.ts';
import { packagePath } from '../../src/host/package-root.ts';
import { examineStore, type StoreCheck } from '../../src/host/store-checks.ts';
import { LANGUAGES, type Say } from '../../src/kit/index.ts';
import { readVersion } from './version.ts';

/** One thing that the product needs, or gains from. */
type Check = {
	readonly name: string;
	readonly state: 'good' | 'missing';
	readonly detail: string;
};

/** Oldest Node.js that the package's `engines` admits. */
const NODE_FLOOR = [20, 19] as const;

/** `doctor`: what this installation has, what it lacks, and what to do about it. */
export async function registerDoctor(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'server');
	program
		.command('doctor')
		.description(say('cli.doctor.description'))
		.option('--free-folder', say('server.doctor.free'))
		.option('--json', say('cli.option.json'))
		.action(async (options: Options) => {
			if (options.freeFolder === true) await freeFolder(host, say);
			const version = await readVersion();
			const checks = await examine();
			const store = await examineStore(host.env, host.clock.now(), factsDay(checks));
			if (options.json === true) printJson(host, { version, checks: [...checks, ...store] });
			else {
				const lines = [
					...checks.map((check) => describe(check, say)),
					...store.map((check) => describeStore(check, say)),
				];
				host.output.write(`${lines.join('\n')}\n`);
			}
		});
}

type Options = { readonly json?: boolean; readonly freeFolder?: boolean };

async function freeFolder(host: CommandHost, say: Say): Promise<void> {
	const freed = await freeForeignFolder(dataFolder(host.env));
	host.complain(say(freed ? 'server.doctor.freed' : 'server.doctor.not-held'));
}

/** The version of the facts begins with the day of the newest of them. */
function factsDay(checks: readonly Check[]): string {
	const facts = checks.find(({ name, state }) => name === 'facts' && state === 'good');
	return facts?.detail.slice(0, 10) ?? '1970-01-01';
}

async function examine(): Promise<readonly Check[]> {
	const words = LANGUAGES.map((language) =>
		fileCheck(`words-${language}`, `locales/${language}/cli.js`),
	);
	return [nodeCheck(), await factsCheck(), fileCheck('web', 'web/index.html'), ...words];
}

function nodeCheck(): Check {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [floorMajor, floorMinor] = NODE_FLOOR;
	const enough = major > floorMajor || (major === floorMajor && minor >= floorMinor);
	return { name: 'node', state: enough ? 'good' : 'missing', detail: process.versions.node };
}

/** Something that the build makes. */
function fileCheck(name: string, path: string): Check {
	const file = packagePath('dist', path);
	return { name, state: existsSync(file) ? 'good' : 'missing', detail: file };
}

const factsSchema = z.object({ version: z.string() });

/** The facts that labels are read by; their version begins with their date. */
async function factsCheck(): Promise<Check> {
	const check = fileCheck('facts', 'facts/read.json');
	if (check.state === 'missing') return check;
	const facts = factsSchema.parse(JSON.parse(await readFile(check.detail, 'utf8')));
	return { ...check, detail: facts.version };
}

function describe(check: Check, say: Say): string {
	const state = say(`cli.doctor.${check.state}`);
	return say('cli.doctor.line', { state, name: check.name, detail: check.detail });
}

function describeStore({ name, state, code, facts }: StoreCheck, say: Say): string {
	const word = say(state === 'good' ? 'cli.doctor.good' : 'server.doctor.wrong');
	return say('cli.doctor.line', { state: word, name, detail: say(`server.doctor.${code}`, facts) });
}
