/** The camera on the back of a phone: opened after a press, looked at a few times a second, stopped as soon as it is not needed. */
import { frameMotion, frameQuality } from '../frame-quality.ts';
import { reduced } from '../grey.ts';
import type { GreyImage } from '../schema.ts';
import { nextShutter, RESTING, type ShutterWord } from '../shutter.ts';

export type { ShutterWord };

export type Camera = {
	readonly stream: MediaStream;
	readonly hasTorch: boolean;
	readonly setTorch: (isOn: boolean) => Promise<void>;
	readonly stop: () => void;
};

export const CAMERA_FAULTS = ['insecure', 'refused', 'absent', 'failed'] as const;
export type CameraFault = (typeof CAMERA_FAULTS)[number];

const WANTED: MediaStreamConstraints = {
	audio: false,
	video: {
		facingMode: { ideal: 'environment' },
		width: { ideal: 2560 },
		height: { ideal: 1920 },
	},
};

/** Browsers know more of a track than the types say. */
type TorchCapabilities = MediaTrackCapabilities & { readonly torch?: boolean };
type TorchConstraints = MediaTrackConstraintSet & { readonly torch: boolean };

/** Asks for the camera; the browser asks the person. */
export async function openCamera(): Promise<Camera | CameraFault> {
	// On plain http the browser has no cameras to offer.
	if (!isSecureContext || !('mediaDevices' in navigator)) return 'insecure';
	try {
		return cameraOf(await navigator.mediaDevices.getUserMedia(WANTED));
	} catch (error) {
		return faultOf(error);
	}
}

function cameraOf(stream: MediaStream): Camera {
	const [track] = stream.getVideoTracks();
	const capabilities: TorchCapabilities = track?.getCapabilities?.() ?? {};
	return {
		stream,
		hasTorch: capabilities.torch === true,
		setTorch: async (isOn) => {
			const torch: TorchConstraints = { torch: isOn };
			await track?.applyConstraints({ advanced: [torch] });
		},
		stop: () => {
			for (const one of stream.getTracks()) one.stop();
		},
	};
}

const REFUSED = new Set(['NotAllowedError', 'SecurityError']);
const ABSENT = new Set(['NotFoundError', 'OverconstrainedError']);

function faultOf(error: unknown): CameraFault {
	const name = error instanceof DOMException ? error.name : '';
	if (REFUSED.has(name)) return 'refused';
	return ABSENT.has(name) ? 'absent' : 'failed';
}

export type FrameReport = {
	readonly word: ShutterWord;
	/** The sharpest of the last frames, once it has settled: the very pixels that were measured. */
	readonly ready: HTMLCanvasElement | null;
};

/** Pause between two looks; a busy device takes longer and never looks twice at one frame. */
const EVERY_MS = 180;
/** Side of the part that is looked at, at its own size: letters are as sharp there as in the photo. */
const PART = 256;
const ROUGH = 16;

/** Looks at new frames until the answer is called. */
export function watchFrames(
	video: HTMLVideoElement,
	onFrame: (report: FrameReport) => void,
): () => void {
	const part = canvasOf(PART, PART).getContext('2d', { willReadFrequently: true });
	const frames = newFrames(video);
	let [held, spare] = [canvasOf(0, 0), canvasOf(0, 0)];
	let shutter = RESTING;
	let before: GreyImage | null = null;
	let timer = setTimeout(look, EVERY_MS);
	function look(): void {
		timer = setTimeout(look, EVERY_MS);
		if (part === null || !frames.isNew()) return;
		drawFrame(video, spare);
		const frame = middleOf(spare, part);
		// Letters move under any hand; what shows that it rests is the page they stand on.
		const rough = reduced(frame, ROUGH);
		const motion = before === null ? null : frameMotion(before, rough);
		const step = nextShutter(shutter, { quality: frameQuality(frame), motion });
		[shutter, before] = [step.shutter, rough];
		if (step.isHeld) [held, spare] = [spare, held];
		onFrame({ word: step.word, ready: step.isReady ? held : null });
	}
	return () => {
		clearTimeout(timer);
		frames.stop();
	};
}

/** Whether the camera has shown another frame since it was last asked; older browsers cannot tell and always say so. */
function newFrames(video: HTMLVideoElement) {
	let isNew = true;
	const canTell = 'requestVideoFrameCallback' in video;
	const note = (): void => {
		isNew = true;
		asked = video.requestVideoFrameCallback(note);
	};
	let asked = canTell ? video.requestVideoFrameCallback(note) : 0;
	return {
		isNew: (): boolean => {
			if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return false;
			const was = isNew;
			isNew = !canTell;
			return was;
		},
		stop: () => {
			if (canTell) video.cancelVideoFrameCallback(asked);
		},
	};
}

function middleOf(frame: HTMLCanvasElement, context: CanvasRenderingContext2D): GreyImage {
	const left = Math.max(0, (frame.width - PART) / 2);
	const top = Math.max(0, (frame.height - PART) / 2);
	context.drawImage(frame, left, top, PART, PART, 0, 0, PART, PART);
	const { data } = context.getImageData(0, 0, PART, PART);
	const grey = new Uint8Array(PART * PART);
	for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
		grey[at] =
			(77 * (data[from] ?? 0) + 150 * (data[from + 1] ?? 0) + 29 * (data[from + 2] ?? 0)) >> 8;
	}
	return { width: PART, height: PART, data: grey };
}

function drawFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
	Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
	canvas.getContext('2d')?.drawImage(video, 0, 0);
}

/** What the camera shows now, as a photo; null where the browser cannot make one. */
export function takeFrame(video: HTMLVideoElement): Promise<Blob | null> {
	const canvas = canvasOf(0, 0);
	drawFrame(video, canvas);
	return photoOf(canvas);
}

/** A frame that was kept, as a photo; null where the browser cannot make one. */
export function photoOf(frame: HTMLCanvasElement): Promise<Blob | null> {
	return new Promise((resolve) => frame.toBlob(resolve, 'image/jpeg', 0.95));
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
	return Object.assign(document.createElement('canvas'), { width, height });
}
