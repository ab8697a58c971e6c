/** The `plan` verb: a routine day by day, for people on a terminal, as JSON, or for lines. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
	type CommandHost,
	MAX_INPUT_BYTES,
	printJson,
	readAll,
	runLines,
	UsageError,
} from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import { type Plan, planRoutine, type Scenario } from '../index.ts';
import { writeCalendarFile } from './calendar-file.ts';
import { answerScenario, parseScenario } from './plan-input.ts';
import { planText } from './plan-text.ts';
import { registerTriage } from './triage-command.ts';

type Options = {
	readonly json?: boolean;
	readonly ndjson?: boolean;
	readonly ics?: string;
	readonly icsDetails?: boolean;
};

/** Adds `plan` to the program. */
export async function registerPlan(program: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'planner');
	const verb = program
		.command('plan')
		.description(say('planner.cli.description'))
		.argument('[file]', say('planner.cli.file'))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.option('--ics <file>', say('planner.cli.ics'))
		.option('--ics-details', say('planner.cli.ics-details'))
		.action((file: string | undefined, options: Options) => plan(file, options, host, say));
	await registerTriage(verb, host);
}

async function plan(
	file: string | undefined,
	options: Options,
	host: CommandHost,
	say: Say,
): Promise<void> {
	if (options.ndjson === true) {
		if (options.ics !== undefined) throw new UsageError(say('planner.cli.ics-one'));
		return runLines(host, answerScenario);
	}
	const text = file === undefined ? await readAll(host.input, say) : await readCapped(file, say);
	const scenario = scenarioIn(text, say);
	const answer = planRoutine(scenario);
	await writeCalendar(answer, scenario, options, host);
	if (options.json === true) printJson(host, { id: scenario.id ?? null, ...answer });
	else host.output.write(planText(answer, await host.words('planner', 'plan', 'rule')));
}

async function writeCalendar(
	answer: Plan,
	scenario: Scenario,
	{ ics: file, icsDetails: isDetailed = false }: Options,
	host: CommandHost,
): Promise<void> {
	if (file === undefined) return;
	const say = await host.words('planner', 'calendar');
	const now = host.clock.now();
	try {
		const wrote = await writeCalendarFile(answer, scenario, { file, now, say, isDetailed });
		host.complain(say(wrote ? 'planner.cli.ics-written' : 'planner.cli.ics-empty', { file }));
	} catch (cause) {
		throw new UsageError(say('planner.cli.ics-unwritten', { file }), { cause });
	}
}

async function readCapped(file: string, say: Say): Promise<string> {
	try {
		const bytes = await readFile(file);
		if (bytes.length <= MAX_INPUT_BYTES) return bytes.toString('utf8');
	} catch (cause) {
		throw new UsageError(say('planner.cli.file-missing', { file }), { cause });
	}
	throw new UsageError(say('cli.input-too-large', { most: MAX_INPUT_BYTES }));
}

function scenarioIn(text: string, say: Say): Scenario {
	const parsed = parseScenario(objectIn(text, say));
	if ('scenario' in parsed) return parsed.scenario;
	const { path, message } = parsed.error;
	throw new UsageError(say('planner.cli.wrong', { path, message }));
}

function objectIn(text: string, say: Say): object {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null) return value;
	} catch (cause) {
		throw new UsageError(say('planner.cli.no-json'), { cause });
	}
	throw new UsageError(say('planner.cli.no-json'));
}
