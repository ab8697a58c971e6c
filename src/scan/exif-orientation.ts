/** The one tag of EXIF that matters here: which way up a photo was taken. Everything else in there is dropped unread. */

/** Position of the first row and column, as EXIF 2.32 numbers it (tag 0x0112): 1 is upright. */
const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** EXIF behind its own name, as JPEG keeps it: orientation, or null where there is none. */
export function findExif(view: DataView, from: number, to: number): Orientation | null {
	const end = Math.min(to, view.byteLength);
	if (end - from < 6) return null;
	const named = view.getUint32(from) === EXIF && view.getUint16(from + 4) === 0;
	return named ? orientationOf(view, from + 6, end) : null;
}

const EXIF = 0x45786966;
const LITTLE = 0x4949;
const BIG = 0x4d4d;
const TIFF = 42;
const TAG = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** The tag in the first directory of a TIFF structure (EXIF 2.32, 4.6.2); null where it is missing or makes no sense. */
export function orientationOf(view: DataView, from: number, to: number): Orientation | null {
	const end = Math.min(to, view.byteLength);
	if (end - from < 8) return null;
	const order = view.getUint16(from);
	if (order !== LITTLE && order !== BIG) return null;
	const little = order === LITTLE;
	if (view.getUint16(from + 2, little) !== TIFF) return null;
	const directory = from + view.getUint32(from + 4, little);
	if (directory + 2 > end) return null;
	const count = view.getUint16(directory, little);
	for (
		let step = 0, at = directory + 2;
		step < count && at + ENTRY <= end;
		step += 1, at += ENTRY
	) {
		if (view.getUint16(at, little) !== TAG) continue;
		if (view.getUint16(at + 2, little) !== SHORT) return null;
		return ORIENTATIONS.find((one) => one === view.getUint16(at + 8, little)) ?? null;
	}
	return null;
}
