/** The desk: the door for whoever is not signed in, else the page that the address names. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Speak } from '../../../src/ui/index.ts';
import { speech } from '../speech.ts';
import { AuditPage } from './audit-page.tsx';
import { Door } from './door.tsx';
import { DraftPage } from './draft-page.tsx';
import { EvidenceDesk, StudyDesk } from './editor/editor-page.tsx';
import { DeskFrame } from './frame.tsx';
import { KeysPage } from './keys-page.tsx';
import { LotPage } from './lot-page.tsx';
import { NewDraft } from './new-draft.tsx';
import { PassportsPage } from './passports-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { type Place, parsePlace } from './place.ts';
import { VisitsPage } from './visits-page.tsx';
import { WaitingPage } from './waiting-page.tsx';
import { isPerson, may, me } from './who.ts';

export function Desk() {
	const place = useSignal(parsePlace(location.hash));
	useEffect(() => {
		const onHash = (): void => {
			place.value = parsePlace(location.hash);
			scrollTo(0, 0);
			document.getElementById('main')?.focus({ preventScroll: true });
		};
		addEventListener('hashchange', onHash);
		return () => removeEventListener('hashchange', onHash);
	}, [place]);
	if (speech.value === null) return null;
	return (
		<Speak value={speech.value}>
			<At place={place.value} />
		</Speak>
	);
}

function At({ place }: { readonly place: Place }) {
	const who = me.value;
	if (!isPerson(who) || place.kind === 'invite') return <Door place={place} />;
	return (
		<DeskFrame who={who} place={place}>
			<Page place={place} />
		</DeskFrame>
	);
}

function Page({ place }: { readonly place: Exclude<Place, { readonly kind: 'invite' }> }) {
	switch (place.kind) {
		case 'passports':
			return <HomePage />;
		case 'evidence':
			return <EvidenceDesk />;
		case 'study':
			return <StudyDesk key={place.id} id={place.id} />;
		case 'visits':
			return <VisitsPage />;
		case 'new':
			return <NewDraft />;
		case 'draft':
			return <DraftPage key={place.id} id={place.id} />;
		case 'lot':
			return <LotPage key={`${place.gtin} ${place.lot}`} gtin={place.gtin} lot={place.lot} />;
		case 'waiting':
			return <WaitingPage />;
		case 'keys':
			return <KeysPage />;
		case 'people':
			return <PeoplePage />;
		case 'audit':
			return <AuditPage />;
	}
}

/** What somebody is here for: passports, evidence, or visits. */
function HomePage() {
	if (may('passport-see')) return <PassportsPage />;
	return may('evidence-see') ? <EvidenceDesk /> : <VisitsPage />;
}
