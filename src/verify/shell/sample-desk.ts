/** The sample desk: an invented brand and lab, four lots, and keys that anyone can make. For show, and marked so. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Clock } from '../../host/clock.ts';
import { packagePath } from '../../host/package-root.ts';
import { batchReportSchema } from '../batch/index.ts';
import { HOLD_REASONS } from '../passport/index.ts';
import { type DeskFolder, makeDeskFolder, openDeskFolder } from './desk-folder.ts';
import { holdAt, liftAt } from './desk-hold.ts';
import { issueAt } from './desk-issue.ts';
import { bindBrand, enrolLab } from './desk-parties.ts';
import { type DeskRefusal, isRefused } from './desk-refusal.ts';

const text = z.string();
const samplesSchema = z.strictObject({
	operator: text,
	brand: z.strictObject({ brand: text, name: text, prefixes: z.array(text) }),
	lab: z.strictObject({
		lab: text,
		name: text,
		body: text,
		number: text,
		scope: z.array(text),
		from: text,
		until: text,
		note: text,
	}),
	batches: z.array(
		z.strictObject({
			id: text,
			labs: z.array(text),
			/** What became of it, in order. */
			life: z.array(z.enum(['recall', 'lift'])),
			reason: z.optional(z.enum(HOLD_REASONS)),
			report: batchReportSchema,
		}),
	),
});
type Samples = z.infer<typeof samplesSchema>;

/** Public on purpose: the same keys on every machine, so that one trust root fits all samples. */
export const sampleSeed = (name: string): Uint8Array =>
	createHash('sha256').update(`ExoProof SAMPLE key: ${name}`).digest();

const WITNESSES = 3;

/** Makes the sample desk as of now, or answers the one that is there. */
export async function makeSampleDesk(folder: string, clock: Clock): Promise<DeskFolder> {
	if (existsSync(join(folder, 'desk.json'))) return openDeskFolder(folder, clock);
	const samples = await readSamples();
	const settings = {
		origin: 'sample.exoproof.example/log',
		status: 'https://sample.exoproof.example/status',
		name: samples.operator,
		domains: ['sample.exoproof.example'],
		sample: true,
	};
	const desk = await makeDeskFolder(folder, { settings, witnesses: WITNESSES }, clock, sampleSeed);
	expectDone(await bindBrand(desk, samples.brand, sampleSeed));
	expectDone(await enrolLab(desk, samples.lab, sampleSeed));
	for (const batch of samples.batches) await issueSample(desk, batch, samples.brand.brand);
	return desk;
}

/** What the samples are made from. */
export async function readSamples(): Promise<Samples> {
	const file = packagePath('data', 'samples', 'batches.json');
	return samplesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

async function issueSample(
	desk: DeskFolder,
	{ report, labs, life, reason = 'other' }: Samples['batches'][number],
	brand: string,
): Promise<void> {
	expectDone(await issueAt(desk, { report, brand, labs }));
	const { gtin, lot } = report;
	for (const step of life) {
		if (step === 'recall')
			expectDone(await holdAt(desk, 'recall', { gtin, lot }, reason, { brand }));
		else expectDone(await liftAt(desk, 'recall', { gtin, lot }, { brand }));
	}
}

/** The samples are ours: what refuses them is a fault of ours. */
function expectDone(answer: object | DeskRefusal): void {
	if (isRefused(answer))
		throw new Error(`data/samples/batches.json was refused: ${answer.refused}`);
}
