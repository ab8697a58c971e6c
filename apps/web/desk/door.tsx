/** The door of the desk: an invited person makes a passkey here, everybody else signs in with theirs. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Field, Logo, Notice, useSay } from '../../../src/ui/index.ts';
import type { Told } from './ask.ts';
import { ask, type Refusal } from './ask.ts';
import type { Place } from './place.ts';
import { Refused, Send } from './refused.tsx';
import { enrol, type Me, me, signIn } from './who.ts';

const MOST_NAME = 80;

export function Door({ place }: { readonly place: Place }) {
	const say = useSay();
	const hasPasskeys = 'PublicKeyCredential' in globalThis;
	return (
		<div class="desk-door">
			<header>
				<a class="head-logo" href="/">
					<Logo name={say('web.name')} />
				</a>
			</header>
			<main id="main" tabIndex={-1}>
				{hasPasskeys ? (
					<Ways place={place} />
				) : (
					<Notice happened={say('counter.door.unable')} kept={say('counter.door.unable.do')}>
						{null}
					</Notice>
				)}
			</main>
		</div>
	);
}

function Ways({ place }: { readonly place: Place }) {
	return place.kind === 'invite' ? <Invited token={place.token} /> : <SignIn />;
}

function SignIn() {
	const say = useSay();
	const who = me.value;
	return (
		<Sheet title={say('counter.door.title')}>
			<p>{say('counter.door.who')}</p>
			{who !== null && 'code' in who && <Refused refusal={who} />}
			<Ceremony hold={signIn} word={say('counter.door.sign-in')} />
			<p class="small quiet">{say('counter.door.no-passkey')}</p>
		</Sheet>
	);
}

type Invitation = { readonly organisation: { readonly name: string }; readonly role: string };

function Invited({ token }: { readonly token: string }) {
	const say = useSay();
	const name = useSignal('');
	const invited = useSignal<Invitation | null>(null);
	const refusal = useSignal<Refusal | null>(null);
	useEffect(() => {
		void ask<Invitation>('invites/look', { body: { token } }).then((told) => {
			if ('value' in told) invited.value = told.value;
			else refusal.value = told.refusal;
		});
	}, [token]);
	if (invited.value === null) {
		return (
			<Sheet title={say('counter.door.title')}>
				<Refused refusal={refusal.value} />
			</Sheet>
		);
	}
	const { organisation, role } = invited.value;
	return (
		<Sheet title={say('counter.invited.title', { organisation: organisation.name })}>
			<p>{say(`counter.invited.${role}`)}</p>
			<Field
				label={say('counter.invited.name')}
				value={name.value}
				maxLength={MOST_NAME}
				note={say('counter.invited.name-note')}
				onInput={(given) => {
					name.value = given;
				}}
			/>
			<Ceremony
				hold={() => enrol(token, name.value.trim())}
				word={say('counter.invited.make')}
				disabled={name.value.trim() === ''}
			/>
			<p class="small quiet">{say('counter.invited.passkey')}</p>
		</Sheet>
	);
}

type CeremonyProps = {
	readonly hold: () => Promise<Told<Me> | null>;
	readonly word: string;
	readonly disabled?: boolean;
};

/** A passkey is asked for by the browser itself; whoever closes its window is told that nothing happened. */
function Ceremony({ hold, word, disabled = false }: CeremonyProps) {
	const say = useSay();
	const wasCalledOff = useSignal(false);
	const send = async () => {
		const told = await hold();
		wasCalledOff.value = told === null;
		return told;
	};
	const done = (): void => {
		location.hash = '#passports';
	};
	return (
		<>
			<Send tone="ink" send={send} onDone={done} disabled={disabled}>
				{word}
			</Send>
			<p class="small quiet" role="status">
				{wasCalledOff.value ? say('counter.door.called-off') : ''}
			</p>
		</>
	);
}

function Sheet({
	title,
	children,
}: {
	readonly title: string;
	readonly children: ComponentChildren;
}) {
	const say = useSay();
	document.title = say('counter.title', { page: title });
	return (
		<section class="desk-sheet">
			<h1 class="title">{title}</h1>
			{children}
		</section>
	);
}
