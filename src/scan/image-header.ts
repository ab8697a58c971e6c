/** What a file of a stranger is, from its first bytes: a picture we read, with its size, or why it is refused. Nothing is decoded. */
import { findExif, type Orientation, orientationOf } from './exif-orientation.ts';
import { otherFormatOf } from './image-magic.ts';

export const PICTURE_FORMATS = ['jpeg', 'png', 'webp', 'heic'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export type ImageHeader = {
	readonly format: PictureFormat;
	/** As stored: orientations 5 to 8 swap the two. */
	readonly width: number;
	readonly height: number;
	readonly orientation: Orientation;
};

/** Why a file is no picture for us. Each has its words in every `locales/*.json` under `scan.fault.<code>`. */
export const PICTURE_FAULTS = [
	/** facts: none */
	'picture-empty',
	/** No picture at all, whatever its name says. facts: format (html, pdf, …, or unknown) */
	'not-a-picture',
	/** A picture of a kind that is not read. facts: format */
	'picture-format',
	/** It ends before its picture does. facts: none */
	'picture-truncated',
	/** Its bytes contradict themselves. facts: none */
	'picture-damaged',
	/** facts: unit (bytes, pixels or side), size, most */
	'picture-too-large',
	/** HEIC where the platform cannot decode it. facts: none */
	'picture-heic',
] as const;
export type PictureFaultCode = (typeof PICTURE_FAULTS)[number];
export type PictureFault = {
	readonly code: PictureFaultCode;
	readonly facts: Readonly<Record<string, string | number>>;
};

export type ReadHeader = { readonly header: ImageHeader } | { readonly fault: PictureFault };

export const MAX_PICTURE_BYTES = 25_000_000;
/** Phones take 50 million; 100 million would take longer to look at than a person waits. */
export const MAX_PICTURE_PIXELS = 64_000_000;
/** A longer side is no photo of a bottle; the widest panorama of a phone has half of it. */
export const MAX_PICTURE_SIDE = 32_768;

/** Says what the bytes are. Work is linear in them and memory constant, whatever they claim. */
export function readImageHeader(bytes: Uint8Array): ReadHeader {
	if (bytes.length === 0) return fault('picture-empty');
	if (bytes.length > MAX_PICTURE_BYTES) return tooLarge('bytes', bytes.length, MAX_PICTURE_BYTES);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const kind = KINDS.find(({ starts }) => starts(view));
	if (kind === undefined) return refusal(bytes);
	const found = kind.read(view);
	if ('code' in found) return { fault: found };
	const { width, height } = found;
	if (width === 0 || height === 0) return fault('picture-damaged');
	const side = Math.max(width, height);
	if (side > MAX_PICTURE_SIDE) return tooLarge('side', side, MAX_PICTURE_SIDE);
	if (width * height > MAX_PICTURE_PIXELS)
		return tooLarge('pixels', width * height, MAX_PICTURE_PIXELS);
	return { header: { format: kind.format, ...found } };
}

function fault(code: PictureFaultCode): { fault: PictureFault } {
	return { fault: { code, facts: {} } };
}

function tooLarge(unit: string, size: number, most: number): { fault: PictureFault } {
	return { fault: { code: 'picture-too-large', facts: { unit, size, most } } };
}

function refusal(bytes: Uint8Array): { fault: PictureFault } {
	const { format, isPicture } = otherFormatOf(bytes);
	return { fault: { code: isPicture ? 'picture-format' : 'not-a-picture', facts: { format } } };
}

type Size = Omit<ImageHeader, 'format'>;
const CUT: PictureFault = { code: 'picture-truncated', facts: {} };
const DAMAGED: PictureFault = { code: 'picture-damaged', facts: {} };

type Kind = {
	readonly format: PictureFormat;
	readonly starts: (view: DataView) => boolean;
	readonly read: (view: DataView) => Size | PictureFault;
};

const KINDS: readonly Kind[] = [
	{ format: 'jpeg', starts: (view) => hasBytes(view, 0, [0xff, 0xd8, 0xff]), read: readJpeg },
	{ format: 'png', starts: (view) => hasBytes(view, 0, PNG_SIGNATURE), read: readPng },
	{ format: 'webp', starts: isWebp, read: readWebp },
	{ format: 'heic', starts: isHeic, read: readHeic },
];

/** PNG (Third Edition), 5.2. */
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function hasBytes(view: DataView, at: number, wanted: readonly number[]): boolean {
	if (view.byteLength < at + wanted.length) return false;
	return wanted.every((byte, place) => view.getUint8(at + place) === byte);
}

function hasText(view: DataView, at: number, wanted: string): boolean {
	return hasBytes(
		view,
		at,
		[...wanted].map((sign) => sign.charCodeAt(0)),
	);
}

/** ITU-T T.81, B.1.1: segments of marker and length, until a frame says the size. */
function readJpeg(view: DataView): Size | PictureFault {
	let orientation: Orientation = 1;
	for (let at = 2; at + 4 <= view.byteLength; ) {
		const marker = view.getUint16(at);
		const length = view.getUint16(at + 2);
		if (isFrame(marker)) return frameAt(view, at, orientation);
		if (marker === FILL) at += 1;
		else if (!opensSegment(marker, length)) return DAMAGED;
		else {
			const end = at + 2 + length;
			orientation = (marker === APP1 ? findExif(view, at + 4, end) : null) ?? orientation;
			at = end;
		}
	}
	return CUT;
}

function frameAt(view: DataView, at: number, orientation: Orientation): Size | PictureFault {
	if (at + 9 > view.byteLength) return CUT;
	return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation };
}

