/** A photo as the browser decodes it: looked at before, upright, no larger than a label needs. Works in a worker. */
import {
	type ImageHeader,
	MAX_PICTURE_BYTES,
	type PictureFault,
	type PictureFaultCode,
	readImageHeader,
} from '../image-header.ts';
import type { Picture } from '../schema.ts';

export type BrowserPicture = Picture & { readonly data: Uint8ClampedArray<ArrayBuffer> };
export type Opened = { readonly picture: BrowserPicture } | { readonly fault: PictureFault };

/** More than this shows nothing on a label that this does not show. */
const MOST_PIXELS = 16_000_000;

/** Whether this thread can decode; an older browser can only in its page. */
export function canDecodeHere(): boolean {
	return typeof createImageBitmap === 'function' && typeof OffscreenCanvas === 'function';
}

/** Decodes a file that someone gave. Its name and type are not believed; its metadata goes no further. */
export async function openPicture(file: Blob): Promise<Opened> {
	if (file.size > MAX_PICTURE_BYTES) {
		const facts = { unit: 'bytes', size: file.size, most: MAX_PICTURE_BYTES };
		return { fault: { code: 'picture-too-large', facts } };
	}
	const read = readImageHeader(new Uint8Array(await file.arrayBuffer()));
	if ('fault' in read) return read;
	const { header } = read;
	try {
		const bitmap = await createImageBitmap(file, optionsFor(header));
		return { picture: pixelsOf(bitmap) };
	} catch {
		// The decoder says no more than that it failed; whole files that it does not know are HEIC.
		return { fault: { code: FAILED[header.format], facts: {} } };
	}
}

const FAILED = {
	jpeg: 'picture-damaged',
	png: 'picture-damaged',
	webp: 'picture-damaged',
	heic: 'picture-heic',
} as const satisfies Record<ImageHeader['format'], PictureFaultCode>;

function optionsFor({ width, height, orientation }: ImageHeader): ImageBitmapOptions {
	const upright: ImageBitmapOptions = {
		imageOrientation: 'from-image',
		colorSpaceConversion: 'none',
		premultiplyAlpha: 'none',
	};
	if (width * height <= MOST_PIXELS) return upright;
	const scale = Math.sqrt(MOST_PIXELS / (width * height));
	const isTurned = orientation >= 5;
	return {
		...upright,
		resizeWidth: Math.floor((isTurned ? height : width) * scale),
		resizeHeight: Math.floor((isTurned ? width : height) * scale),
		resizeQuality: 'high',
	};
}

function pixelsOf(bitmap: ImageBitmap): BrowserPicture {
	const { width, height } = bitmap;
	const context = contextOf(width, height);
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	const { data } = context.getImageData(0, 0, width, height);
	return { width, height, data: Uint8ClampedArray.from(data) };
}

/** @throws TypeError where the browser gives no canvas, as it may for pictures larger than its memory. */
function contextOf(width: number, height: number) {
	const canvas = canDecodeHere()
		? new OffscreenCanvas(width, height)
		: Object.assign(document.createElement('canvas'), { width, height });
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (context === null) throw new TypeError('"2d" expected of the canvas, got null');
	return context;
}
