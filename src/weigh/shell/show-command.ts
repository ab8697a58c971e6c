/** `weigh show`: one claim with its studies, how certain it is for a way of use, and every reason. */
import type { Command } from 'commander';
import { type CommandHost, printJson, UsageError } from '../../host/command-host.ts';
import { roundTo9, type Say } from '../../kit/index.ts';
import {
	type Certainty,
	type Comparison,
	certaintyOf,
	claimOf,
	isIdentified,
	KINGDOMS,
	type KnownClaim,
	knownClaims,
	type Ledger,
	misprintsOf,
	ROUTES,
	SERUM,
	type StratumRating,
	studiesOf,
	toFhir,
} from '../index.ts';
import { openLedger } from './ledger-command.ts';

type Options = {
	readonly route?: string;
	readonly kingdom?: string;
	readonly json?: boolean;
	readonly fhir?: boolean;
	readonly ledger?: string;
};

const IDS = knownClaims()
	.map(({ id }) => id)
	.join(', ');

/** Adds `show` under `weigh`. */
export async function registerShow(weigh: Command, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh');
	weigh
		.command('show')
		.description(say('weigh.cli.show'))
		.argument('<claim>', say('weigh.cli.show-claim', { claims: IDS }))
		.option('--route <route>', say('weigh.cli.route', { routes: ROUTES.join(', ') }))
		.option('--kingdom <kingdom>', say('weigh.cli.kingdom', { kingdoms: KINGDOMS.join(', ') }))
		.option('--ledger <file>', say('weigh.cli.ledger'))
		.option('--json', say('cli.option.json'))
		.option('--fhir', say('weigh.cli.fhir'))
		.action((id: string, options: Options) => show(id, options, host));
}

async function show(id: string, options: Options, host: CommandHost): Promise<void> {
	const say = await host.words('cli', 'weigh', 'claim');
	const claim = claimOf(id);
	if (claim === null)
		throw new UsageError(say('weigh.cli.show-unknown', { claim: id, claims: IDS }));
	const use = {
		route: wordOf(options.route, ROUTES, say) ?? SERUM.route,
		kingdom: wordOf(options.kingdom, KINGDOMS, say),
	};
	const ledger = await openLedger(options.ledger, say);
	const certainty = certaintyOf(claim, ledger, use);
	if (options.fhir === true) printJson(host, toFhir(certainty) ?? {});
	else if (options.json === true)
		printJson(host, {
			...claim,
			verdict: ledger.verdicts.get(id) ?? claim.verdict,
			use,
			...plain(certainty),
		});
	else
		host.output.write(
			`${[...headOf(claim, ledger, say), ...bodyLines(claim, { certainty, ledger }, say)].join('\n')}\n`,
		);
}

function wordOf<Word extends string>(
	given: string | undefined,
	known: readonly Word[],
	say: Say,
): Word | null {
	if (given === undefined) return null;
	const word = known.find((one) => one === given);
	if (word === undefined)
		throw new UsageError(say('weigh.cli.word-unknown', { given, known: known.join(', ') }));
	return word;
}

/** As the lines of a program want it: no study twice, floats that every machine says alike. */
function plain({ level, computed, strata }: Certainty) {
	return {
		level,
		computed,
		strata: strata.map(({ comparison, ...rest }) => ({
			...rest,
			effects: (comparison?.rows ?? []).map(({ item, effect }) => ({
				study: item.study.id,
				scale: effect.scale,
				value: roundTo9(effect.value),
				variance: effect.variance === null ? null : roundTo9(effect.variance),
			})),
		})),
	};
}

function headOf({ id, verdict, searched }: KnownClaim, { verdicts }: Ledger, say: Say): string[] {
	const now = verdicts.get(id) ?? verdict;
	return [
		`${id}: ${say(`claim.${id}.short`)}`,
		`  ${say(`weigh.verdict.${now}`)}`,
		`  ${say(`claim.${id}.why`)}`,
		`  ${say('weigh.cli.searched', { date: searched })}`,
	];
}

type Rated = { readonly certainty: Certainty; readonly ledger: Ledger };

function bodyLines(claim: KnownClaim, { certainty, ledger }: Rated, say: Say): string[] {
	const { level, strata } = certainty;
	const nameless = studiesOf(claim, ledger).filter((id) => {
		const study = ledger.studies.get(id);
		return study !== undefined && !isIdentified(study);
	});
	return [
		...(level === null
			? []
			: [`  ${say('weigh.cli.certainty', { level: say(`weigh.level.${level}`) })}`]),
		...overrideLines(claim, { certainty, ledger }, say),
		...strata.flatMap((one) => stratumLines(one, say)),
		...misprintLines(claim, ledger, say),
		...(nameless.length === 0
			? []
			: [`  ${say('weigh.cli.quarantine', { studies: nameless.join(', ') })}`]),
	];
}

/** Who set a certainty against the computed one, and why. */
function overrideLines({ id }: KnownClaim, { certainty, ledger }: Rated, say: Say): string[] {
	const set = ledger.overrides.get(id);
	if (set === undefined) return [];
	const { by, why, at } = set.entry;
	const computed =
		certainty.computed === null
			? say('weigh.ledger.unrated')
			: say(`weigh.level.${certainty.computed}`);
	return [`  ${say('weigh.cli.override', { by, why, date: at.slice(0, 10), computed })}`];
}

function stratumLines({ stratum, start, studies, steps, comparison }: StratumRating, say: Say) {
	const name = say(`weigh.stratum.${stratum}`);
	return [
		`  ${say('weigh.cli.start', { stratum: name, start, studies: studies.length })}`,
		...steps.map(({ by, reason, facts }) => {
			const words = say(`weigh.reason.${reason}`, facts);
			return `    ${say('weigh.cli.step', { by, reason: words })}`;
		}),
		...(comparison === null ? [] : effectLines(comparison, say)),
	];
}

const DIGITS = 2;
const PLACES = 3;

/** Printed numbers that cannot be true together, with what the others give. */
function misprintLines(claim: KnownClaim, ledger: Ledger, say: Say): string[] {
	const short = (value: number): number => Number(value.toPrecision(PLACES));
	const found = studiesOf(claim, ledger).flatMap((id) => {
		const study = ledger.studies.get(id);
		return (study?.outcomes ?? []).flatMap((outcome) =>
			misprintsOf(outcome, { design: study?.design ?? 'other' }).map(
				({ code, printed, from, to }) => {
					const facts = { printed, from: short(from), to: short(to) };
					const what = say(`weigh.misprint.${code}`, facts);
					return `    ${say('weigh.misprint.of', { study: id, measure: outcome.measure, what })}`;
				},
			),
		);
	});
	return found.length === 0 ? [] : [`  ${say('weigh.misprint')}`, ...found];
}

function effectLines({ scale, rows }: Comparison, say: Say): string[] {
	const text = (value: number): string => value.toFixed(DIGITS);
	return [
		`    ${say(`weigh.scale.${scale}`)}`,
		...rows.map(({ item, effect: { value, low, high } }) => {
			const study = item.study.id;
			return low === null || high === null
				? `      ${say('weigh.cli.row-open', { study, value: text(value) })}`
				: `      ${say('weigh.cli.row', { study, value: text(value), low: text(low), high: text(high) })}`;
		}),
	];
}
