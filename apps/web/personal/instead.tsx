/** Instead: for the wish behind the bottle, what has as good or better evidence, each with its source and its limits. */
import { useSignal } from '@preact/signals';
import { useSay, Why } from '../../../src/ui/index.ts';
import { insteadFor, usageSourceOf, WISHES, type Wish } from '../../../src/vet/index.ts';
import { Chips } from './chips.tsx';

export function Instead() {
	const say = useSay();
	const wish = useSignal<Wish | null>(null);
	return (
		<details class="question-fold">
			<summary>
				<span class="heading">{say('vet.instead')}</span>
			</summary>
			<p class="small quiet">{say('vet.instead.lead')}</p>
			<Chips
				isSingle
				legend={say('vet.wish')}
				words={WISHES}
				chosen={wish.value === null ? [] : [wish.value]}
				keyOf={(word) => `vet.wish.${word}`}
				onChoose={([chosen]) => {
					wish.value = chosen ?? null;
				}}
			/>
			<ul class="notes">
				{wish.value !== null &&
					insteadFor(wish.value).map(({ id, made, evidence, because }) => (
						<li key={id}>
							<p>
								<strong>{say(`vet.instead.${id}.do`)}</strong>{' '}
								<span class="small quieter">
									{say(`vet.made.${made}`)}, {say(`vet.evidence.${evidence}`)}
								</span>
							</p>
							<p class="small">
								{say(`vet.instead.${id}.why`)}{' '}
								<Why
									because={[because]}
									findSource={usageSourceOf}
									about={say(`vet.instead.${id}.do`)}
								/>
							</p>
						</li>
					))}
			</ul>
			<p class="small quiet">{say('vet.carbon')}</p>
		</details>
	);
}
