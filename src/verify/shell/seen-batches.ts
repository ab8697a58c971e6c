/** The batches that codes name, checked by the proofs in a folder. For the answer card of a bottle. */
import type { CommandHost } from '../../host/command-host.ts';
import { UsageError } from '../../host/command-host.ts';
import { readGs1, type SymbolHint } from '../../kit/index.ts';
import { answerBatch } from '../answer-batch.ts';
import { labelOf, openBundle, type PrintedLabel } from '../passport/index.ts';
import type { BatchAnswer } from '../schema.ts';
import { readBundleFolder } from './bundle-folder.ts';
import { nodeEngine } from './node-engine.ts';
import { loadTrust } from './trust.ts';

type Code = SymbolHint & { readonly text: string };

type Ask = {
	readonly codes: readonly Code[];
	readonly bundle: string;
	readonly trust: string | undefined;
};

/** One answer for each lot that a code names; a code without a lot names no batch. */
export async function seenBatches(
	{ codes, bundle, trust }: Ask,
	host: CommandHost,
): Promise<
	readonly { readonly gtin: string; readonly lot: string; readonly answer: BatchAnswer }[]
> {
	const say = await host.words('verify');
	const roots = await loadTrust({ file: trust, env: host.env }, say);
	const reading = await readBundleFolder(bundle);
	if ('refused' in reading)
		throw new UsageError(say(`verify.cli.${reading.refused}`, { folder: bundle }));
	const opening = openBundle(reading.files, roots, nodeEngine);
	const moment = host.clock.now();
	const now = Math.floor(moment.getTime() / 1000);
	return labelsIn(codes, moment.getUTCFullYear()).map((label) => {
		const { answer } = answerBatch({ passport: null, label, bundle: opening, now }, nodeEngine);
		return { gtin: label.gtin, lot: label.lot, answer };
	});
}

type LotLabel = PrintedLabel & { readonly lot: string };

/** Two codes of one bottle often say the same. */
function labelsIn(codes: readonly Code[], thisYear: number): readonly LotLabel[] {
	const labels = new Map<string, LotLabel>();
	for (const { text, ...hint } of codes) {
		const message = readGs1(text, hint);
		const label = message.kind === 'gs1' ? labelOf(message, thisYear, text) : null;
		if (label === null || label.lot === null) continue;
		labels.set(JSON.stringify(label), { ...label, lot: label.lot });
	}
	return [...labels.values()];
}
