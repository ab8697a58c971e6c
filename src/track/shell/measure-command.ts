/** `track measure`: redness and the rest of a face, zone by zone, against the person's own baseline. */
import type { Command } from 'commander';
import { type CommandHost, printJson, runLines, UsageError } from '../../host/command-host.ts';
import { describeIssue } from '../../host/issue.ts';
import type { LineAnswer } from '../../host/ndjson.ts';
import { loadWords } from '../../host/words.ts';
import type { Say } from '../../kit/index.ts';
import { type MeasureAnswer, measureInputSchema } from '../schema.ts';
import { type Measured, type OpenPhoto, openMeasurer } from './measure-photo.ts';
import { nodeFaceEngine } from './node-face-engine.ts';

type Options = { readonly baseline?: string; readonly json?: boolean; readonly ndjson?: boolean };

export async function registerMeasure(
	track: Command,
	host: CommandHost,
	open: OpenPhoto,
): Promise<void> {
	const say = await host.words('cli', 'track');
	track
		.command('measure')
		.description(say('track.cli.measure'))
		.argument('[photo]', say('track.cli.photo'))
		.option('--baseline <photo>', say('track.cli.baseline'))
		.option('--json', say('cli.option.json'))
		.option('--ndjson', say('cli.option.ndjson'))
		.action(async (photo: string | undefined, options: Options) => {
			const measure = openMeasurer(nodeFaceEngine, open);
			if (options.ndjson === true) await measureLines(host, measure);
			else await measureOne(photo, options, host, measure);
		});
}

type Measure = ReturnType<typeof openMeasurer>;

async function measureOne(
	image: string | undefined,
	{ baseline, json }: Options,
	host: CommandHost,
	measure: Measure,
): Promise<void> {
	const say = await host.words('cli', 'track');
	if (image === undefined) throw new UsageError(say('track.cli.nothing'));
	const measured = await measure({ image, ...(baseline === undefined ? {} : { baseline }) });
	if ('baseline' in measured) throw new UsageError(baselineWords(measured.baseline, say));
	if (json === true) printJson(host, { image, ...measured.answer });
	else host.output.write(`${linesOf(measured.answer, say).join('\n')}\n`);
}

const baselineWords = (code: string, say: Say): string =>
	say('track.cli.baseline-refused', { why: say(`track.refusal.${code}`) });

function linesOf({ accepted, refusals, zones }: MeasureAnswer, say: Say): string[] {
	if (!accepted)
		return [
			say('track.cli.refused'),
			...refusals.map((code) => `  ${say(`track.refusal.${code}`)}`),
		];
	return [
		say('track.cli.accepted'),
		...Object.entries(zones).flatMap(([zone, { redness, a, ita }]) => {
			const facts = {
				zone: say(`track.zone.${zone}`),
				redness: cut(redness, 3),
				a: cut(a, 1),
				ita: cut(ita, 0),
			};
			return [`  ${say('track.cli.zone', facts)}`];
		}),
	];
}

const cut = (value: number, digits: number): number => Number(value.toFixed(digits));

async function measureLines(host: CommandHost, measure: Measure): Promise<void> {
	// Messages of the line protocol are for programmers and stay in English.
	const say = await (host.language === 'en' ? host.words('track') : loadWords('en', ['track']));
	await runLines(host, (request) => answerMeasure(request, measure, say));
}

async function answerMeasure(request: object, measure: Measure, say: Say): Promise<LineAnswer> {
	const parsed = measureInputSchema.safeParse(request);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const code = `input-${issue?.code ?? 'invalid'}`;
		return { error: { code, path: issue?.path.join('.') ?? '', message: describeIssue(issue) } };
	}
	const started = performance.now();
	const measured: Measured = await measure(parsed.data);
	if ('baseline' in measured) {
		const message = baselineWords(measured.baseline, say);
		return { error: { code: `baseline-${measured.baseline}`, path: 'baseline', message } };
	}
	return { answer: { ...measured.answer, seconds: (performance.now() - started) / 1000 } };
}
