/** A page that the server renders: the logo leads home, a margin column, and what is said beside it. */
import type { ComponentChildren } from 'preact';
import { Logo } from './logo.tsx';

type PageSheetProps = {
	/** Name of the product beside its mark. */
	readonly name: string;
	readonly children: ComponentChildren;
};

export function PageSheet({ name, children }: PageSheetProps) {
	return (
		<div class="page is-column">
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
