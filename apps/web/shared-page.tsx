/** A link that someone shared: its list is read on this device, like any other. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button, Notice, useSay } from '../../src/ui/index.ts';
import { BottlePage } from './check-page.tsx';
import { Frame } from './frame.tsx';
import { printAddress } from './page-address.ts';
import type { Unpacked } from './share-link.ts';

export function SharedPage({ packed }: { readonly packed: string }) {
	const say = useSay();
	const unpacked = useSignal<Unpacked | null>(null);
	useEffect(() => {
		void import('./share-link.ts')
			.then(({ unpackBottle }) => unpackBottle(packed))
			.then((result) => {
				unpacked.value = result;
			});
	}, [packed, unpacked]);
	if (unpacked.value?.kind === 'bottle') {
		const { bottle } = unpacked.value;
		return <BottlePage given={bottle} isSample={false} at={null} note={say('web.shared.note')} />;
	}
	return (
		<Frame kind="column" title={say('web.title')} onBack={goHome}>
			{unpacked.value !== null && (
				<Notice
					happened={say(`web.shared.${unpacked.value.problem}`)}
					kept={say(`web.shared.${unpacked.value.problem}-do`)}
				>
					<Button isSmall onPress={goHome}>
						{say('web.another')}
					</Button>
				</Notice>
			)}
		</Frame>
	);
}

function goHome(): void {
	location.hash = printAddress({ kind: 'home' });
}
