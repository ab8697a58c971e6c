import type { Level } from './levels.mjs';

/** What a photograph shows; the shape of a line of `label_images/truth.jsonl` without the file, and more. */
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
	/** A front carries brand, product and claims, and no list. */
	readonly side: 'back' | 'front';
	readonly brand?: string;
	readonly product?: string;
	readonly claims?: readonly string[];
	/** Level `wild` only. */
	readonly columns?: number;
	readonly upside_down?: boolean;
	readonly shadow?: boolean;
};
export type LabelOptions = {
	readonly seed: number;
	readonly level: Level;
	/** Of the picture; level `wild` chooses its own. */
	readonly width?: number;
	/** The back, unless said otherwise; level `wild` shows one front in eight. */
	readonly side?: 'back' | 'front';
};
type Size = { readonly width: number; readonly height: number };
export function makeLabelPhoto(
	options: LabelOptions,
): Promise<Size & { readonly jpeg: Uint8Array; readonly truth: PhotoTruth }>;
/** The same label as its printer delivered it: flat, sharp and evenly lit. */
export function drawPlainLabel(
	options: LabelOptions,
): Promise<Size & { readonly png: Uint8Array; readonly truth: PhotoTruth }>;
