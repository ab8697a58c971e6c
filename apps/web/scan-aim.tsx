/** Aiming: the live camera where there is one, else a photo from the system's camera or from a file. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type CameraFault, openCamera } from '../../src/scan/shell/browser-camera.ts';
import { Button, IconButton, Notice, useSay } from '../../src/ui/index.ts';
import { printAddress } from './page-address.ts';
import { PhotoButtons } from './photo-files.tsx';
import { LiveCamera, type OpenedCamera } from './scan-camera.tsx';
import { EngineLine } from './scan-engine-line.tsx';
import { LanguageFold } from './scan-languages.tsx';
import { aimAgain, leaveAiming, readPhotos, type ScanState } from './scan-session.ts';

type Aim = { readonly kind: 'asking' } | OpenedCamera | { readonly kind: CameraFault };

type ScanAimProps = {
	readonly state: Exclude<ScanState, { readonly kind: 'reading' | 'read' }>;
};

export function ScanAim({ state }: ScanAimProps) {
	const aim = useSignal<Aim>({ kind: 'asking' });
	const isAiming = state.kind === 'aiming';
	useEffect(() => {
		if (!isAiming) return;
		return holdCamera((opened) => {
			aim.value = opened;
		});
	}, [aim, isAiming]);
	if (!isAiming) return <Trouble state={state} />;
	if (aim.value.kind === 'open') {
		return (
			<LiveCamera camera={aim.value.camera}>
				<OtherWays />
			</LiveCamera>
		);
	}
	return (
		<Plain>
			<AimWords kind={aim.value.kind} />
			{aim.value.kind !== 'asking' && <PhotoButtons onPhotos={readPhotos} isFirst />}
			{aim.value.kind !== 'asking' && <OtherWays hasPhotos={false} />}
		</Plain>
	);
}

/** Opens the camera for as long as the page shows it: a hidden page keeps no camera. */
function holdCamera(onAim: (aim: Aim) => void): () => void {
	let close: () => void = () => undefined;
	let isOver = false;
	const open = async (): Promise<void> => {
		const opened = await openCamera();
		if (typeof opened === 'string') {
			if (!isOver) onAim({ kind: opened });
			return;
		}
		if (isOver || document.hidden) return opened.stop();
		close = opened.stop;
		onAim({ kind: 'open', camera: opened });
	};
	const onVisibility = (): void => {
		close();
		close = () => undefined;
		if (!document.hidden) void open();
	};
	// One frame, so that the line that says what for stands there before the browser asks.
	requestAnimationFrame(() => requestAnimationFrame(() => void open()));
	document.addEventListener('visibilitychange', onVisibility);
	return () => {
		isOver = true;
		document.removeEventListener('visibilitychange', onVisibility);
		close();
	};
}

function AimWords({ kind }: { readonly kind: 'asking' | CameraFault }) {
	const say = useSay();
	return (
		<>
			<h1 class="scan-title">{say('camera.title')}</h1>
			<p class="lead">{say('camera.purpose')}</p>
			{kind !== 'asking' && <p class="quiet">{say(`camera.no-camera.${kind}`)}</p>}
		</>
	);
}

/** A page of the scanner without a picture. */
function Plain({ children }: { readonly children: ComponentChildren }) {
	return (
		<div class="scan is-plain">
			<main id="main" class="scan-sheet" tabIndex={-1}>
				<CloseButton />
				{children}
			</main>
		</div>
	);
}

function CloseButton() {
	const say = useSay();
	return (
		<div class="scan-close">
			<IconButton icon="close" label={say('camera.close')} onPress={leaveAiming} />
		</div>
	);
}

/** What there is beside the camera. */
function OtherWays({ hasPhotos = true }: { readonly hasPhotos?: boolean }) {
	const say = useSay();
	return (
		<>
			<div class="scan-ways">
				{hasPhotos && <PhotoButtons onPhotos={readPhotos} />}
				<Button tone="text" isSmall onPress={leaveToType}>
					{say('camera.type')}
				</Button>
			</div>
			<LanguageFold />
			<EngineLine />
		</>
	);
}

function leaveToType(): void {
	location.hash = printAddress({ kind: 'home' });
}

/** The file that was given is no photo that can be read, or our reader broke on it. */
function Trouble({
	state,
}: {
	readonly state: Exclude<ScanAimProps['state'], { kind: 'aiming' }>;
}) {
	const say = useSay();
	const happened =
		state.kind === 'fault'
			? say(`scan.fault.${state.fault.code}`, state.fault.facts)
			: say('camera.broken');
	return (
		<Plain>
			<h1 class="scan-title">{say('camera.title')}</h1>
			<Notice happened={happened} kept={say('camera.fault-kept')}>
				<Button isSmall onPress={aimAgain}>
					{say('camera.again')}
				</Button>
			</Notice>
			<PhotoButtons onPhotos={readPhotos} />
		</Plain>
	);
}
