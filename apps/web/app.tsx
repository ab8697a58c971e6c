/** The app: the words of a language around the page that the address names. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Speak } from '../../src/ui/index.ts';
import { CheckPage } from './check-page.tsx';
import { Home } from './home.tsx';
import { later } from './later.tsx';
import { type PageAddress, parseAddress } from './page-address.ts';
import { ScanAddress } from './scan-address.tsx';
import { speech } from './speech.ts';

/** Reached by a link from elsewhere, as a rule, and seldom. */
const SharedPage = later(() => import('./shared-page.tsx').then((part) => part.SharedPage));
const PersonalPage = later(() =>
	import('./personal/personal-page.tsx').then((part) => part.PersonalPage),
);
const SheetCheckPage = later(() =>
	import('./personal/personal-page.tsx').then((part) => part.SheetCheckPage),
);

const EvidencePage = later(() =>
	import('./evidence/evidence-part.tsx').then((part) => part.EvidencePage),
);

export function App() {
	const address = useSignal(parseAddress(location.hash));
	// Before anything else can happen, so that no change of address is missed.
	useLayoutEffect(() => {
		const onHash = (): void => {
			address.value = parseAddress(location.hash);
			scrollTo(0, 0);
		};
		addEventListener('hashchange', onHash);
		return () => removeEventListener('hashchange', onHash);
	}, [address]);
	useArrival(address.value);
	if (speech.value === null) return null;
	return (
		<Speak value={speech.value}>
			<PageAt address={address.value} />
		</Speak>
	);
}

/** On another page the focus starts at its content, not where the last page had it. */
function useArrival(address: PageAddress): void {
	const first = useRef(address);
	useEffect(() => {
		if (first.current === address) return;
		document.getElementById('main')?.focus({ preventScroll: true });
	}, [address]);
}

function PageAt({ address }: { readonly address: PageAddress }) {
	switch (address.kind) {
		case 'home':
			return <Home />;
		case 'scan':
			return <ScanAddress />;
		case 'shared':
			return <SharedPage key={address.packed} packed={address.packed} />;
		case 'sheet-code':
			return <SheetCheckPage key={address.packed} packed={address.packed} />;
		case 'evidence':
			return <EvidencePage id={address.id} />;
		case 'check':
		case 'sample':
			return <CheckPage key={address.id} id={address.id} isSample={address.kind === 'sample'} />;
		default:
			return <PersonalPage page={address.kind} />;
	}
}
