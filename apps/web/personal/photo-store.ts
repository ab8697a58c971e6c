/** Photos of a test spot: drawn anew so that no hidden data comes along, sealed, kept on this device alone. */
import {
	closeRow,
	done,
	keyOf,
	openDatabase,
	openRow,
	put,
	type Row,
	store,
} from '../device-database.ts';

const PHOTOS = 'photos';
const KEY_NAME = 'routine';
/** Longest side kept, in pixels: a spot of two centimetres is plain in it. */
const MOST_SIDE = 1_600;
const QUALITY = 0.85;

/** Keeps a photo under a name. Drawing it anew leaves place, time and camera behind. */
export async function keepPhoto(name: string, file: Blob): Promise<void> {
	const picture = await createImageBitmap(file);
	const scale = Math.min(1, MOST_SIDE / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(picture.width * scale);
	canvas.height = Math.round(picture.height * scale);
	canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	picture.close();
	const database = await openDatabase();
	const key = await keyOf(database, KEY_NAME);
	await put(database, PHOTOS, await closeRow(name, canvas.toDataURL('image/jpeg', QUALITY), key));
}

/** A photo as an address that an image can show; null where there is none. */
export async function photoOf(name: string): Promise<string | null> {
	const database = await openDatabase();
	const row: Row | undefined = await done(store(database, PHOTOS, 'readonly').get(name));
	return row === undefined ? null : openRow(row, await keyOf(database, KEY_NAME));
}
