import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { type CommandHost, printJson } from '../../src/host/command-host.ts';
import { packagePath } from '../../src/host/package-root.ts';
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
	const words = LANGUAGES.map((language) =>
		fileCheck(`words-${language}`, `locales/${language}/cli.js`),
	);
	return [
		nodeCheck(),
		await factsCheck(),
		fileCheck('web', 'web/index.html'),
		...words,
		storeCheck(host),
	];
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

/** Which store the server would open. It is named, not opened: `doctor` must work beside a running server. */
function storeCheck(host: CommandHost): Check {
	const external = (host.env['DATABASE_URL'] ?? '') !== '';
	const folder = host.env['EXOPROOF_DATA'] || 'data/local';
	return {
		name: 'store',
		state: 'optional',
		detail: external ? 'PostgreSQL' : `PGlite, ${folder}`,
	};
}

function describe(check: Check, say: Say): string {
	const state = say(`cli.doctor.${check.state}`);
	return say('cli.doctor.line', { state, name: check.name, detail: check.detail });
}
