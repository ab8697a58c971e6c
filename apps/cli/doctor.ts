import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type CommandHost, printJson } from '../../src/host/command-host.ts';
import { LANGUAGES, type Say } from '../../src/kit/index.ts';
import { readVersion } from './version.ts';

/** One thing that the product needs, or gains from. */
type Check = {
	readonly name: string;
	readonly state: 'good' | 'missing' | 'optional';
	readonly detail: string;
};

/** Oldest Node.js that the package's `engines` admits. */
const NODE_FLOOR = [20, 19] as const;

/** `doctor`: what this installation has, what it lacks, and what to do about it. */
export async function registerDoctor(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli');
	program
		.command('doctor')
		.description(say('cli.doctor.description'))
		.option('--json', say('cli.option.json'))
		.action(async (options: { readonly json?: boolean }) => {
			const version = await readVersion();
			const checks = await examine(host);
			if (options.json === true) printJson(host, { version, checks });
			else for (const check of checks) host.output.write(`${describe(check, say)}\n`);
		});
}

async function examine(host: CommandHost): Promise<readonly Check[]> {
	return [nodeCheck(), factsCheck(), webCheck(), ...LANGUAGES.map(wordsCheck), storeCheck(host)];
}

function nodeCheck(): Check {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [floorMajor, floorMinor] = NODE_FLOOR;
	const enough = major > floorMajor || (major === floorMajor && minor >= floorMinor);
	return { name: 'node', state: enough ? 'good' : 'missing', detail: process.versions.node };
}

const built = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function fileCheck(name: string, path: string): Check {
	return { name, state: existsSync(built(path)) ? 'good' : 'missing', detail: built(path) };
}

const factsCheck = () => fileCheck('facts', 'facts/read.json');
const webCheck = () => fileCheck('web', 'web/index.html');
const wordsCheck = (language: string) =>
	fileCheck(`words-${language}`, `locales/${language}/cli.js`);

/** Which store the server would open. It is named, not opened: `doctor` must work beside a running server. */
function storeCheck(host: CommandHost): Check {
	const external = host.env['DATABASE_URL'] !== undefined;
	return { name: 'store', state: 'optional', detail: external ? 'PostgreSQL' : 'PGlite' };
}

function describe(check: Check, say: Say): string {
	const state = say(`cli.doctor.${check.state}`);
	return say('cli.doctor.line', { state, name: check.name, detail: check.detail });
}
