/** The way of a batch as a timeline: made, tested, logged, moved, and whatever befell it since. */

import { useId } from 'preact/hooks';
import { Sign } from '../../ui/mark.tsx';
import { SignedSign } from '../../ui/signed-mark.tsx';
import { useSay } from '../../ui/words.tsx';
import type { WayStep } from '../page/index.ts';
import { valueText } from './batch-words.ts';

/** Oldest first; what was taken back stays where it is. */
export function BatchWay({ steps }: { readonly steps: readonly WayStep[] }) {
	const say = useSay();
	const id = useId();
	return (
		<section class="batch-part" aria-labelledby={id}>
			<h2 class="heading" id={id}>
				{say('batch.title.way')}
			</h2>
			<ol class="way">
				{steps.map((step) => (
					<li key={`${step.kind} ${step.from} ${step.who ?? ''}`} class="way-step">
						<StepSign mark={step.mark} />
						<div>
							<p class="way-head">
								<b>{say(`batch.way.${step.kind}`)}</b>
								<WayDates from={step.from} until={step.until} />
							</p>
							<StepDetail step={step} />
						</div>
					</li>
				))}
			</ol>
		</section>
	);
}

function StepSign({ mark }: Pick<WayStep, 'mark'>) {
	return mark === 'lab-signed' || mark === 'brand-signed' ? (
		<SignedSign kind={mark} />
	) : (
		<Sign kind={mark} />
	);
}

function WayDates({ from, until }: Pick<WayStep, 'from' | 'until'>) {
	const say = useSay();
	const [first, last] = [from.slice(0, 10), until.slice(0, 10)];
	return (
		<time class="code-small" dateTime={from}>
			{first === last
				? say('batch.day', { date: first })
				: say('batch.days', { from: first, until: last })}
		</time>
	);
}

function StepDetail({
	step: { kind, mark, who, count, reason, value },
}: {
	readonly step: WayStep;
}) {
	const say = useSay();
	const detail = (): string | null => {
		switch (kind) {
			case 'tested':
				return say('batch.way.tested.by', { lab: who ?? '', count });
			case 'cold':
				return valueText(value, say);
			case 'recall':
			case 'suspend':
				return reason === null ? null : say('batch.way.reason', { reason });
			case 'asked':
				return say(`batch.way.asked.${mark}`);
			default:
				return null;
		}
	};
	const said = detail();
	return said === null ? null : <p class="small quiet">{said}</p>;
}
