import type { PhotoTruth } from './label-photo.mjs';
import type { Level } from './levels.mjs';

/** A film for `--use-file-for-fake-video-capture`: the first second blurred, then sharp. */
export function makeCameraVideo(options: {
	readonly seed: number;
	readonly format: 'mjpeg' | 'y4m';
	readonly level?: Exclude<Level, 'wild'>;
	readonly side?: 'back' | 'front';
	readonly width?: number;
	readonly height?: number;
	readonly seconds?: number;
	readonly rate?: number;
}): Promise<{ readonly bytes: Uint8Array; readonly truth: PhotoTruth }>;
