// From label, bottle, lamp and camera to pixels.
import { blurPlane, makeBlur, makeNoise } from './lens.mjs';
import { glareAt, lightAt } from './light.mjs';
import { grainAt } from './paper.mjs';
import { trace } from './warp.mjs';

/** Four looks into each pixel, on a turned square so that no edge aligns with them. */
const LOOKS = [
	[-0.375, -0.125],
	[0.125, -0.375],
	[0.375, 0.125],
	[-0.125, 0.375],
];

function inkAt({ ink, width, height, scale }, u, v) {
	const x = u * scale - 0.5;
	const y = v * scale - 0.5;
	const left = Math.floor(x);
	const top = Math.floor(y);
	if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 0;
	const at = top * width + left;
	const partX = x - left;
	const partY = y - top;
	const upper = ink[at] + (ink[at + 1] - ink[at]) * partX;
	const lower = ink[at + width] + (ink[at + width + 1] - ink[at + width]) * partX;
	return (upper + (lower - upper) * partY) / 255;
}

/** Beyond the label: the bottle's wall, and the cap above its shoulder. */
function isOnBody(body, { u, v }) {
	return body !== null && v > body.top && v < body.bottom && Math.abs(u) < body.half;
}

/** What one pixel sees: shares of label, of bottle and of ink, and where it looks. */
function look({ camera, label, body }, x, y, hit, seen) {
	seen.label = 0;
	seen.body = 0;
	seen.ink = 0;
	for (const [offX, offY] of LOOKS) {
		if (!trace(camera, x + offX, y + offY, hit)) continue;
		if (Math.abs(hit.u) < label.width / 2 && Math.abs(hit.v) < label.height / 2) {
			seen.label += 0.25;
			seen.ink += 0.25 * inkAt(label.print, hit.u + label.width / 2, hit.v + label.height / 2);
		} else if (isOnBody(body, hit)) {
			seen.body += 0.25;
		}
	}
}

function paint(planes, at, { label, body, scene, light }, x, y, hit, seen) {
	const onBottle = seen.label + seen.body;
	const grain = grainAt(label.grain, (hit.u + 4096) | 0, (hit.v + 4096) | 0);
	const facing = onBottle > 0 ? hit.facing : 1;
	const lit = lightAt(light, x, y, facing);
	const glare = onBottle > 0 ? onBottle * label.paper.sheen * glareAt(light, hit.u, hit.v) : 0;
	const wall = seen.body === 0 ? null : hit.v < body.shoulder ? body.cap : body.colour;
	const texture = 1 + label.paper.grain * grain;
	for (let part = 0; part < 3; part++) {
		const print =
			(seen.label - seen.ink) * label.paper.paper[part] * texture +
			seen.ink * label.paper.ink[part];
		const around = (1 - onBottle) * scene[4 * at + part];
		const glass = wall === null ? 0 : seen.body * wall[part];
		planes[part][at] = lit * (print + glass + around) + glare;
	}
}

/** Blur and contrast belong to the light, noise to the sensor; the camera's own smoothing meets both. */
function develop(plane, width, height, lens, noise) {
	const flat = plane.map((value, at) => 128 + (value - 128) * lens.contrast + 1.15 * noise[at]);
	return makeBlur(lens.blur).reduce(
		(blurred, pass) => blurPlane(blurred, width, height, pass),
		flat,
	);
}

/** @returns the picture as RGB bytes, row by row */
export function takePicture(scene, lens, dice) {
	const { width, height } = scene.camera;
	const planes = [0, 1, 2].map(() => new Float32Array(width * height));
	const hit = { u: 0, v: 0, facing: 1 };
	const seen = { label: 0, body: 0, ink: 0 };
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			look(scene, x + 0.5, y + 0.5, hit, seen);
			paint(planes, y * width + x, scene, x, y, hit, seen);
		}
	}
	const noise = makeNoise(dice, width * height, lens.noise);
	const pixels = new Uint8ClampedArray(3 * width * height);
	for (let part = 0; part < 3; part++) {
		const plane = develop(planes[part], width, height, lens, noise);
		const colourNoise = makeNoise(dice, width * height, 0.25 * lens.noise);
		for (let at = 0; at < plane.length; at++) pixels[3 * at + part] = plane[at] + colourNoise[at];
	}
	return pixels;
}
