// A short film of a label for a browser's fake camera: out of focus at first, then sharp, never quite still.
import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { makeLabelPhoto } from './label-photo.mjs';
import { createDice } from './prng.mjs';
import { busyScene } from './scene.mjs';

/** Room for the hand to sway without showing the end of the picture. */
const ROOM = 24;
const BLURRED_SECONDS = 1;
/** An MJPEG file carries no rate; Chromium shows 30 of its frames a second, so slower films repeat them. */
const MJPEG_RATE = 30;

async function drawStill({ seed, level, side, width, height }) {
	const [wide, tall] = [width + 2 * ROOM, height + 2 * ROOM];
	const photo = await makeLabelPhoto({ seed, level, side, width: Math.round(0.94 * width) });
	const canvas = createCanvas(wide, tall);
	const pen = canvas.getContext('2d');
	const back = pen.createImageData(wide, tall);
	back.data.set(busyScene(createDice(`video/${seed}`), { width: wide, height: tall }));
	pen.putImageData(back, 0, 0);
	const image = await loadImage(photo.jpeg);
	const scale = Math.min(1, (0.94 * width) / photo.width, (0.94 * height) / photo.height);
	const [shownWidth, shownHeight] = [photo.width * scale, photo.height * scale];
	pen.drawImage(image, (wide - shownWidth) / 2, (tall - shownHeight) / 2, shownWidth, shownHeight);
	return { still: await canvas.encode('png'), truth: photo.truth };
}

/** The hand's sway in pixels: two slow waves that close at the film's end, as the camera repeats it. */
function swayAt(share) {
	const turn = 2 * Math.PI * share;
	return {
		left: ROOM + Math.round(9 * Math.sin(turn)),
		top: ROOM + Math.round(6 * Math.sin(2 * turn)),
	};
}

const focusAt = (second) => Math.max(0, 7 * (1 - second / BLURRED_SECONDS));

/** @returns each frame as RGB bytes, and what the label says */
async function makeFrames(options) {
	const { width, height, seconds, rate } = options;
	const { still, truth } = await drawStill(options);
	const frames = [];
	const count = Math.round(seconds * rate);
	for (let at = 0; at < count; at++) {
		const cut = sharp(still)
			.removeAlpha()
			.extract({ ...swayAt(at / count), width, height });
		const blur = focusAt(at / rate);
		frames.push(await (blur < 0.3 ? cut : cut.blur(blur)).raw().toBuffer());
	}
	return { frames, truth };
}

async function encodeJpegs(frames, { width, height, rate }) {
	const raw = { width, height, channels: 3 };
	const shown = Math.max(1, Math.round(MJPEG_RATE / rate));
	const encode = (frame) => sharp(frame, { raw }).jpeg({ quality: 76 }).toBuffer();
	const jpegs = await Promise.all(frames.map(encode));
	return jpegs.flatMap((jpeg) => Array(shown).fill(jpeg));
}

/** One frame as YUV 4:2:0 in ITU-R BT.601, studio range, which Y4M readers expect. */
function toYuv(frame, { width, height }) {
	const size = width * height;
	const out = Buffer.alloc((size * 3) / 2);
	for (let at = 0; at < size; at++) {
		const [red, green, blue] = [frame[3 * at], frame[3 * at + 1], frame[3 * at + 2]];
		out[at] = 16 + (65.738 * red + 129.057 * green + 25.064 * blue) / 256;
		const [x, y] = [at % width, Math.floor(at / width)];
		if (x % 2 === 1 || y % 2 === 1) continue;
		const small = size + (y / 2) * (width / 2) + x / 2;
		out[small] = 128 + (-37.945 * red - 74.494 * green + 112.439 * blue) / 256;
		out[small + size / 4] = 128 + (112.439 * red - 94.154 * green - 18.285 * blue) / 256;
	}
	return out;
}

/** The film as `mjpeg` (JPEG frames one after another) or `y4m` (raw, some 60 MB). */
export async function makeCameraVideo(options) {
	const full = { level: 'easy', width: 1280, height: 720, seconds: 3, rate: 15, ...options };
	const { frames, truth } = await makeFrames(full);
	if (full.format === 'mjpeg')
		return { bytes: Buffer.concat(await encodeJpegs(frames, full)), truth };
	const head = `YUV4MPEG2 W${full.width} H${full.height} F${full.rate}:1 Ip A1:1 C420jpeg\n`;
	const parts = frames.flatMap((frame) => [Buffer.from('FRAME\n'), toYuv(frame, full)]);
	return { bytes: Buffer.concat([Buffer.from(head), ...parts]), truth };
}
