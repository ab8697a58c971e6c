/** `desk`: making a place to issue passports from, and saying who may sign for what. */

import type { Command } from 'commander';
import { type CommandHost, UsageError } from '../../host/command-host.ts';
import { OPERATOR_ID, ROLES } from '../../host/role.ts';
import { telling } from '../../host/telling.ts';
import type { Say } from '../../kit/index.ts';
import { isSequence, makeDeskFolder } from './desk-folder.ts';
import type { InviteOptions } from './desk-invite.ts';
import { readLog } from './desk-log.ts';
import { bindBrand, enrolLab, rotateKey } from './desk-parties.ts';
import { atDesk, type DeskOptions, deskAt, done, tell } from './desk-talk.ts';
import { makeSampleDesk } from './sample-desk.ts';

type InitOptions = DeskOptions & {
	readonly origin?: string;
	readonly status?: string;
	readonly name?: string;
	readonly domain?: string;
	readonly witnesses: string;
	readonly sequence?: string;
	readonly samples?: boolean;
};
type BrandOptions = DeskOptions & { readonly name: string; readonly prefix: string };
type LabOptions = DeskOptions & {
	readonly name: string;
	readonly body: string;
	readonly number: string;
	readonly scope: string;
	readonly from: string;
	readonly until: string;
	readonly note: string;
};
type RotateOptions = DeskOptions & { readonly compromised?: string };

type Add = (name: string) => Command;

/** Adds `desk` to the program. */
export async function registerDesk(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk');
	const verb = program.command('desk').description(say('desk.cli.description'));
	const add: Add = (name) =>
		verb
			.command(name)
			.description(say(`desk.cli.${name}`))
			.option('--desk <folder>', say('desk.cli.folder'))
			.option('--json', say('cli.option.json'));
	addMaking(add, host, say);
	addParties(add, host, say);
}

function addMaking(add: Add, host: CommandHost, say: Say): void {
	add('init')
		.option('--origin <name>', say('desk.cli.origin'))
		.option('--status <address>', say('desk.cli.status'))
		.option('--name <name>', say('desk.cli.operator-name'))
		.option('--domain <hosts>', say('desk.cli.domain'))
		.option('--witnesses <number>', say('desk.cli.witnesses'), '0')
		.option('--sequence <address>', say('desk.cli.sequence'))
		.option('--samples', say('desk.cli.samples'))
		.action((options: InitOptions) => init(options, host));
	add('invite')
		.requiredOption('--role <role>', say('desk.invite.role', { roles: ROLES.join(', ') }))
		.option('--organisation <id>', say('desk.invite.organisation'), OPERATOR_ID)
		.action(async (options: InviteOptions) => {
			const { invite } = await import('./desk-invite.ts');
			await invite(options, host);
		});
}

function addParties(add: Add, host: CommandHost, say: Say): void {
	add('brand')
		.argument('<id>', say('desk.cli.brand-id'))
		.requiredOption('--name <name>', say('desk.cli.brand-name'))
		.requiredOption('--prefix <digits>', say('desk.cli.prefix'))
		.action((brand: string, options: BrandOptions) => bind(brand, options, host));
	add('lab')
		.argument('<id>', say('desk.cli.lab-id'))
		.requiredOption('--name <name>', say('desk.cli.lab-name'))
		.requiredOption('--body <name>', say('desk.cli.lab-body'))
		.requiredOption('--number <text>', say('desk.cli.lab-number'))
		.requiredOption('--scope <fields>', say('desk.cli.lab-scope'))
		.requiredOption('--from <date>', say('desk.cli.lab-from'))
		.requiredOption('--until <date>', say('desk.cli.lab-until'))
		.requiredOption('--note <text>', say('desk.cli.lab-note'))
		.action((lab: string, options: LabOptions) => enrol(lab, options, host));
	add('rotate')
		.argument('<brand>', say('desk.cli.brand-id'))
		.option(
			'--compromised <time>',
			say('desk.cli.compromised', { example: '2026-11-26T08:00:00Z' }),
		)
		.action((brand: string, options: RotateOptions) => rotate(brand, options, host));
}

async function init(options: InitOptions, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'desk', 'server');
	await telling(host, say, async () => {
		const folder = deskAt(options, host);
		if (options.samples === true) await makeSampleDesk(folder, host.clock);
		else await makeDeskFolder(folder, settingsOf(options, say), host.clock);
		tell({ host, say, options }, 'desk.cli.made', { folder });
	});
}

function settingsOf(options: InitOptions, say: Say) {
	const { origin, status, name, domain, witnesses, sequence } = options;
	if (origin === undefined || status === undefined || name === undefined)
		throw new UsageError(say('desk.cli.init-needs'));
	if (sequence !== undefined && !isSequence(sequence))
		throw new UsageError(say('desk.cli.sequence-wrong'));
	const settings = { origin, status, name, domains: listOf(domain), sample: false };
	const place = sequence === undefined ? {} : { sequence };
	return { settings: { ...settings, ...place }, witnesses: Number(witnesses) };
}

/** Several of a kind are written with commas. */
const listOf = (given: string | undefined): string[] => given?.split(',') ?? [];

const bind = (brand: string, options: BrandOptions, host: CommandHost) =>
	atDesk(options, host, async (work) => {
		const { name, prefix } = options;
		const [first] = done(
			await bindBrand(work.desk, { brand, name, prefixes: listOf(prefix) }),
			work.say,
		);
		tell(work, 'desk.cli.bound', { brand, index: first?.index ?? null });
	});

const enrol = (lab: string, options: LabOptions, host: CommandHost) =>
	atDesk(options, host, async (work) => {
		const { name, body, number, scope, from, until, note } = options;
		const enrolment = { lab, name, body, number, scope: listOf(scope), from, until, note };
		const [first] = done(await enrolLab(work.desk, enrolment), work.say);
		tell(work, 'desk.cli.enrolled', { lab, index: first?.index ?? null });
	});

const rotate = (brand: string, options: RotateOptions, host: CommandHost) =>
	atDesk(options, host, async (work) => {
		const { compromised: at } = options;
		const { size } = await readLog(work.desk);
		const compromised = at === undefined ? null : { at, size };
		const [first] = done(await rotateKey(work.desk, brand, compromised), work.say);
		tell(work, 'desk.cli.rotated', { brand, index: first?.index ?? null });
	});
