/** What is proved, and what is not: side by side, so that neither is read without the other. */
import { useId } from 'preact/hooks';
import type { Facts } from '../../kit/index.ts';
import { Sign } from '../../ui/mark.tsx';
import { DashedBox } from '../../ui/panel.tsx';
import { useSay } from '../../ui/words.tsx';
import type { proofsOf } from '../page/index.ts';
import type { BatchAnswer } from '../schema.ts';

type BatchProofsProps = {
	readonly proofs: ReturnType<typeof proofsOf>;
	readonly verdict: BatchAnswer['verdict'];
};

export function BatchProofs({ proofs: { proved, not }, verdict }: BatchProofsProps) {
	const say = useSay();
	const id = useId();
	return (
		<div class="batch-proofs">
			<section class="batch-part" aria-labelledby={id}>
				<h2 class="title" id={id}>
					{say('batch.title.proved')}
				</h2>
				{proved.length === 0 && <p>{say('batch.proved.none')}</p>}
				<ul class="said">
					{proved.map(({ code, facts }) => (
						<Said key={code} kind="shown" words={say(`batch.proved.${code}`, factsFor(facts))} />
					))}
				</ul>
				{verdict === 'contradicted' && <p class="small quiet">{say('batch.proved.yet')}</p>}
			</section>
			<DashedBox heading={say('batch.title.not-proved')}>
				<ul class="said">
					{not.map(({ code, facts }) => (
						<Said
							key={code}
							kind={code === 'contradicted' ? 'contradicted' : 'not-known'}
							words={say(`batch.unproved.${code}`, facts)}
						/>
					))}
				</ul>
			</DashedBox>
		</div>
	);
}

type SaidProps = {
	readonly kind: 'shown' | 'contradicted' | 'not-known';
	readonly words: string;
};

function Said({ kind, words }: SaidProps) {
	return (
		<li>
			<Sign kind={kind} />
			<span>{words}</span>
		</li>
	);
}

/** Evidence of several checks at once may lack what a sentence names. */
const factsFor = (facts: Facts): Facts => ({ name: '', lab: '', witnesses: 0, made: '', ...facts });
