/** Copy that somebody pastes, and each claim in it with its verdict; it is read here and sent nowhere. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button, Mark, useSay } from '../../../src/ui/index.ts';
import type { WeighedClaim } from '../../../src/weigh/index.ts';
import { printAddress } from '../page-address.ts';
import type { Standings } from './published.ts';
import { MARK_OF } from './shipped.ts';
import { weighNow } from './standing.ts';

const MOST_COPY = 20_000;

export function WeighCopy({ standings }: { readonly standings: Standings | null | undefined }) {
	const say = useSay();
	const id = useId();
	const text = useSignal('');
	const weighed = useSignal<string | null>(null);
	const weigh = (): void => {
		weighed.value = text.value;
	};
	return (
		<div class="evidence-copy">
			<label class="label" for={id}>
				{say('evidence.copy')}
			</label>
			<textarea
				id={id}
				class="paper-field"
				rows={3}
				maxLength={MOST_COPY}
				value={text.value}
				onInput={(event) => {
					text.value = event.currentTarget.value;
				}}
			/>
			<Button tone="ink" disabled={text.value.trim() === ''} onPress={weigh}>
				{say('evidence.copy-weigh')}
			</Button>
			<div role="status">
				{weighed.value !== null && <WeighedList claims={weighNow(weighed.value, standings)} />}
			</div>
		</div>
	);
}

/** Each claim with its verdict, why, and a way to its studies. */
export function WeighedList({ claims }: { readonly claims: readonly WeighedClaim[] }) {
	const say = useSay();
	if (claims.length === 0) return <p>{say('evidence.copy-none')}</p>;
	return (
		<ul class="evidence-weighed">
			{claims.map(({ claim, match, verdict, certainty }) => (
				<li key={`${claim} ${match}`}>
					<p class="evidence-quote">“{claim}”</p>
					<p class="evidence-said">
						<Mark kind={MARK_OF[verdict]}>{say(`weigh.verdict.${verdict}`)}</Mark>
						{certainty !== null && (
							<span class="small quiet">
								{say('evidence.certain')}: {say(`weigh.level.${certainty}`)}
							</span>
						)}
					</p>
					<p class="small">
						{match === null ? say('evidence.copy-unknown') : say(`claim.${match}.why`)}{' '}
						{match !== null && (
							<a href={printAddress({ kind: 'evidence', id: match })}>{say('evidence.see')}</a>
						)}
					</p>
				</li>
			))}
		</ul>
	);
}
