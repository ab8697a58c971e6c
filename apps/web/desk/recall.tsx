/** The search for a recall: which visits had a batch. */
import { useSignal } from '@preact/signals';
import { Field, useSay } from '../../../src/ui/index.ts';
import { ask, type Told } from './ask.ts';
import { Send } from './refused.tsx';

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

export function Recall() {
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
