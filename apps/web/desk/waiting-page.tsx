/** What takes two people: what waits, who asked, and the decision of the second. */
import { Mark, type MarkKind, useSay } from '../../../src/ui/index.ts';
import type { Items, Proposal } from './answers.ts';
import { ask } from './ask.ts';
import { useAsked } from './asked.ts';
import { PageHead } from './frame.tsx';
import { Refused, Send } from './refused.tsx';
import { may } from './who.ts';

const MARK: Readonly<Record<Proposal['state'], MarkKind>> = {
	open: 'partly',
	confirmed: 'partly',
	done: 'shown',
	refused: 'contradicted',
	expired: 'not-known',
};

export function WaitingPage() {
	const say = useSay();
	const { value, refusal, again } = useAsked<Items<Proposal>>('proposals');
	return (
		<>
			<PageHead title={say('counter.place.waiting')} />
			<p>{say('counter.waiting.rule')}</p>
			<Refused refusal={refusal} onAgain={() => void again()} />
			{value?.items.length === 0 && <p>{say('counter.waiting.none')}</p>}
			<ul class="desk-list">
				{value?.items.map((one) => (
					<Matter key={one.id} matter={one} onDone={again} />
				))}
			</ul>
		</>
	);
}

type MatterProps = { readonly matter: Proposal; readonly onDone: () => Promise<void> };

function Matter({ matter, onDone }: MatterProps) {
	const say = useSay();
	const { kind, subject, organisation, proposedBy, proposedAt, expires, state, mine } = matter;
	const by = proposedBy ?? say('counter.machine');
	return (
		<li>
			<h2 class="heading">{say(`counter.matter.${kind}`)}</h2>
			<p>
				<span class="code">{subject}</span> · {organisation.name}
			</p>
			<p class="small quiet">
				{say('counter.waiting.asked', {
					name: by,
					date: proposedAt.slice(0, 10),
					until: expires.slice(0, 10),
				})}
			</p>
			<p>
				<Mark kind={MARK[state]}>{say(`counter.proposal.${state}`)}</Mark>
			</p>
			{state === 'open' && mine && <p class="small quiet">{say('counter.waiting.own')}</p>}
			{state === 'open' && !mine && may('proposal-decide') && (
				<Deciding matter={matter} onDone={onDone} />
			)}
		</li>
	);
}

function Deciding({ matter: { id }, onDone }: MatterProps) {
	const say = useSay();
	const decide = (outcome: 'confirmed' | 'refused') => () =>
		ask(`proposals/${id}`, { body: { outcome } });
	return (
		<div class="desk-actions">
			<Send tone="ink" send={decide('confirmed')} onDone={() => void onDone()}>
				{say('counter.waiting.confirm')}
			</Send>
			<Send send={decide('refused')} onDone={() => void onDone()}>
				{say('counter.waiting.refuse')}
			</Send>
		</div>
	);
}
