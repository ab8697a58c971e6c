/** The code of a sheet: drawn at a size that a phone reads from paper, with what it proves said beside it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useSay } from '../../../src/ui/index.ts';
import { modulesPath } from '../qr-code.tsx';
import type { SheetHolds } from '../sheet-code.ts';

/** A code, or why there is none. */
export type SheetCode =
	| {
			readonly kind: 'made';
			readonly address: string;
			readonly holds: SheetHolds;
			readonly mark: string;
	  }
	| { readonly kind: 'full' }
	| { readonly kind: 'no-key' };

export function SheetCodeFigure({ code }: { readonly code: SheetCode }) {
	const say = useSay();
	return (
		<figure class="paper-code">
			{code.kind === 'made' && <Modules text={code.address} />}
			<figcaption>
				{code.kind === 'made'
					? say(`sheet.code-${code.holds}`, { mark: code.mark })
					: say(`sheet.code-${code.kind}`)}
			</figcaption>
		</figure>
	);
}

/** The maker of codes is fetched when it is needed. */
function Modules({ text }: { readonly text: string }) {
	const say = useSay();
	const rows = useSignal<readonly (readonly boolean[])[] | null>(null);
	useEffect(() => {
		void import('qr').then(({ encodeQR }) => {
			rows.value = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
		});
	}, [text, rows]);
	const size = rows.value?.length ?? 1;
	return (
		<svg
			class="qr"
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={say('sheet.code')}
			shape-rendering="crispEdges"
		>
			{rows.value !== null && <path d={modulesPath(rows.value)} />}
		</svg>
	);
}
