import type { Level } from './levels.mjs';

/** What a photograph shows; the same shape as a line of `label_images/truth.jsonl`, without the file. */
export type PhotoTruth = {
	readonly level: Level;
	readonly font: string;
	readonly font_px: number;
	readonly upper: boolean;
	readonly truth_text: string;
	readonly header: string;
	readonly ingredients: readonly string[];
	readonly warp: {
		readonly rotation_deg: number;
		readonly cylinder_half_angle_deg: number;
		readonly perspective: readonly number[];
		readonly blur_sigma: number;
		readonly noise_sigma: number;
		readonly contrast: number;
	};
	readonly paper: string;
};
export type LabelPhoto = {
	readonly jpeg: Uint8Array;
	readonly width: number;
	readonly height: number;
	readonly truth: PhotoTruth;
};
export function makeLabelPhoto(options: {
	readonly seed: number;
	readonly level: Level;
	readonly width?: number;
}): Promise<LabelPhoto>;
