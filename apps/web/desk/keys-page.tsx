/** Keys: which brand may sign for which products, which labs are enrolled, and how both change. */
import { useSignal } from '@preact/signals';
import { DayField, Field, Mark, PickField, useSay } from '../../../src/ui/index.ts';
import type { Items, Keys, Organisation } from './answers.ts';
import { ask } from './ask.ts';
import { useAsked } from './asked.ts';
import { PageHead } from './frame.tsx';
import { Refused, Send } from './refused.tsx';
import { may } from './who.ts';

export function KeysPage() {
	const say = useSay();
	const { value, refusal, again } = useAsked<Keys>('keys');
	return (
		<>
			<PageHead title={say('counter.place.keys')} />
			<Refused refusal={refusal} onAgain={() => void again()} />
			{value !== null && <Brands brands={value.brands} />}
			{value !== null && <Labs labs={value.labs} />}
			<div class="desk-matters">
				{may('key-rotate') && <Rotating />}
				{may('gtin-bind') && <Binding />}
				{may('lab-enrol') && <Enrolling onDone={again} />}
			</div>
		</>
	);
}

function Brands({ brands }: Pick<Keys, 'brands'>) {
	const say = useSay();
	return (
		<section>
			<h2 class="heading">{say('counter.keys.brands')}</h2>
			{brands.length === 0 && <p>{say('counter.keys.no-brands')}</p>}
			<ul class="desk-list">
				{brands.map((one) => (
					<li key={one.index}>
						<p>
							<strong>{one.name}</strong>{' '}
							{one.retired && <Mark kind="contradicted">{say('counter.keys.retired')}</Mark>}
						</p>
						<p class="code">{one.prefixes.join(' ')}</p>
						<p class="code-small desk-key">{one.key}</p>
					</li>
				))}
			</ul>
		</section>
	);
}

function Labs({ labs }: Pick<Keys, 'labs'>) {
	const say = useSay();
	return (
		<section>
			<h2 class="heading">{say('counter.keys.labs')}</h2>
			{labs.length === 0 && <p>{say('counter.keys.no-labs')}</p>}
			<ul class="desk-list">
				{labs.map((one) => (
					<li key={one.index}>
						<p>
							<strong>{one.name}</strong> · {one.body} · {one.number}
						</p>
						<p class="small">
							{say('batch.days', { from: one.from, until: one.until })} ·{' '}
							{say('counter.keys.scope', { count: one.scope.length })}
						</p>
						<p class="small quiet">{one.note}</p>
						<p class="code-small desk-key">{one.key}</p>
					</li>
				))}
			</ul>
		</section>
	);
}

/** A new key for the own brand; a stolen one is cut off from a moment on. */
function Rotating() {
	const say = useSay();
	const since = useSignal('');
	const isAsked = useSignal(false);
	const body = since.value === '' ? {} : { compromised: `${since.value}T00:00:00Z` };
	return (
		<section>
			<h2 class="heading">{say('counter.rotate')}</h2>
			<p>{say('counter.rotate.what')}</p>
			<DayField
				label={say('counter.rotate.since')}
				value={since.value}
				onInput={(day) => (since.value = day)}
			/>
			<Send send={() => ask('rotations', { body })} onDone={() => (isAsked.value = true)}>
				{say('counter.rotate.ask')}
			</Send>
			<Waits isAsked={isAsked.value} />
		</section>
	);
}

function Waits({ isAsked }: { readonly isAsked: boolean }) {
	const say = useSay();
	return (
		<p class="small" role="status">
			{isAsked ? say('counter.lift.asked') : ''}
		</p>
	);
}

type PickProps = {
	readonly kind: 'brand' | 'lab';
	readonly value: string;
	readonly onPick: (id: string) => void;
};

export function OrganisationField({ kind, value, onPick }: PickProps) {
	const say = useSay();
	const { value: known } = useAsked<Items<Organisation>>('organisations');
	const options = (known?.items ?? [])
		.filter((one) => one.kind === kind)
		.map(({ id, name }) => ({ value: id, word: name }));
	return (
		<PickField
			label={say(`counter.kind.${kind}`)}
			value={value}
			options={[{ value: '', word: say('counter.choose') }, ...options]}
			onPick={onPick}
		/>
	);
}

function Binding() {
	const say = useSay();
	const brand = useSignal('');
	const prefixes = useSignal('');
	const isAsked = useSignal(false);
	const list = prefixes.value.split(/[\s,;]+/).filter((one) => one !== '');
	return (
		<section>
			<h2 class="heading">{say('counter.bind')}</h2>
			<p>{say('counter.bind.what')}</p>
			<OrganisationField kind="brand" value={brand.value} onPick={(id) => (brand.value = id)} />
			<Field
				label={say('counter.bind.prefixes')}
				value={prefixes.value}
				maxLength={400}
				note={say('counter.bind.note')}
				onInput={(text) => (prefixes.value = text)}
			/>
			<Send
				disabled={brand.value === '' || list.length === 0}
				send={() => ask('bindings', { body: { brand: brand.value, prefixes: list } })}
				onDone={() => (isAsked.value = true)}
			>
				{say('counter.bind.ask')}
			</Send>
			<Waits isAsked={isAsked.value} />
		</section>
	);
}

const BLANK = { lab: '', body: '', number: '', scope: '', from: '', until: '', note: '' };

function Enrolling({ onDone }: { readonly onDone: () => Promise<void> }) {
	const say = useSay();
	const given = useSignal(BLANK);
	const change = (name: keyof typeof BLANK, text: string): void => {
		given.value = { ...given.value, [name]: text };
	};
	const { scope, ...rest } = given.value;
	const isWhole = Object.values(rest).every((text) => text.trim() !== '');
	const text = (name: 'body' | 'number' | 'scope' | 'note') => (
		<Field
			label={say(`counter.lab.${name}`)}
			value={given.value[name]}
			maxLength={name === 'scope' ? 4_000 : name === 'note' ? 500 : 120}
			note={name === 'scope' ? say('counter.lab.scope-note') : undefined}
			onInput={(typed) => change(name, typed)}
		/>
	);
	const send = () =>
		ask('labs', {
			body: { ...rest, scope: scope.split(/[\s,;]+/).filter((one) => one !== '') },
		});
	return (
		<section>
			<h2 class="heading">{say('counter.lab')}</h2>
			<p>{say('counter.lab.what')}</p>
			<OrganisationField kind="lab" value={given.value.lab} onPick={(id) => change('lab', id)} />
			{text('body')}
			{text('number')}
			{text('scope')}
			<DayField
				label={say('counter.lab.from')}
				value={given.value.from}
				onInput={(day) => change('from', day)}
			/>
			<DayField
				label={say('counter.lab.until')}
				value={given.value.until}
				onInput={(day) => change('until', day)}
			/>
			{text('note')}
			<Send disabled={!isWhole} send={send} onDone={() => void onDone()}>
				{say('counter.lab.enrol')}
			</Send>
		</section>
	);
}
