/** The way to scanning: everything it needs is fetched when someone goes there, and not before. */
import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button, Notice, useSay } from '../../src/ui/index.ts';
import { Frame } from './frame.tsx';
import { printAddress } from './page-address.ts';
import { speakOf } from './speech.ts';

type Loaded = FunctionComponent | 'failed' | null;

export function ScanAddress() {
	const loaded = useSignal<Loaded>(null);
	const load = (): void => {
		loaded.value = null;
		Promise.all([import('./scan-page.tsx'), speakOf('scan')])
			.then(([{ ScanPage }]) => {
				loaded.value = ScanPage;
			})
			.catch(() => {
				loaded.value = 'failed';
			});
	};
	useEffect(load, [loaded]);
	if (loaded.value === null) return null;
	if (loaded.value === 'failed') return <NotLoaded onAgain={load} />;
	const Page = loaded.value;
	return <Page />;
}

function NotLoaded({ onAgain }: { readonly onAgain: () => void }) {
	const say = useSay();
	return (
		<Frame kind="column" title={say('web.title')} onBack={goHome}>
			<Notice happened={say('web.scan.failed')} kept={say('web.scan.failed-do')}>
				<Button isSmall onPress={onAgain}>
					{say('web.facts.again')}
				</Button>
			</Notice>
		</Frame>
	);
}

function goHome(): void {
	location.hash = printAddress({ kind: 'home' });
}
