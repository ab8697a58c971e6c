/** The page of a batch for any scanner: rendered on the server, read without a script. */
import { renderToString } from 'preact-render-to-string';
import type { Language, Say } from '../../kit/index.ts';
import { PageSheet } from '../../ui/page-sheet.tsx';
import { Speak } from '../../ui/words.tsx';
import { BatchBody } from './batch-body.tsx';
import { BatchMargin } from './batch-margin.tsx';
import type { BatchView } from './batch-view.ts';

export type BatchPageProps = BatchView & {
	readonly say: Say;
	readonly language: Language;
};

/** The body of the page as HTML; `pageResponse` puts head and headers around it. */
export function renderBatch({ say, language, ...view }: BatchPageProps): string {
	return renderToString(
		<Speak value={{ say, language }}>
			<PageSheet name={say('server.name')}>
				<BatchMargin view={view} />
				<BatchBody view={view} />
			</PageSheet>
		</Speak>,
	);
}
