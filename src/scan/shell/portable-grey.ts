/** An image as a PGM file: a line of text and then its bytes, so that nobody has to compress it. */
import type { GreyImage } from '../schema.ts';

export function portableGrey({ width, height, data }: GreyImage): Uint8Array<ArrayBuffer> {
	const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
	const file = new Uint8Array(head.length + data.length);
	file.set(head);
	file.set(data, head.length);
	return file;
}
