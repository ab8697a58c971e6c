/** What was read: the photo with its names marked, what to take again, the card, and every name to correct. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CardScreen } from '../../src/report/shell/screen.tsx';
import { LabelPhoto } from '../../src/scan/shell/label-photo.tsx';
import { Button, IconButton, useSay } from '../../src/ui/index.ts';
import { bottle, keepScan } from './checks.ts';
import { Frame } from './frame.tsx';
import { followBottle } from './live-answer.ts';
import { printAddress } from './page-address.ts';
import { ScanBatches } from './scan-batch.tsx';
import { ScanCodes } from './scan-codes.tsx';
import { ScanFindings, ScanMending } from './scan-findings.tsx';
import { namesOn } from './scan-names.ts';
import {
	aimAgain,
	bottleOf,
	dropSide,
	isNewScan,
	leaveScan,
	type Reported,
	reported,
	type Side,
	sides,
} from './scan-session.ts';
import { NameSheet, type PickedName, TextRead } from './scan-text.tsx';
import { ShareSheet } from './sharing.ts';
import { VetPart } from './vet-part.ts';

export function ScanResult() {
	const result = reported.value;
	return result === null ? null : <Result result={result} />;
}

function Result({ result }: { readonly result: Reported }) {
	const say = useSay();
	const picked = useSignal<PickedName | null>(null);
	const isSharing = useSignal(false);
	const read = bottleOf(result);
	useEffect(() => keepScan(read, result.card, isNewScan()), [result]);
	const share = (): void => {
		isSharing.value = true;
	};
	const batch = useBatches(result);
	return (
		<Frame
			kind="column"
			title={say('web.title.card', { name: say('camera.result') })}
			onBack={goHome}
			onShare={share}
		>
			<div class="column is-scanned">
				<Margin onShare={share} result={result} />
				<div class="scanned">
					<Photos
						result={result}
						onPick={(name) => {
							picked.value = name;
						}}
					/>
					<ScanFindings findings={findingsOf(result)} />
					<ScannedCard result={result} batch={batch} />
					<ScanMending findings={findingsOf(result)} />
					<ScanCodes codes={codesOf(result)} />
					{result.list.trim() !== '' && (
						<TextRead
							result={result}
							onPick={(name) => {
								picked.value = name;
							}}
						/>
					)}
				</div>
			</div>
			{picked.value !== null && (
				<NameSheet
					picked={picked.value}
					card={result.card}
					onClose={() => {
						picked.value = null;
					}}
				/>
			)}
			{isSharing.value && (
				<ShareSheet
					bottle={read}
					onClose={() => {
						isSharing.value = false;
					}}
				/>
			)}
		</Frame>
	);
}

/** The batches that the codes name, and whether there is an answer to one. */
function useBatches(result: Reported) {
	const isChecked = useSignal(false);
	const check = (): void => {
		isChecked.value = true;
	};
	const panels = <ScanBatches codes={codesOf(result)} onChecked={check} />;
	return { panels, isChecked: isChecked.value };
}

function scanPanel({ card }: Reported) {
	return card.panels.find((panel) => panel.kind === 'scan');
}

function findingsOf(result: Reported) {
	return scanPanel(result)?.findings ?? [];
}

type ScannedCardProps = {
	readonly result: Reported;
	readonly batch: ReturnType<typeof useBatches>;
};

function ScannedCard({ result, batch }: ScannedCardProps) {
	const { card } = result;
	const pack = packOf(result);
	const vetted = <VetPart card={card} given={bottleOf(result)} isSample={false} pack={pack} />;
	return <CardScreen card={card} isDrawn batch={batch} vetted={vetted} />;
}

/** What a code on the pack says of it. */
function packOf(result: Reported) {
	const facts = findingsOf(result).find(({ code }) => code === 'code-gs1')?.facts ?? {};
	const text = (name: string) => (typeof facts[name] === 'string' ? facts[name] : undefined);
	return { gtin: text('gtin'), batch: text('lot'), expiry: text('expiry') };
}

function codesOf(result: Reported) {
	return scanPanel(result)?.data.codes ?? [];
}

type PhotosProps = { readonly result: Reported; readonly onPick: (picked: PickedName) => void };

function Photos({ result, onPick }: PhotosProps) {
	return (
		<div class="scanned-photos">
			{sides.value.map((side, at) => (
				<SidePhoto key={side.photo.id} side={side} at={at} result={result} onPick={onPick} />
			))}
		</div>
	);
}

type SidePhotoProps = PhotosProps & { readonly side: Side; readonly at: number };

function SidePhoto({ side, at, result, onPick }: SidePhotoProps) {
	const say = useSay();
	const panel = result.panels[at];
	if (panel === undefined) return null;
	return (
		<div class="side">
			<LabelPhoto
				url={side.photo.url}
				size={side.size}
				lines={side.answer.lines}
				names={namesOn(result, side, at, say)}
				codes={side.answer.codes.map(({ corners }) => corners)}
				onName={(name) => onPick({ side, panel, name })}
			/>
			{sides.value.length > 1 && (
				<p class="side-words caption">
					{say('camera.side-of', { side: at + 1, of: sides.value.length })}
					<IconButton
						icon="close"
						label={say('camera.side.drop', { side: at + 1 })}
						onPress={() => dropSide(side.photo.id)}
					/>
				</p>
			)}
		</div>
	);
}

type MarginProps = { readonly onShare: () => void; readonly result: Reported };

function Margin({ onShare, result }: MarginProps) {
	const say = useSay();
	return (
		<div class="column-margin">
			<div class="card-of">
				<p class="card-product heading">{say('web.card.unnamed')}</p>
				<p class="small quiet">{say('camera.read', { sides: sides.value.length })}</p>
			</div>
			<div class="card-actions">
				<Button icon="camera" isSmall onPress={aimAgain}>
					{say('camera.side')}
				</Button>
				<Button icon="share" isSmall onPress={onShare}>
					{say('web.share')}
				</Button>
				<Button tone="text" isSmall onPress={() => edit(result)}>
					{say('web.card.edit')}
				</Button>
				<Button tone="text" isSmall onPress={scanAnother}>
					{say('camera.another')}
				</Button>
			</div>
		</div>
	);
}

function scanAnother(): void {
	leaveScan();
}

function edit(result: Reported): void {
	bottle.value = bottleOf(result);
	followBottle(bottle.value);
	goHome();
}

function goHome(): void {
	location.hash = printAddress({ kind: 'home' });
}
