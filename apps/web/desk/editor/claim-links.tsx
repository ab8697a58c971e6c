/** Which claims a study bears on, and which way. */
import { useSignal } from '@preact/signals';
import { PickField, useSay } from '../../../../src/ui/index.ts';
import { claimOf, knownClaims, studiesOf } from '../../../../src/weigh/index.ts';
import { shipped } from '../../evidence/shipped.ts';
import { Chips } from '../../personal/chips.tsx';
import { ask } from '../ask.ts';
import { Send } from '../refused.tsx';
import type { PartProps } from './editor-answers.ts';
import { isWhy, WhyField } from './why-field.tsx';

const SIDES = ['for', 'against'] as const;

export function ClaimLinks({ view: { id, links }, onDone }: PartProps) {
	const say = useSay();
	const [claim, why] = [useSignal(''), useSignal('')];
	const side = useSignal<(typeof SIDES)[number] | null>(null);
	const isWhole = claim.value !== '' && side.value !== null && isWhy(why.value);
	const event = { kind: 'link', claim: claim.value, study: id, side: side.value };
	return (
		<section class="editor-part" aria-labelledby="editor-links">
			<h2 class="heading" id="editor-links">
				{say('editor.links')}
			</h2>
			<Known id={id} links={links} />
			<PickField
				label={say('editor.claim')}
				value={claim.value}
				options={[
					{ value: '', word: say('editor.choose') },
					...knownClaims().map((one) => ({ value: one.id, word: say(`claim.${one.id}.short`) })),
				]}
				onPick={(picked) => (claim.value = picked)}
			/>
			<Chips
				isSingle
				legend={say('editor.links.side')}
				words={SIDES}
				chosen={side.value === null ? [] : [side.value]}
				keyOf={(word) => `editor.links.${word}`}
				onChoose={([word = null]) => (side.value = word)}
			/>
			<WhyField value={why.value} onInput={(text) => (why.value = text)} />
			<Send
				disabled={!isWhole}
				note={isWhole ? undefined : say('editor.links.needed')}
				send={() =>
					ask('lines', { base: 'editor', body: { why: why.value.trim(), events: [event] } })
				}
				onDone={() => {
					[claim.value, side.value, why.value] = ['', null, ''];
					onDone();
				}}
			>
				{say('editor.links.do')}
			</Send>
		</section>
	);
}

type KnownProps = Pick<PartProps['view'], 'id' | 'links'>;

function Known({ id, links }: KnownProps) {
	const say = useSay();
	const own = new Set(links.map(({ claim }) => claim));
	const before = knownClaims().filter(
		(claim) => !own.has(claim.id) && studiesOf(claim, shipped).includes(id),
	);
	const all = [
		...before.map((claim) => ({
			claim: claim.id,
			side: claim.evidenceFor.includes(id) ? ('for' as const) : ('against' as const),
		})),
		...links.filter(({ claim }) => claimOf(claim) !== null),
	];
	if (all.length === 0) return <p class="small quiet">{say('editor.links.none')}</p>;
	return (
		<ul class="editor-agree">
			{all.map(({ claim, side }) => (
				<li key={claim}>
					{say(`editor.links.${side}`)}: {say(`claim.${claim}.short`)}
				</li>
			))}
		</ul>
	);
}