/** The length counts itself; a scan before any frame has nothing to draw. */
function opensSegment(marker: number, length: number): boolean {
	return marker >> 8 === 0xff && marker !== START_OF_SCAN && length >= 2;
}

/** Bytes of 0xff may stand before a marker. */
const FILL = 0xffff;
const APP1 = 0xffe1;
const START_OF_SCAN = 0xffda;

/** SOF0 to SOF15, among which DHT, JPG and DAC have their numbers. */
function isFrame(marker: number): boolean {
	return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

/** PNG (Third Edition), 11.2.1: the header is the first chunk. */
function readPng(view: DataView): Size | PictureFault {
	if (view.byteLength < 33) return CUT;
	if (!hasText(view, 12, 'IHDR')) return DAMAGED;
	const size = { width: view.getUint32(16), height: view.getUint32(20) };
	let orientation: Orientation = 1;
	for (let at = 8; at + 12 <= view.byteLength; ) {
		const length = view.getUint32(at);
		const type = view.getUint32(at + 4);
		if (type === IEND) return { ...size, orientation };
		if (type === EXIF_CHUNK) orientation = orientationOf(view, at + 8, at + 8 + length) ?? 1;
		at += 12 + length;
	}
	return CUT;
}

const IEND = 0x49454e44;
const EXIF_CHUNK = 0x65584966;

function isWebp(view: DataView): boolean {
	return hasText(view, 0, 'RIFF') && hasText(view, 8, 'WEBP');
}

/** RFC 9649: one of three chunks comes first and holds the size. */
function readWebp(view: DataView): Size | PictureFault {
	if (view.byteLength < 30) return CUT;
	// A chunk of odd size is padded; some writers count that byte and some do not.
	if (view.getUint32(4, true) + 8 > view.byteLength + 1) return CUT;
	if (hasText(view, 12, 'VP8X')) return readExtendedWebp(view);
	if (hasText(view, 12, 'VP8L')) return readLosslessWebp(view);
	if (!hasText(view, 12, 'VP8 ') || !hasBytes(view, 23, [0x9d, 0x01, 0x2a])) return DAMAGED;
	const width = view.getUint16(26, true) & 0x3fff;
	return { width, height: view.getUint16(28, true) & 0x3fff, orientation: 1 };
}

function readLosslessWebp(view: DataView): Size | PictureFault {
	if (view.getUint8(20) !== 0x2f) return DAMAGED;
	const bits = view.getUint32(21, true);
	return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, orientation: 1 };
}

function readExtendedWebp(view: DataView): Size {
	const width = (view.getUint32(24, true) & 0xffffff) + 1;
	const height = (view.getUint32(26, true) >>> 8) + 1;
	for (let at = 30; at + 8 <= view.byteLength; ) {
		const length = view.getUint32(at + 4, true);
		if (hasText(view, at, 'EXIF')) {
			const from = at + 8;
			const found = findExif(view, from, from + length) ?? orientationOf(view, from, from + length);
			return { width, height, orientation: found ?? 1 };
		}
		at += 8 + length + (length % 2);
	}
	return { width, height, orientation: 1 };
}

/** Brands of HEVC stills (ISO/IEC 23008-12, annex B.4). AVIF has its own and is another format. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

function isHeic(view: DataView): boolean {
	if (!hasText(view, 4, 'ftyp')) return false;
	const own = HEIC_BRANDS.some((brand) => hasText(view, 8, brand));
	return own && !hasText(view, 8, 'avif') && !brandsOf(view).includes('avif');
}

/** Major brand, then the compatible ones (ISO/IEC 14496-12, 4.3). */
function brandsOf(view: DataView): readonly string[] {
	const end = Math.min(view.byteLength, view.getUint32(0), 128);
	const brands: string[] = [];
	for (let at = 16; at + 4 <= end; at += 4)
		brands.push(String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step))));
	return brands;
}

/** The largest `ispe` property is the picture; smaller ones are its tiles and its thumbnail. It is turned by the platform. */
function readHeic(view: DataView): Size | PictureFault {
	const end = Math.min(view.byteLength - 16, HEIC_META);
	let [width, height] = [0, 0];
	for (let at = 0; at <= end; at += 1) {
		if (view.getUint32(at) !== ISPE) continue;
		const [across, down] = [view.getUint32(at + 8), view.getUint32(at + 12)];
		if (across * down > width * height) [width, height] = [across, down];
	}
	return width === 0 ? CUT : { width, height, orientation: 1 };
}

const ISPE = 0x69737065;
/** Properties stand before the picture's data, in far less than this. */
const HEIC_META = 262_144;
