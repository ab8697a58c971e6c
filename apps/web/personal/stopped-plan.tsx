/** A plan that a warning sign has stopped: help, alone. */
import type { Plan } from '../../../src/plan/index.ts';
import { Button, useSay } from '../../../src/ui/index.ts';
import { printAddress } from '../page-address.ts';
import { change } from './routine-store.ts';
import { RuleLines } from './rule-fold.tsx';

export function StoppedPlan({ plan }: { readonly plan: Plan }) {
	const say = useSay();
	return (
		<div class="told" role="alert">
			<h1 class="question">{say('today.stopped')}</h1>
			<RuleLines rules={plan.referrals.flatMap(({ rules }) => rules)} />
			<a class="button is-ink" href={printAddress({ kind: 'get-help' })}>
				{say('today.stopped-help')}
			</a>
			<Button tone="text" onPress={() => void change((before) => ({ ...before, symptoms: [] }))}>
				{say('today.stopped-over')}
			</Button>
		</div>
	);
}
