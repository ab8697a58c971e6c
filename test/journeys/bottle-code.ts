/** The code on a bottle: the sample log behind it, and a photo of it. */
import { encodeQR } from 'qr';
import sharp from 'sharp';
import type { App } from './app.ts';

/** A lot of the sample brand that stands. */
export const GOOD = '/01/09521234001010/10/LS2610A/21/S00001?17=280430';

/** The log of samples is made at the first start. */
export async function untilOpen({ here }: App): Promise<void> {
	for (;;) {
		const { status } = await fetch(`${here}${GOOD}`);
		if (status !== 503) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

/** A photo of a code on paper. */
export async function photoOf(path: string) {
	const svg = encodeQR(`https://id.example.org${path}`, 'svg', { ecc: 'medium', border: 4 });
	const code = await sharp(Buffer.from(svg), { density: 300 }).resize(420).png().toBuffer();
	const paper = { width: 900, height: 700, channels: 3 as const, background: '#f4f2ec' };
	const buffer = await sharp({ create: paper })
		.composite([{ input: code, left: 240, top: 140 }])
		.jpeg()
		.toBuffer();
	return { name: 'code.jpg', mimeType: 'image/jpeg', buffer };
}
