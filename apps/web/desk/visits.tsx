/** A clinic's visits: a new one behind its checklist, the sheet that goes home, and the search for a recall. */
import '../personal/personal.css';
import './visits.css';
import { useSignal } from '@preact/signals';
import { Field, useSay } from '../../../src/ui/index.ts';
import { Aftercare } from './aftercare.tsx';
import { ask, type Told } from './ask.ts';
import { PageHead } from './frame.tsx';
import { NewVisit } from './new-visit.tsx';
import { Send } from './refused.tsx';
import { NO_VISIT, type VisitDraft } from './visit-draft.ts';

export function Visits() {
	const say = useSay();
	const draft = useSignal<VisitDraft>(NO_VISIT);
	const number = useSignal<string | null>(null);
	const change = (part: Partial<VisitDraft>): void => {
		draft.value = { ...draft.value, ...part };
		number.value = null;
	};
	return (
		<>
			<PageHead title={say('clinic.visits.title')} />
			<div class="visits">
				<NewVisit
					draft={draft.value}
					onChange={change}
					onKept={(kept) => {
						number.value = kept;
					}}
				/>
				<p role="status">
					{number.value !== null && say('clinic.visits.kept', { number: number.value })}
				</p>
				<Aftercare draft={draft.value} />
				<Recall />
			</div>
		</>
	);
}

type Found = {
	readonly count?: number;
	readonly items: readonly {
		readonly number: string;
		readonly date: string;
		readonly product: string;
	}[];
};

const MOST_GTIN = 14;
const MOST_LOT = 20;

function Recall() {
	const say = useSay();
	const gtin = useSignal('');
	const lot = useSignal('');
	const found = useSignal<Found | null>(null);
	const query = new URLSearchParams({ gtin: gtin.value.trim(), lot: lot.value.trim() });
	const search = (): Promise<Told<Found>> => ask<Found>(`visits?${query}`, { base: 'clinic' });
	return (
		<section class="told-part visits-recall" aria-labelledby="visits-recall">
			<h2 class="heading" id="visits-recall">
				{say('clinic.visits.recall')}
			</h2>
			<div class="told-new">
				<Field
					label={say('clinic.visits.gtin')}
					value={gtin.value}
					maxLength={MOST_GTIN}
					onInput={(value) => {
						gtin.value = value;
					}}
				/>
				<Field
					label={say('clinic.visits.lot')}
					value={lot.value}
					maxLength={MOST_LOT}
					onInput={(value) => {
						lot.value = value;
					}}
				/>
				<Send
					disabled={gtin.value.trim() === '' || lot.value.trim() === ''}
					send={search}
					onDone={(value) => {
						found.value = value;
					}}
				>
					{say('clinic.visits.find')}
				</Send>
			</div>
			{found.value !== null && (
				<>
					<p role="status">
						{say('clinic.visits.count', { count: found.value.count ?? found.value.items.length })}
					</p>
					<ul class="told-names">
						{found.value.items.map(({ number, date, product }) => (
							<li key={number}>{say('clinic.visits.row', { number, date, product })}</li>
						))}
					</ul>
					<p>
						<a href={`/v1/clinic/visits.csv?${query}`} download>
							{say('clinic.visits.csv')}
						</a>
					</p>
				</>
			)}
		</section>
	);
}
