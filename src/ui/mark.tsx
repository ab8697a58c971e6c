/** Marks of doubt: what is shown is solid, what is not known is dashed, what is contradicted is struck. */
import type { ComponentChildren } from 'preact';
import type { Verdict } from '../kit/index.ts';

export const MARKS = ['shown', 'contradicted', 'not-known', 'partly', 'caution', 'do'] as const;
export type MarkKind = (typeof MARKS)[number] & (Verdict | 'partly' | 'caution' | 'do');

type MarkProps = { readonly kind: MarkKind; readonly children?: ComponentChildren };

/** The drawing alone: only where its word stands beside it. */
export function Sign({ kind }: { readonly kind: MarkKind }) {
	return (
		<svg class={`sign is-${kind}`} viewBox="0 0 20 20" aria-hidden="true">
			{DRAWN[kind]}
		</svg>
	);
}

/** A mark and its word. */
export function Mark({ kind, children }: MarkProps) {
	return (
		<span class={`mark is-${kind}`}>
			<Sign kind={kind} />
			<span>{children}</span>
		</span>
	);
}

const DRAWN = {
	shown: (
		<>
			<circle class="sign-fill" cx="10" cy="10" r="8" />
			<path class="sign-cut" d="M6 10.5l2.7 2.7 5.3-6" />
		</>
	),
	contradicted: (
		<>
			<circle class="sign-line" cx="10" cy="10" r="7.1" />
			<path class="sign-stroke" d="M2.9 17.4 17.3 2.8" />
		</>
	),
	'not-known': <circle class="sign-line is-dashed" cx="10" cy="10" r="7.1" />,
	partly: (
		<>
			<circle class="sign-line" cx="10" cy="10" r="7.1" />
			<path class="sign-fill" d="M10 2.9a7.1 7.1 0 0 0 0 14.2z" />
		</>
	),
	caution: (
		<>
			<path class="sign-line" d="M10 2.7 17.8 16.9H2.2Z" />
			<path class="sign-line" d="M10 8.1v4M10 14.3v.3" />
		</>
	),
	/** The tick of what may be done. */
	do: <path class="sign-line" d="M3.6 10.6l4 4 8.8-9.4" />,
} as const satisfies Record<MarkKind, unknown>;
