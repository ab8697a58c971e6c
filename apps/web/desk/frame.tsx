/** What stands around every page of the desk: whose desk it is, its places, who sits at it. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button, Logo, Stamp, useSay } from '../../../src/ui/index.ts';
import { LanguageChoice } from '../language-choice.tsx';
import { type Place, printPlace, type Room } from './place.ts';
import { type Me, may, signOut } from './who.ts';

/** Each place, and what one must be allowed to do to see it. */
const NEEDS: Readonly<Record<Room, string>> = {
	passports: 'passport-see',
	evidence: 'evidence-see',
	visits: 'visit-see',
	waiting: 'proposal-see',
	keys: 'key-see',
	people: 'people-see',
	audit: 'audit-see',
};
const PLACES: readonly Room[] = [
	'passports',
	'evidence',
	'visits',
	'waiting',
	'keys',
	'people',
	'audit',
];

type DeskFrameProps = {
	readonly who: Me;
	readonly place: Place;
	readonly children: ComponentChildren;
};

export function DeskFrame({ who, place, children }: DeskFrameProps) {
	const say = useSay();
	return (
		<div class="desk">
			<header class="desk-side">
				<a class="head-logo" href="/">
					<Logo name={say('web.name')} />
				</a>
				<p class="desk-whose">
					{say('counter.desk')}
					<br />
					<strong>{who.organisation.name}</strong>{' '}
					{who.organisation.sample && <Stamp>{say('batch.sample')}</Stamp>}
				</p>
				<DeskPlaces place={place} />
				<div class="desk-who">
					<p class="small">
						{say('counter.who', { name: who.person?.name ?? '', role: who.role })}
					</p>
					<Button tone="text" isSmall onPress={() => void signOut()}>
						{say('counter.sign-out')}
					</Button>
					<LanguageChoice />
				</div>
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
		</div>
	);
}

function DeskPlaces({ place }: { readonly place: Place }) {
	const say = useSay();
	const isAt = (room: Room): boolean =>
		room === place.kind ||
		(room === 'passports' && ['draft', 'new', 'lot'].includes(place.kind)) ||
		(room === 'evidence' && place.kind === 'study');
	return (
		<nav class="desk-places" aria-label={say('counter.places')}>
			<ul>
				{PLACES.filter((room) => may(NEEDS[room])).map((room) => (
					<li key={room}>
						<a href={printPlace({ kind: room })} aria-current={isAt(room) ? 'page' : undefined}>
							{say(`counter.place.${room}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

type PageHeadProps = {
	readonly title: string;
	/** A small line above the title. */
	readonly over?: string;
	readonly children?: ComponentChildren;
};

/** The title of a page, and what can be done with the whole of it. */
export function PageHead({ title, over, children }: PageHeadProps) {
	const say = useSay();
	useEffect(() => {
		document.title = say('counter.title', { page: title });
	}, [title, say]);
	return (
		<div class="desk-head">
			<div>
				{over !== undefined && <p class="code-small">{over}</p>}
				<h1 class="title">{title}</h1>
			</div>
			{children !== undefined && <div class="desk-actions">{children}</div>}
		</div>
	);
}
