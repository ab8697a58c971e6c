/** The camera on the back of a phone: opened after a press, looked at a few times a second, stopped as soon as it is not needed. */
import {
	type FrameWord,
	frameMotion,
	frameQuality,
	frameWord,
	isWorthTaking,
} from '../frame-quality.ts';
import { reduced } from '../grey.ts';
import type { GreyImage } from '../schema.ts';

export type { FrameWord };

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
	readonly word: FrameWord;
	/** Held still and sharp for long enough. */
	readonly isReady: boolean;
};

const EVERY_MS = 180;
/** Side of the part that is looked at, at its own size: letters are as sharp there as in the photo. */
const PART = 256;
const ROUGH = 16;
const STILL = 9;
const FRAMES = 4;

/** Looks at frames until the answer is called. */
export function watchFrames(
	video: HTMLVideoElement,
	onFrame: (report: FrameReport) => void,
): () => void {
	const context = canvasOf(PART, PART).getContext('2d', { willReadFrequently: true });
	let before: GreyImage | null = null;
	let good = 0;
	const timer = setInterval(() => {
		if (context === null || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
		const frame = middleOf(video, context);
		const word = frameWord(frameQuality(frame));
		// Letters move under any hand; what shows that it rests is the page they stand on.
		const rough = reduced(frame, ROUGH);
		const isStill = before !== null && frameMotion(before, rough) < STILL;
		before = rough;
		good = isStill && isWorthTaking(word) ? good + 1 : 0;
		onFrame({ word, isReady: good >= FRAMES });
	}, EVERY_MS);
	return () => clearInterval(timer);
}

function middleOf(video: HTMLVideoElement, context: CanvasRenderingContext2D): GreyImage {
	const left = Math.max(0, (video.videoWidth - PART) / 2);
	const top = Math.max(0, (video.videoHeight - PART) / 2);
	context.drawImage(video, left, top, PART, PART, 0, 0, PART, PART);
	const { data } = context.getImageData(0, 0, PART, PART);
	const grey = new Uint8Array(PART * PART);
	for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
		grey[at] =
			(77 * (data[from] ?? 0) + 150 * (data[from + 1] ?? 0) + 29 * (data[from + 2] ?? 0)) >> 8;
	}
	return { width: PART, height: PART, data: grey };
}

/** The frame as a photo; null where the browser cannot make one. */
export function takeFrame(video: HTMLVideoElement): Promise<Blob | null> {
	const canvas = canvasOf(video.videoWidth, video.videoHeight);
	canvas.getContext('2d')?.drawImage(video, 0, 0);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
	return Object.assign(document.createElement('canvas'), { width, height });
}
