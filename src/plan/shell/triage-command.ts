/** `plan triage`: how much care what somebody sees asks for, for people on a terminal, as JSON, or for lines. */
import type { Command } from 'commander';
import { type CommandHost, printJson, runLines, UsageError } from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import { SYMPTOMS } from '../../vet/index.ts';
import { EMERGENCY_REGIONS, type EmergencyRegion, triageSymptoms } from '../triage/index.ts';
import { answerTriage, parseTriage } from './triage-input.ts';
import { triageText } from './triage-text.ts';

type Options = {
	readonly days?: string;
	readonly region?: string;
	readonly json?: boolean;
	readonly ndjson?: boolean;
};

/** Adds `triage` under `plan`. */
export async function registerTriage(plan: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'triage');
	plan
		.command('triage')
		.description(say('triage.cli.description'))
		.argument('[symptom...]', say('triage.cli.symptom', { words: SYMPTOMS.join(', ') }))
		.option('--days <number>', say('triage.cli.days'))
		.option(
			'--region <region>',
			say('triage.cli.region', { regions: EMERGENCY_REGIONS.join(', ') }),
		)
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action((symptoms: readonly string[], _own: Options, command: Command) => {
			// `plan` has --json and --ndjson too and takes them first, wherever they stand.
			const options: Options = command.optsWithGlobals();
			return options.ndjson === true
				? runLines(host, answerTriage)
				: answerOne(symptoms, options, host);
		});
}

async function answerOne(
	symptoms: readonly string[],
	{ days, region, json }: Options,
	host: CommandHost,
): Promise<void> {
	const say = await host.words('triage', 'rule', 'ui');
	if (symptoms.length === 0) throw new UsageError(say('triage.cli.nothing'));
	const days_since = days === undefined ? null : Number(days);
	const parsed = parseTriage({ symptoms, days_since });
	if ('error' in parsed) throw new UsageError(say('triage.cli.wrong', parsed.error));
	const regions = regionsAsked(region, say);
	const answer = triageSymptoms(parsed.input);
	if (json === true) printJson(host, { id: null, ...answer });
	else host.output.write(triageText({ ...answer, symptoms, regions }, say));
}

function regionsAsked(asked: string | undefined, say: Say): readonly EmergencyRegion[] {
	if (asked === undefined) return EMERGENCY_REGIONS;
	const known = EMERGENCY_REGIONS.filter((region) => region === asked);
	if (known.length > 0) return known;
	const message = say('triage.cli.region', { regions: EMERGENCY_REGIONS.join(', ') });
	throw new UsageError(say('triage.cli.wrong', { path: '--region', message }));
}
