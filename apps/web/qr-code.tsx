/** The link as a QR code, for a phone held beside this screen. The maker of codes is fetched when it is needed. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useSay } from '../../src/ui/index.ts';

/** Beyond this a phone's camera would have to read modules finer than a screen shows. */
const MOST_LETTERS = 1_400;

export function QrCode({ text }: { readonly text: string }) {
	const say = useSay();
	const rows = useSignal<readonly (readonly boolean[])[] | null>(null);
	const fits = text.length <= MOST_LETTERS;
	useEffect(() => {
		if (!fits) return;
		void import('qr').then(({ encodeQR }) => {
			rows.value = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
		});
	}, [text, fits, rows]);
	if (!fits) return <p class="small quiet">{say('share.no-code')}</p>;
	if (rows.value === null) return null;
	const size = rows.value.length;
	return (
		<svg
			class="qr"
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={say('share.code')}
			shape-rendering="crispEdges"
		>
			<path d={modulesPath(rows.value)} />
		</svg>
	);
}

/** One square a dark module. */
export function modulesPath(rows: readonly (readonly boolean[])[]): string {
	return rows
		.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
		.join('');
}
