/** The reader, beside the page: fetches the facts once, then answers bottles with cards. Nothing is posted. */
import { openVocabulary, type Vocabulary, type VocabularyFacts } from '../../src/read/index.ts';
import { type ReportInput, reportBottle } from '../../src/report/index.ts';
import { fetchJson } from './fetch-json.ts';
import type { FromReader, ToReader } from './reader-talk.ts';

let vocabulary: Vocabulary | null = null;

function tell(message: FromReader): void {
	self.postMessage(message);
}

async function open(url: string, bytes: number): Promise<void> {
	const onPercent = (percent: number): void => tell({ kind: 'progress', percent });
	const facts = await fetchJson<VocabularyFacts>(url, bytes, onPercent);
	if (facts === null) return tell({ kind: 'no-facts' });
	vocabulary = openVocabulary(facts);
	tell({ kind: 'open' });
}

function report(ticket: number, input: ReportInput): void {
	if (vocabulary === null) return;
	const started = performance.now();
	try {
		const card = reportBottle(input, vocabulary);
		tell({ kind: 'card', ticket, card, milliseconds: performance.now() - started });
	} catch (error) {
		// The page says that this text broke the reader, and goes on; the log of the browser keeps where.
		console.error(error);
		tell({ kind: 'broken', ticket });
	}
}

self.onmessage = ({ data }: MessageEvent<ToReader>) => {
	if (data.kind === 'open') void open(data.url, data.bytes);
	else report(data.ticket, data.input);
};
