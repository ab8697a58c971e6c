/** `weigh claim`: what the claims in a text are worth, for people on a terminal, as JSON, or for lines. */
import type { Command } from 'commander';
import {
	type CommandHost,
	printJson,
	readAll,
	runLines,
	UsageError,
} from '../../host/command-host.ts';
import type { LineAnswer } from '../../host/ndjson.ts';
import type { Say } from '../../kit/index.ts';
import {
	claimInputSchema,
	type Ledger,
	ledgerOf,
	seedStudies,
	type WeighedClaim,
	weighClaims,
} from '../index.ts';
import { faultOf } from './pool-input.ts';

type Options = { readonly json?: boolean; readonly ndjson?: boolean };

let begun: Ledger | null = null;

/** The ledger that ships with the product; opened when first asked. */
export function shippedLedger(): Ledger {
	begun ??= ledgerOf(seedStudies());
	return begun;
}

/** One line of `weigh claim`, one body of `POST /v1/weigh/claim`. */
export function answerClaims(request: object): LineAnswer {
	const { data, error } = claimInputSchema.safeParse(request);
	if (data === undefined) return { error: faultOf(error?.issues ?? []) };
	return { answer: { claims: weighClaims(data.text, shippedLedger()) } };
}

/** Adds `claim` under `weigh`. */
export async function registerClaim(weigh: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	weigh
		.command('claim')
		.description(say('weigh.cli.claim'))
		.argument('[text...]', say('weigh.cli.claim-text'))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action((words: readonly string[], options: Options) =>
			options.ndjson === true ? runLines(host, answerClaims) : answerOne(words, options, host),
		);
}

async function answerOne(
	words: readonly string[],
	{ json }: Options,
	host: CommandHost,
): Promise<void> {
	const say = await host.words('cli', 'weigh', 'claim');
	const text = words.length > 0 ? words.join(' ') : await readAll(host.input, say);
	if (text.trim() === '') throw new UsageError(say('weigh.cli.empty'));
	const claims = weighClaims(text, shippedLedger());
	if (json === true) printJson(host, { id: null, claims });
	else host.output.write(claimText(claims, say));
}

function claimText(claims: readonly WeighedClaim[], say: Say): string {
	if (claims.length === 0) return `${say('weigh.cli.nothing')}\n`;
	return `${claims.map((one) => linesOf(one, say).join('\n')).join('\n\n')}\n`;
}

function linesOf({ claim, match, verdict, certainty, studies, searched }: WeighedClaim, say: Say) {
	return [
		`“${claim}”`,
		`  ${say(`weigh.verdict.${verdict}`)}`,
		`  ${match === null ? say('weigh.cli.unknown') : say(`claim.${match}.why`)}`,
		...(certainty === null
			? []
			: [`  ${say('weigh.cli.certainty', { level: say(`weigh.level.${certainty}`) })}`]),
		...(studies.length === 0
			? []
			: [`  ${say('weigh.cli.studies', { studies: studies.join(', ') })}`]),
		...(searched === null ? [] : [`  ${say('weigh.cli.searched', { date: searched })}`]),
	];
}
