/** The passports of a brand: drafts first, then lots, each with what became of it. */
import { useSignal } from '@preact/signals';
import { Button, Choice, Field, Mark, type MarkKind, useSay } from '../../../src/ui/index.ts';
import type { Draft, Items, Lot, Proposal } from './answers.ts';
import { useAsked } from './asked.ts';
import { PageHead } from './frame.tsx';
import { goTo, type Place, printPlace } from './place.ts';
import { Asking, Refused } from './refused.tsx';
import { isPerson, may, me } from './who.ts';

const STATES = ['draft', 'issued', 'on-hold', 'recalled'] as const;
type State = (typeof STATES)[number];
const MARK: Readonly<Record<State, MarkKind>> = {
	draft: 'partly',
	issued: 'shown',
	'on-hold': 'caution',
	recalled: 'contradicted',
};

type Row = {
	readonly place: Place;
	readonly gtin: string;
	readonly lot: string;
	readonly state: State;
	/** ISO instant of the signature; null for a draft. */
	readonly signed: string | null;
	readonly reason: string | null;
	readonly labs: number | null;
};

const ofDraft = ({ id, report: { gtin, lot }, labs }: Draft): Row => ({
	place: { kind: 'draft', id },
	gtin,
	lot,
	state: 'draft',
	signed: null,
	reason: null,
	labs: labs.length,
});
const ofLot = ({ gtin, lot, state, issued, reason }: Lot): Row => ({
	place: { kind: 'lot', gtin, lot },
	gtin,
	lot,
	state,
	signed: issued,
	reason,
	labs: null,
});

export function PassportsPage() {
	const say = useSay();
	const lots = useAsked<Items<Lot>>('batches');
	const drafts = useAsked<Items<Draft>>(may('draft-see') ? 'drafts' : null);
	const isCome = lots.value !== null && (drafts.value !== null || !may('draft-see'));
	const rows = [
		...(drafts.value?.items ?? []).map(ofDraft),
		...(lots.value?.items ?? []).map(ofLot),
	];
	return (
		<>
			<PageHead title={say('counter.passports.title')}>
				{may('draft-write') && (
					<Button tone="ink" icon="pen" onPress={() => goTo({ kind: 'new' })}>
						{say('counter.passports.start')}
					</Button>
				)}
			</PageHead>
			<Refused refusal={lots.refusal} onAgain={() => void lots.again()} />
			{may('proposal-see') && <Waiting />}
			{isCome ? <Lots rows={rows} /> : <Asking />}
		</>
	);
}

/** What waits for a second person, where that is somebody here. */
function Waiting() {
	const say = useSay();
	const { value } = useAsked<Items<Proposal>>('proposals');
	const open = (value?.items ?? []).filter(({ state }) => state === 'open');
	if (open.length === 0) return null;
	return (
		<div class="notice desk-waits" role="status">
			<p>
				<strong>{say('counter.waiting.count', { count: open.length })}</strong>{' '}
				{say('counter.waiting.rule')}
			</p>
			<Button isSmall onPress={() => goTo({ kind: 'waiting' })}>
				{say('counter.waiting.see')}
			</Button>
		</div>
	);
}

function Lots({ rows }: { readonly rows: readonly Row[] }) {
	const say = useSay();
	const wanted = useSignal('');
	const state = useSignal<State | null>(null);
	if (rows.length === 0) return <p>{say(`counter.passports.none.${kindOfDesk()}`)}</p>;
	const word = wanted.value.trim().toLowerCase();
	const shown = rows.filter(
		(row) =>
			(state.value === null || row.state === state.value) &&
			`${row.lot} ${row.gtin}`.toLowerCase().includes(word),
	);
	const count = (one: State): number => rows.filter((row) => row.state === one).length;
	return (
		<>
			<div class="desk-find">
				<Field
					label={say('counter.passports.find')}
					value={wanted.value}
					maxLength={60}
					onInput={(text) => {
						wanted.value = text;
					}}
				/>
				<div class="segments">
					<Choice isChosen={state.value === null} onPress={() => (state.value = null)}>
						{say('counter.passports.all', { count: rows.length })}
					</Choice>
					{STATES.filter((one) => count(one) > 0).map((one) => (
						<Choice key={one} isChosen={state.value === one} onPress={() => (state.value = one)}>
							{say(`counter.passports.count.${one}`, { count: count(one) })}
						</Choice>
					))}
				</div>
			</div>
			<LotTable rows={shown} />
			<p class="small quiet" role="status">
				{shown.length === 0 ? say('counter.passports.no-match') : ''}
			</p>
		</>
	);
}

const kindOfDesk = (): string => (isPerson(me.value) ? me.value.organisation.kind : 'brand');

function LotTable({ rows }: { readonly rows: readonly Row[] }) {
	const say = useSay();
	if (rows.length === 0) return null;
	return (
		<table class="desk-table">
			<thead>
				<tr>
					<th scope="col">{say('counter.column.lot')}</th>
					<th scope="col">{say('counter.column.product')}</th>
					<th scope="col">{say('counter.column.signed')}</th>
					<th scope="col">{say('counter.column.state')}</th>
					<th scope="col">{say('counter.column.open')}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={printPlace(row.place)}>
						<th scope="row">
							<a class="code" href={printPlace(row.place)}>
								{row.lot}
							</a>
						</th>
						<td class="code">{row.gtin}</td>
						<td>
							{row.signed === null
								? say('counter.unsigned')
								: say('batch.day', { date: row.signed.slice(0, 10) })}
						</td>
						<td>
							<Mark kind={MARK[row.state]}>{say(`counter.state.${row.state}`)}</Mark>
						</td>
						<td class="small">
							{row.reason !== null &&
								say('batch.way.reason', { reason: row.reason.replaceAll('-', '_') })}
							{row.labs !== null && say('counter.labs', { count: row.labs })}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
