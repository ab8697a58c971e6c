/** A batch verified in the page, by proofs that are on this device. Nothing is asked of a network. */
import { type Gs1Message, readGs1, type SymbolHint } from '../../kit/index.ts';
import { answerBatch } from '../answer-batch.ts';
import {
	labelOf,
	openBundle,
	type PrintedLabel,
	parseBundle,
	parseTrustFile,
} from '../passport/index.ts';
import { pureEngine } from '../signature/index.ts';
import type { BatchView } from './batch-view.ts';

/** Texts as our own server gives them. */
export type KeptProofs = {
	/** The bundle of the brand, in its form for the wire. */
	readonly bundle: string;
	/** The trust roots that this server pins. */
	readonly trust: string;
};

/** The label that a scanned code holds; null where it names no lot. */
export function lotIn(text: string, hint: SymbolHint, now: Date): LotLabel | null {
	const message = readGs1(text, hint);
	return message.kind === 'gs1' ? lotOf(message, now.getUTCFullYear(), text) : null;
}

type LotLabel = PrintedLabel & { readonly lot: string };

function lotOf(message: Gs1Message, thisYear: number, text: string): LotLabel | null {
	const label = labelOf(message, thisYear, text);
	return label === null || label.lot === null ? null : { ...label, lot: label.lot };
}

/** What is said of the batch at that moment. */
export function viewOfBatch(label: PrintedLabel, proofs: KeptProofs, now: Date): BatchView {
	const files = parseBundle(proofs.bundle);
	const roots = parseTrustFile(proofs.trust) ?? [];
	const { answer, passport } = answerBatch(
		{
			passport: null,
			label,
			bundle: openBundle(files ?? new Map(), roots, pureEngine),
			now: Math.floor(now.getTime() / 1000),
		},
		pureEngine,
	);
	return {
		answer,
		credential: passport?.credential ?? null,
		label,
		asked: now.toISOString(),
		sources: [],
	};
}
