/** Who stands by a value: two rings and a dot for a lab and a brand, one ring and a dot for the brand alone. */
import type { ComponentChildren } from 'preact';

export type SignedKind = 'lab-signed' | 'brand-signed';

/** The drawing alone: only where its word stands beside it. */
export function SignedSign({ kind }: { readonly kind: SignedKind }) {
	return (
		<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
			{kind === 'lab-signed' && <circle class="sign-line" cx="10" cy="10" r="8.3" />}
			<circle class="sign-line" cx="10" cy="10" r="5.6" />
			<circle class="sign-fill" cx="10" cy="10" r="2.7" />
		</svg>
	);
}

type SignedMarkProps = { readonly kind: SignedKind; readonly children?: ComponentChildren };

/** The mark and its word. */
export function SignedMark({ kind, children }: SignedMarkProps) {
	return (
		<span class="mark is-signed">
			<SignedSign kind={kind} />
			<span>{children}</span>
		</span>
	);
}
