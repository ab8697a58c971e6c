/** The page of a batch for any scanner: rendered on the server, read without a script. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language, Say } from '../../kit/index.ts';
import { Logo } from '../../ui/logo.tsx';
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
			<Sheet name={say('server.name')}>
				<BatchMargin view={view} />
				<BatchBody view={view} />
			</Sheet>
		</Speak>,
	);
}

function Sheet({
	name,
	children,
}: {
	readonly name: string;
	readonly children: ComponentChildren;
}) {
	return (
		<div class="page is-column is-batch">
			<header class="head">
				<a class="head-logo" href="/">
					<Logo name={name} />
				</a>
			</header>
			<main id="main">
				<div class="column">{children}</div>
			</main>
		</div>
	);
}
