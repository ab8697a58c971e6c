/** Could a study mislead? Each domain with a mark and a word; a gap is said as a gap. */
import { useSignal } from '@preact/signals';
import { Mark, type MarkKind, PickField, useSay } from '../../../src/ui/index.ts';
import { type DomainRisk, HUMAN_DESIGNS, type Item } from '../../../src/weigh/index.ts';
import { useName } from './ledger-context.ts';

export const RISK_MARK: Readonly<Record<DomainRisk['risk'], MarkKind>> = {
	low: 'shown',
	some: 'partly',
	high: 'contradicted',
	'not-told': 'not-known',
};

export function BiasMarks({ body }: { readonly body: readonly Item[] }) {
	const say = useSay();
	const nameOf = useName();
	const people = body.filter(({ study }) => HUMAN_DESIGNS.has(study.design));
	const chosen = useSignal(people[0]?.study.id ?? '');
	const item = people.find(({ study }) => study.id === chosen.value);
	if (item === undefined) return null;
	const { funding } = item.study;
	const money = funding === 'maker' ? 'contradicted' : funding === null ? 'not-known' : 'shown';
	return (
		<section class="evidence-bias" aria-labelledby="evidence-bias">
			<h2 class="heading" id="evidence-bias">
				{say('evidence.bias', { study: nameOf(item.study.id) })}
			</h2>
			{people.length > 1 && (
				<PickField
					label={say('evidence.bias.pick')}
					value={chosen.value}
					options={people.map(({ study }) => ({ value: study.id, word: nameOf(study.id) }))}
					onPick={(id) => (chosen.value = id)}
				/>
			)}
			<dl class="evidence-domains">
				{item.risk.domains.map(({ domain, risk }) => (
					<div key={domain}>
						<dt class="small">{say(`evidence.bias.${domain}`)}</dt>
						<dd>
							<Mark kind={RISK_MARK[risk]}>{say(`evidence.bias.${risk}`)}</Mark>
						</dd>
					</div>
				))}
				<div>
					<dt class="small">{say('evidence.money')}</dt>
					<dd>
						<Mark kind={money}>
							{say(funding === null ? 'evidence.money.untold' : `evidence.money.${funding}`)}
						</Mark>
					</dd>
				</div>
			</dl>
		</section>
	);
}
