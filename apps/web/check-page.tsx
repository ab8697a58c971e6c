/** One check as a page of its own: the whole card, with its product, date and share in the margin. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Say } from '../../src/kit/index.ts';
import { CardScreen } from '../../src/report/shell/screen.tsx';
import { Button, Notice, Stage, Stamp, useSay } from '../../src/ui/index.ts';
import type { Bottle } from './bottle.ts';
import { bottle, checkById, checks, forgetCheck, keeping } from './checks.ts';
import { Frame } from './frame.tsx';
import { followBottle } from './live-answer.ts';
import { printAddress } from './page-address.ts';
import { type Answer, cardOfBottle, factsProgress } from './reader.ts';
import { sampleById } from './sample-bottles.ts';
import { ShareSheet } from './sharing.ts';
import { VetPart } from './vet-part.ts';

type CheckPageProps = { readonly id: string; readonly isSample: boolean };

/** A check of one's own or a sample. */
export function CheckPage({ id, isSample }: CheckPageProps) {
	const check = isSample ? undefined : checkById(id);
	const given = isSample ? sampleById(id)?.bottle : check?.bottle;
	// The list of kept checks comes a moment after the page.
	const isWaiting = !isSample && keeping.value === 'opening' && checks.value.length === 0;
	if (given === undefined) return <NotHere isWaiting={isWaiting} />;
	const forget = isSample ? undefined : () => void forgetCheck(id).then(goHome);
	return <BottlePage given={given} isSample={isSample} at={check?.at ?? null} onForget={forget} />;
}

type BottlePageProps = {
	readonly given: Bottle;
	readonly isSample: boolean;
	/** When it was read; null for what is read just now. */
	readonly at: string | null;
	readonly onForget?: (() => void) | undefined;
	/** A sentence above the card: where this list came from. */
	readonly note?: string;
};

/** Any bottle as a page: reads it now, whatever was read before. */
export function BottlePage(props: BottlePageProps) {
	const { given } = props;
	const say = useSay();
	const answer = useSignal<Answer | null>(null);
	const isSharing = useSignal(false);
	useEffect(() => {
		void cardOfBottle(given).then((read) => {
			answer.value = read;
		});
	}, [given, answer]);
	const share = (): void => {
		isSharing.value = true;
	};
	return (
		<Frame kind="column" title={titleOf(given, say)} onBack={goHome} onShare={share}>
			<div class="column">
				<CardMargin {...props} onShare={share} />
				<CardAnswer answer={answer.value} given={given} isSample={props.isSample} />
			</div>
			{isSharing.value && (
				<ShareSheet
					bottle={given}
					onClose={() => {
						isSharing.value = false;
					}}
				/>
			)}
		</Frame>
	);
}

type CardAnswerProps = Pick<BottlePageProps, 'given' | 'isSample'> & {
	readonly answer: Answer | null;
};

function CardAnswer({ answer, given, isSample }: CardAnswerProps) {
	const say = useSay();
	if (answer === null) return <Reading />;
	if (answer.kind === 'broken') {
		return (
			<Notice happened={say('web.broken')} kept={say('web.broken-kept')}>
				<Button isSmall onPress={goHome}>
					{say('web.another')}
				</Button>
			</Notice>
		);
	}
	const vetted = <VetPart card={answer.card} given={given} isSample={isSample} />;
	return <CardScreen card={answer.card} isDrawn vetted={vetted} />;
}

function Reading() {
	const say = useSay();
	const progress = factsProgress.value;
	if (progress.kind !== 'loading') return null;
	return (
		<Stage
			name={say('web.facts.stage')}
			percent={progress.percent}
			amount={say('web.facts.percent', { percent: progress.percent / 100 })}
		/>
	);
}

function CardMargin(props: BottlePageProps & { readonly onShare: () => void }) {
	const say = useSay();
	const { given, at } = props;
	const day = (at ?? new Date().toISOString()).slice(0, 10);
	return (
		<div class="column-margin">
			<div class="card-of">
				{props.isSample && <Stamp>{say('report.sample')}</Stamp>}
				<p class="card-product heading">{given.product || say('web.card.unnamed')}</p>
				{given.brand !== '' && <p class="small quiet">{given.brand}</p>}
			</div>
			<p class={`small quiet card-read ${props.note === undefined ? '' : 'is-note'}`}>
				{props.note ?? say('web.card.read', { date: day })}
			</p>
			<div class="card-actions">
				<Button icon="share" isSmall onPress={props.onShare}>
					{say('web.share')}
				</Button>
				<Button tone="text" isSmall onPress={() => edit(given)}>
					{say('web.card.edit')}
				</Button>
				{props.onForget !== undefined && (
					<Button tone="text" isSmall onPress={props.onForget}>
						{say('web.card.forget')}
					</Button>
				)}
			</div>
		</div>
	);
}

function NotHere({ isWaiting }: { readonly isWaiting: boolean }) {
	const say = useSay();
	return (
		<Frame kind="column" title={say('web.title')} onBack={goHome}>
			{!isWaiting && (
				<Notice happened={say('web.card.gone')} kept={say('web.card.gone-kept')}>
					<Button isSmall onPress={goHome}>
						{say('web.another')}
					</Button>
				</Notice>
			)}
		</Frame>
	);
}

function titleOf({ product }: Bottle, say: Say): string {
	return say('web.title.card', { name: product || say('web.card.unnamed') });
}

function edit(given: Bottle): void {
	bottle.value = given;
	followBottle(given);
	goHome();
}

function goHome(): void {
	location.hash = printAddress({ kind: 'home' });
}
