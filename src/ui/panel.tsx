/** A panel of the card: heading left, mark and word right, the answer in lead, then its body. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Mark, type MarkKind } from './mark.tsx';

type PanelProps = {
	readonly heading: string;
	readonly mark?: { readonly kind: MarkKind; readonly word: string };
	readonly children: ComponentChildren;
	readonly class?: string;
};

export function Panel({ heading, mark, children, class: extra = '' }: PanelProps) {
	const id = useId();
	return (
		<section class={`panel ${extra}`} aria-labelledby={id}>
			<header class="panel-head">
				<h2 class="heading" id={id}>
					{heading}
				</h2>
				{mark !== undefined && <Mark kind={mark.kind}>{mark.word}</Mark>}
			</header>
			{children}
		</section>
	);
}

/** What we cannot tell: a dashed box, because absence is drawn and not hidden. */
export function DashedBox({ heading, children }: Omit<PanelProps, 'mark'>) {
	const id = useId();
	return (
		<section class="dashed-box" aria-labelledby={id}>
			<h2 class="heading" id={id}>
				{heading}
			</h2>
			{children}
		</section>
	);
}
