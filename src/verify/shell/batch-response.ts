/** The page of a batch as an answer over HTTP, whatever the verdict. */
import { type PageHead, pageResponse } from '../../host/page.ts';
import type { Language, Say } from '../../kit/index.ts';
import { renderBatch } from './batch-page.tsx';
import type { BatchView } from './batch-view.ts';

export type BatchReader = {
	readonly language: Language;
	/** Words of the areas `batch`, `verify`, `ui` and `server`. */
	readonly say: Say;
	/** Of `readPageHead(web, 'batch')`. */
	readonly head: PageHead;
};

/** Renders what is said of a batch. An unwelcome verdict is an answer as well, so the status is always 200. */
export function batchResponse(view: BatchView, { language, say, head }: BatchReader): Response {
	const { gtin, lot } = view.label;
	const name = view.credential?.issuer.name ?? say('server.name');
	const title = say('batch.title', { name, gtin, lot: lot ?? '' });
	return pageResponse({ language, title, head, body: renderBatch({ ...view, say, language }) });
}
