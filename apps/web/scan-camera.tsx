/** The live camera: a frame to aim with, a word on sharpness and glare, a shutter, and one that presses itself. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
	type Camera,
	photoOf,
	type ShutterWord,
	takeFrame,
	watchFrames,
} from '../../src/scan/shell/browser-camera.ts';
import { Button, Choice, IconButton, useSay } from '../../src/ui/index.ts';
import { leaveAiming, readPhotos } from './scan-session.ts';
import { rememberedShutter, rememberShutter } from './settings.ts';

export type OpenedCamera = { readonly kind: 'open'; readonly camera: Camera };

type LiveCameraProps = { readonly camera: Camera; readonly children: ComponentChildren };

export function LiveCamera({ camera, children }: LiveCameraProps) {
	const say = useSay();
	const video = useRef<HTMLVideoElement>(null);
	const word = useSignal<ShutterWord>('nothing');
	const isAuto = useSignal(rememberedShutter());
	const read = (photo: Blob | null): void => {
		if (photo === null) return;
		camera.stop();
		readPhotos([photo]);
	};
	const take = async (): Promise<void> => {
		if (video.current !== null) read(await takeFrame(video.current));
	};
	useEffect(() => {
		const shown = video.current;
		if (shown === null) return;
		shown.srcObject = camera.stream;
		let isTaken = false;
		const steady = steadied();
		return watchFrames(shown, (seen) => {
			word.value = steady(seen.word);
			if (seen.ready === null || !isAuto.value || isTaken) return;
			isTaken = true;
			void photoOf(seen.ready).then(read);
		});
	}, [camera]);
	return (
		<div class="scan">
			<main id="main" tabIndex={-1}>
				<section class="scan-view" aria-label={say('camera.view')}>
					<video ref={video} autoplay muted playsInline />
					<span class="scan-frame" aria-hidden="true" />
					<ViewBar camera={camera} word={word.value} />
				</section>
				<section class="scan-sheet">
					<h1 class="scan-title">{say('camera.aim')}</h1>
					<p class="quiet">{say('camera.purpose')}</p>
					<div class="scan-actions">
						<Button tone="ink" icon="camera" onPress={() => void take()}>
							{say('camera.shutter')}
						</Button>
						<Choice
							isChosen={isAuto.value}
							onPress={() => {
								isAuto.value = !isAuto.value;
								rememberShutter(isAuto.value);
							}}
						>
							{say('camera.auto')}
						</Choice>
					</div>
					{children}
				</section>
			</main>
		</div>
	);
}

/** Frames that a word must last before it is shown and said: a hand sways between two words. */
const LASTING = 3;

function steadied(): (seen: ShutterWord) => ShutterWord {
	let shown: ShutterWord = 'nothing';
	let last: ShutterWord = 'nothing';
	let times = 0;
	return (seen) => {
		times = seen === last ? times + 1 : 1;
		last = seen;
		if (times >= LASTING) shown = seen;
		return shown;
	};
}

type ViewBarProps = { readonly camera: Camera; readonly word: ShutterWord };

function ViewBar({ camera, word }: ViewBarProps) {
	const say = useSay();
	const isLit = useSignal(false);
	const light = async (): Promise<void> => {
		await camera.setTorch(!isLit.value);
		isLit.value = !isLit.value;
	};
	return (
		<div class="scan-bar-top">
			<IconButton
				class="is-on-view"
				icon="close"
				label={say('camera.close')}
				onPress={leaveAiming}
			/>
			<p class="scan-chip" role="status">
				{say(`camera.frame.${word}`)}
			</p>
			{camera.hasTorch ? (
				<IconButton
					class="is-on-view"
					icon="torch"
					label={say('camera.torch')}
					isPressed={isLit.value}
					onPress={() => void light()}
				/>
			) : (
				<span class="scan-bar-gap" />
			)}
		</div>
	);
}
