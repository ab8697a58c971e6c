/** A published lot: what became of it, its labels, and what quality can do about it. */
import { useSignal } from '@preact/signals';
import { Button, Choice, Mark, type MarkKind, useSay } from '../../../src/ui/index.ts';
import { type BatchReport, HOLD_REASONS } from '../../../src/verify/index.ts';
import type { DraftView, Items, Lot } from './answers.ts';
import { ask } from './ask.ts';
import { useAsked } from './asked.ts';
import { PageHead } from './frame.tsx';
import { goTo } from './place.ts';
import { Asking, Refused, Send } from './refused.tsx';
import { may } from './who.ts';

type LotPageProps = { readonly gtin: string; readonly lot: string };
const MARK: Readonly<Record<Lot['state'], MarkKind>> = {
	issued: 'shown',
	'on-hold': 'caution',
	recalled: 'contradicted',
};

export function LotPage({ gtin, lot }: LotPageProps) {
	const say = useSay();
	const { value, refusal, again } = useAsked<Items<Lot>>('batches');
	const found = value?.items.find((one) => one.gtin === gtin && one.lot === lot);
	if (value === null && refusal === null) return <Asking />;
	if (value === null) return <Refused refusal={refusal} onAgain={() => void again()} />;
	if (found === undefined) return <p>{say('counter.lot.none')}</p>;
	return (
		<>
			<PageHead
				title={lot}
				over={say('counter.lot.over', { gtin, date: found.issued.slice(0, 10) })}
			>
				<a
					class="button is-line"
					href={`/01/${gtin}/10/${encodeURIComponent(lot)}`}
					target="_blank"
					rel="noopener"
				>
					<span>{say('counter.lot.page')}</span>
				</a>
			</PageHead>
			<p>
				<Mark kind={MARK[found.state]}>{say(`counter.state.${found.state}`)}</Mark>{' '}
				{found.reason !== null &&
					say('batch.way.reason', { reason: found.reason.replaceAll('-', '_') })}
			</p>
			<p class="code-small">{say('counter.lot.digest', { digest: found.passport })}</p>
			<div class="desk-matters">
				{may('label-print') && <Labels gtin={gtin} lot={lot} />}
				{may('draft-write') && <NewVersion digest={found.passport} />}
				{may('passport-recall') && found.state === 'issued' && (
					<Holding gtin={gtin} lot={lot} onDone={again} />
				)}
				{may('passport-lift') && found.state !== 'issued' && <Lifting lot={found} onDone={again} />}
			</div>
		</>
	);
}

function Labels({ gtin, lot }: LotPageProps) {
	const say = useSay();
	const query = new URLSearchParams({ gtin, lot });
	return (
		<section>
			<h2 class="heading">{say('counter.labels')}</h2>
			<p>{say('counter.labels.what')}</p>
			<a class="button is-line" href={`/v1/desk/labels?${query}`} target="_blank" rel="noopener">
				<span>{say('counter.labels.open')}</span>
			</a>
		</section>
	);
}

/** The report of the passport that stands, as a draft again. */
async function draftAgain(digest: string) {
	const response = await fetch(`/v1/verify/passports/${digest}`);
	const signed: { readonly credentialSubject: BatchReport & { readonly id?: string } } =
		await response.json();
	const { id: _, ...report } = signed.credentialSubject;
	return ask<DraftView>('drafts', { body: { report } });
}

function NewVersion({ digest }: { readonly digest: string }) {
	const say = useSay();
	return (
		<section>
			<h2 class="heading">{say('counter.version')}</h2>
			<p>{say('counter.version.what')}</p>
			<Send send={() => draftAgain(digest)} onDone={({ id }) => goTo({ kind: 'draft', id })}>
				{say('counter.version.start')}
			</Send>
		</section>
	);
}

type HoldingProps = LotPageProps & { readonly onDone: () => Promise<void> };
type HoldKind = 'recall' | 'suspend';

function Holding({ gtin, lot, onDone }: HoldingProps) {
	const say = useSay();
	const kind = useSignal<HoldKind | null>(null);
	const reason = useSignal<string | null>(null);
	const asked = kind.value;
	return (
		<section>
			<h2 class="heading">{say('counter.hold')}</h2>
			<p>{say('counter.hold.what')}</p>
			<div class="segments">
				{(['suspend', 'recall'] as const).map((one) => (
					<Choice key={one} isChosen={asked === one} onPress={() => (kind.value = one)}>
						{say(`counter.hold.${one}`)}
					</Choice>
				))}
			</div>
			{asked !== null && (
				<fieldset class="desk-ask">
					<legend class="label">{say('counter.hold.why')}</legend>
					<div class="segments">
						{HOLD_REASONS.map((one) => (
							<Choice
								key={one}
								isChosen={reason.value === one}
								onPress={() => (reason.value = one)}
							>
								{say('batch.way.reason', { reason: one.replaceAll('-', '_') })}
							</Choice>
						))}
					</div>
					<p>{say(`counter.hold.${asked}.means`)}</p>
					<Send
						tone="ink"
						disabled={reason.value === null}
						note={reason.value === null ? say('counter.hold.choose') : undefined}
						send={() =>
							ask('holds', { body: { kind: asked, gtin, lot, reason: reason.value ?? 'other' } })
						}
						onDone={() => void onDone()}
					>
						{say(`counter.hold.${asked}.now`)}
					</Send>
					<Button tone="text" isSmall onPress={() => (kind.value = null)}>
						{say('counter.not-now')}
					</Button>
				</fieldset>
			)}
		</section>
	);
}

type LiftingProps = { readonly lot: Lot; readonly onDone: () => Promise<void> };

function Lifting({ lot: { gtin, lot, state }, onDone }: LiftingProps) {
	const say = useSay();
	const isAsked = useSignal(false);
	const kind: HoldKind = state === 'recalled' ? 'recall' : 'suspend';
	return (
		<section>
			<h2 class="heading">{say('counter.lift')}</h2>
			<p>{say('counter.lift.what')}</p>
			<Send
				send={() => ask('lifts', { body: { kind, gtin, lot } })}
				disabled={isAsked.value}
				onDone={() => {
					isAsked.value = true;
					void onDone();
				}}
			>
				{say('counter.lift.ask')}
			</Send>
			<p class="small" role="status">
				{isAsked.value ? say('counter.lift.asked') : ''}
			</p>
		</section>
	);
}
