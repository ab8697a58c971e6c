/** The batch that a code names: verified here by kept proofs, which are fetched when someone asks for it. */
import '../../src/ui/style/batch.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { JoinedCode } from '../../src/scan/index.ts';
import { Button, Panel, useSay } from '../../src/ui/index.ts';
import { BatchPanel } from '../../src/verify/shell/batch-panel.tsx';
import type { BatchView } from '../../src/verify/shell/batch-view.ts';
import { type KeptProofs, lotIn, viewOfBatch } from '../../src/verify/shell/browser-batch.ts';
import { fetchProofs, keptProofs } from './batch-proofs.ts';
import { isOnline } from './offline.ts';
import { TellScan } from './tell-scan.tsx';

type BatchPartProps = {
	readonly code: Pick<JoinedCode, 'format' | 'text'>;
	readonly onChecked: () => void;
};

type Asking = 'looking' | 'resting' | 'asking' | 'none' | 'failed';

export function BatchPart({ code, onChecked }: BatchPartProps) {
	const label = useMemo(() => lotIn(code.text, { format: code.format }, new Date()), [code.text]);
	const proofs = useSignal<KeptProofs | null>(null);
	const asking = useSignal<Asking>('looking');
	const gtin = label?.gtin ?? '';
	useEffect(() => {
		void keptProofs(gtin).then((kept) => {
			proofs.value = kept;
			asking.value = 'resting';
		});
	}, [gtin]);
	const ask = async (): Promise<void> => {
		asking.value = 'asking';
		const fetched = await fetchProofs(gtin);
		asking.value = typeof fetched === 'string' ? fetched : 'resting';
		if (typeof fetched !== 'string') proofs.value = fetched;
	};
	const view = useMemo(() => {
		const given = proofs.value;
		return label === null || given === null ? null : viewOfBatch(label, given, new Date());
	}, [label, proofs.value]);
	useEffect(() => {
		if (view !== null) onChecked();
	}, [view]);
	if (label === null || asking.value === 'looking') return null;
	const fetching = { asking: asking.value, onAsk: () => void ask() };
	if (view === null) return <Unchecked lot={label.lot} {...fetching} />;
	return (
		<>
			<BatchPanel view={view} />
			<Fetching key="newer" press="batch.app.newer" {...fetching} />
			<Telling view={view} />
		</>
	);
}

/** Only for a number of the lot: of any other, no server keeps a scan. */
function Telling({ view }: { readonly view: BatchView }) {
	const { gtin, lot, serial } = view.label;
	const listed = view.credential?.credentialSubject.serials ?? [];
	if (!isOnline.value || lot === null || serial === null || !listed.includes(serial)) return null;
	return <TellScan code={{ gtin, lot, serial }} />;
}

type FetchingProps = {
	readonly asking: Asking;
	readonly onAsk: () => void;
	readonly press: 'batch.app.check' | 'batch.app.newer';
};

function Unchecked({ lot, ...fetching }: Omit<FetchingProps, 'press'> & { readonly lot: string }) {
	const say = useSay();
	const mark = { kind: 'not-known' as const, word: say('batch.verdict.not-known') };
	return (
		<Panel heading={say('batch.panel')} mark={mark}>
			<p>{say('batch.app.lot', { lot })}</p>
			<Fetching press="batch.app.check" {...fetching} />
		</Panel>
	);
}

/** Only the number goes out, and only on a press. */
function Fetching({ asking, onAsk, press }: FetchingProps) {
	const say = useSay();
	if (!isOnline.value) return <p class="small quiet">{say('batch.app.offline')}</p>;
	const told = asking === 'none' || asking === 'failed' ? asking : 'sends';
	return (
		<div class="batch-part">
			<p class="small quiet" role="status">
				{say(`batch.app.${told}`)}
			</p>
			<div>
				<Button isSmall disabled={asking === 'asking'} onPress={onAsk}>
					{say(press)}
				</Button>
			</div>
		</div>
	);
}
