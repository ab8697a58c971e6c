/** People: who works at the desk, who is invited, who leaves. */
import { useSignal } from '@preact/signals';
import { Button, Choice, Field, PickField, Stamp, useSay } from '../../../src/ui/index.ts';
import { copyText } from '../copy.ts';
import type { Items, Organisation, Person } from './answers.ts';
import { ask } from './ask.ts';
import { type Asked, useAsked } from './asked.ts';
import { PageHead } from './frame.tsx';
import { Refused, Send } from './refused.tsx';
import { isPerson, may, me } from './who.ts';

export function PeoplePage() {
	const say = useSay();
	const people = useAsked<Items<Person>>('people');
	const organisations = useAsked<Items<Organisation>>('organisations');
	return (
		<>
			<PageHead title={say('counter.place.people')} />
			<Refused refusal={people.refusal} onAgain={() => void people.again()} />
			{people.value !== null && <People people={people} names={organisations.value} />}
			{may('people-invite') && organisations.value !== null && (
				<div class="desk-matters">
					<Inviting organisations={organisations.value.items} />
					<Adding onDone={organisations.again} />
				</div>
			)}
		</>
	);
}

type PeopleProps = {
	readonly people: Asked<Items<Person>>;
	readonly names: Items<Organisation> | null;
};

function People({ people, names }: PeopleProps) {
	const say = useSay();
	const nameOf = (id: string): Organisation | undefined =>
		names?.items.find((one) => one.id === id);
	return (
		<ul class="desk-list">
			{people.value?.items.map((one) => (
				<li key={one.id}>
					<p>
						<strong>{one.name}</strong> ·{' '}
						{say('counter.people.as', {
							role: one.role,
							organisation: nameOf(one.organisation)?.name ?? one.organisation,
						})}{' '}
						{nameOf(one.organisation)?.sample === true && <Stamp>{say('batch.sample')}</Stamp>}
					</p>
					<p class="small quiet">
						{say(`counter.people.since.${one.kind}`, { date: one.since.slice(0, 10) })}
					</p>
					{may('people-remove') && <Removing person={one} onDone={people.again} />}
				</li>
			))}
		</ul>
	);
}

type RemovingProps = { readonly person: Person; readonly onDone: () => Promise<void> };

function Removing({ person: { id, name }, onDone }: RemovingProps) {
	const say = useSay();
	const isAsked = useSignal(false);
	if (isPerson(me.value) && me.value.person?.id === id) return null;
	if (!isAsked.value) {
		return (
			<Button tone="text" isSmall onPress={() => (isAsked.value = true)}>
				{say('counter.people.remove', { name })}
			</Button>
		);
	}
	return (
		<div class="desk-ask">
			<p>{say('counter.people.remove-ask', { name })}</p>
			<Send send={() => ask(`people/${id}`, { method: 'DELETE' })} onDone={() => void onDone()}>
				{say('counter.people.remove-now')}
			</Send>
			<Button tone="text" isSmall onPress={() => (isAsked.value = false)}>
				{say('counter.not-now')}
			</Button>
		</div>
	);
}

/** Operators are made at the machine alone, so they are not among these. */
const ROLES = {
	brand: ['quality', 'author'],
	lab: ['lab'],
	clinic: ['clinic'],
	editorial: ['editor'],
	operator: [],
} as const;
type Invite = { readonly path: string; readonly expires: string };

function Inviting({ organisations }: { readonly organisations: readonly Organisation[] }) {
	const say = useSay();
	const chosen = useSignal('');
	const role = useSignal<string | null>(null);
	const invite = useSignal<Invite | null>(null);
	const found = organisations.find(({ id }) => id === chosen.value);
	const roles: readonly string[] = found === undefined ? [] : ROLES[found.kind];
	const options = organisations
		.filter(({ kind }) => kind !== 'operator')
		.map(({ id, name }) => ({ value: id, word: name }));
	return (
		<section>
			<h2 class="heading">{say('counter.invite')}</h2>
			<p>{say('counter.invite.what')}</p>
			<PickField
				label={say('counter.invite.organisation')}
				value={chosen.value}
				options={[{ value: '', word: say('counter.choose') }, ...options]}
				onPick={(id) => {
					chosen.value = id;
					role.value = null;
					invite.value = null;
				}}
			/>
			<div class="segments">
				{roles.map((one) => (
					<Choice key={one} isChosen={role.value === one} onPress={() => (role.value = one)}>
						{say(`counter.role.${one}`)}
					</Choice>
				))}
			</div>
			<Send
				disabled={role.value === null}
				send={() =>
					ask<Invite>('invites', { body: { organisation: chosen.value, role: role.value ?? '' } })
				}
				onDone={(made) => (invite.value = made)}
			>
				{say('counter.invite.make')}
			</Send>
			{invite.value !== null && <InviteLink invite={invite.value} />}
		</section>
	);
}

function InviteLink({ invite: { path, expires } }: { readonly invite: Invite }) {
	const say = useSay();
	const href = `${location.origin}${path}`;
	const copied = useSignal(false);
	return (
		<div role="status">
			<p class="code desk-key">{href}</p>
			<p class="small quiet">
				{say('counter.invite.until', { time: expires.slice(11, 16) })}{' '}
				{copied.value && say('counter.copied')}
			</p>
			<Button
				isSmall
				icon="copy"
				onPress={() => void copyText(href, null).then((done) => (copied.value = done))}
			>
				{say('counter.copy')}
			</Button>
		</div>
	);
}

function Adding({ onDone }: { readonly onDone: () => Promise<void> }) {
	const say = useSay();
	const kind = useSignal<'brand' | 'lab' | 'clinic' | 'editorial'>('brand');
	const given = useSignal({ id: '', name: '' });
	const { id, name } = given.value;
	return (
		<section>
			<h2 class="heading">{say('counter.organisation')}</h2>
			<div class="segments">
				{(['brand', 'lab', 'clinic', 'editorial'] as const).map((one) => (
					<Choice key={one} isChosen={kind.value === one} onPress={() => (kind.value = one)}>
						{say(`counter.kind.${one}`)}
					</Choice>
				))}
			</div>
			<Field
				label={say('counter.organisation.name')}
				value={name}
				maxLength={80}
				onInput={(text) => (given.value = { id, name: text })}
			/>
			<Field
				label={say('counter.organisation.id')}
				value={id}
				maxLength={60}
				note={say('counter.organisation.id-note')}
				onInput={(text) => (given.value = { name, id: text })}
			/>
			<Send
				disabled={id === '' || name.trim() === ''}
				send={() => ask('organisations', { body: { id, name, kind: kind.value } })}
				onDone={() => {
					given.value = { id: '', name: '' };
					void onDone();
				}}
			>
				{say('counter.organisation.add')}
			</Send>
		</section>
	);
}
