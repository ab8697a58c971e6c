/** Bytes of a file to an upright picture, by libvips. The decoder is loaded when the first picture comes. */
import type sharp from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';
import {
	MAX_PICTURE_PIXELS,
	type PictureFault,
	type PictureFaultCode,
	readImageHeader,
} from '../image-header.ts';
import type { Picture } from '../schema.ts';

export type Decoded = { readonly picture: Picture } | { readonly fault: PictureFault };

/** More than this shows nothing on a label that this does not show. */
const MOST_PIXELS = 16_000_000;

/** Decodes a stranger's file: its header has been looked at before, and its metadata goes no further than this. */
export async function decodePicture(bytes: Uint8Array): Promise<Decoded> {
	const read = readImageHeader(bytes);
	if ('fault' in read) return read;
	const { format, width, height } = read.header;
	if (format === 'heic') return faultOf('picture-heic');
	const open = await loadSharp();
	try {
		const image = open(bytes, OPTIONS).timeout({ seconds: 20 }).autoOrient();
		const { data, info } = await shrunk(image, width, height)
			.ensureAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		return { picture: { width: info.width, height: info.height, data } };
	} catch (error) {
		return faultOf(codeOf(error));
	}
}

const OPTIONS: SharpOptions = {
	failOn: 'truncated',
	limitInputPixels: MAX_PICTURE_PIXELS,
	sequentialRead: true,
};

/** Smaller already while it is decoded, where the format can: 50 million pixels never lie in memory. */
function shrunk(image: Sharp, width: number, height: number): Sharp {
	if (width * height <= MOST_PIXELS) return image;
	const side = Math.floor(Math.max(width, height) * Math.sqrt(MOST_PIXELS / (width * height)));
	return image.resize({ width: side, height: side, fit: 'inside' });
}

let loaded: Promise<typeof sharp> | null = null;

function loadSharp(): Promise<typeof sharp> {
	loaded ??= import('sharp').then(({ default: open }) => {
		// The reader of letters wants the cores, and one photo is never decoded twice.
		open.concurrency(1);
		open.cache(false);
		return open;
	});
	return loaded;
}

function faultOf(code: PictureFaultCode): { fault: PictureFault } {
	return { fault: { code, facts: {} } };
}

/** libvips says in words what is wrong; anything but an early end is damage. */
function codeOf(error: unknown): PictureFaultCode {
	const message = error instanceof Error ? error.message : '';
	return /premature end|truncated|unexpected end|too short/i.test(message)
		? 'picture-truncated'
		: 'picture-damaged';
}
