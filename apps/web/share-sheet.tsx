/** Sharing: a link whose part after `#` holds the list. No server sees it; whoever has the link can read it. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button, IconButton, useSay } from '../../src/ui/index.ts';
import type { Bottle } from './bottle.ts';
import { copyText } from './copy.ts';
import { printAddress } from './page-address.ts';
import { QrCode } from './qr-code.tsx';

type ShareSheetProps = { readonly bottle: Bottle; readonly onClose: () => void };

type Link =
	| { readonly kind: 'making' }
	| { readonly kind: 'too-long' }
	| { readonly kind: 'made'; readonly href: string };

export function ShareSheet({ bottle, onClose }: ShareSheetProps) {
	const say = useSay();
	const dialog = useRef<HTMLDialogElement>(null);
	const link = useSignal<Link>({ kind: 'making' });
	useEffect(() => {
		dialog.current?.showModal();
		void linkTo(bottle).then((made) => {
			link.value = made;
		});
	}, [bottle, link]);
	return (
		<dialog class="sheet" ref={dialog} aria-labelledby="share-title" onClose={onClose}>
			<div class="sheet-head">
				<h2 class="title" id="share-title">
					{say('share.title')}
				</h2>
				<IconButton icon="close" label={say('web.close')} onPress={() => dialog.current?.close()} />
			</div>
			<p class="quiet">{say('share.how')}</p>
			{link.value.kind === 'made' && <LinkField href={link.value.href} />}
			{link.value.kind === 'too-long' && <p>{say('share.too-long')}</p>}
		</dialog>
	);
}

async function linkTo(bottle: Bottle): Promise<Link> {
	const { packBottle } = await import('./share-link.ts');
	const packed = await packBottle(bottle);
	if (packed === null) return { kind: 'too-long' };
	const base = location.href.replace(/#.*$/, '');
	return { kind: 'made', href: base + printAddress({ kind: 'shared', packed }) };
}

function LinkField({ href }: { readonly href: string }) {
	const say = useSay();
	const field = useRef<HTMLInputElement>(null);
	const copied = useSignal<'not-yet' | 'done' | 'by-hand'>('not-yet');
	const copy = async (): Promise<void> => {
		copied.value = (await copyText(href, field.current)) ? 'done' : 'by-hand';
	};
	return (
		<>
			<div class="field">
				<label class="label" for="share-link">
					{say('share.link')}
				</label>
				<input id="share-link" ref={field} readOnly value={href} />
			</div>
			<div class="entry-actions">
				<Button tone="ink" icon="copy" onPress={() => void copy()}>
					{say('share.copy')}
				</Button>
				{'share' in navigator && (
					<Button icon="share" onPress={() => void hand(href, say('share.subject'))}>
						{say('share.send')}
					</Button>
				)}
			</div>
			<p class="small quiet" role="status">
				{copied.value === 'not-yet' ? '' : say(`share.copied-${copied.value}`)}
			</p>
			<QrCode text={href} />
		</>
	);
}

/** The system's own share sheet; closing it without sending is no failure. */
async function hand(url: string, title: string): Promise<void> {
	try {
		await navigator.share({ url, title });
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return;
		throw error;
	}
}
