// Where a ray of the camera meets the bottle: a pinhole looks at a cylinder, or at a flat box.

const RADIANS = Math.PI / 180;

/**
 * Lengths are pixels of the photograph; the label's middle lies at the origin and the bottle's axis behind it.
 * A label is `labelWidth` wide seen from the front and covers `halfAngle` degrees to either side.
 */
export function createCamera(spec) {
	const half = spec.halfAngle * RADIANS;
	const radius = half < 0.02 ? 0 : spec.labelWidth / 2 / Math.sin(half);
	const [perspectiveX, perspectiveY] = spec.perspective;
	return {
		...spec,
		half,
		radius,
		distance: spec.distance * spec.labelWidth,
		turn: [Math.cos(spec.roll * RADIANS), Math.sin(spec.roll * RADIANS)],
		tilt: [Math.cos(spec.pitch * RADIANS), Math.sin(spec.pitch * RADIANS)],
		perspectiveX: perspectiveX / (spec.labelWidth / 2),
		perspectiveY: perspectiveY / (spec.labelWidth / 2),
		bow: spec.barrel / (spec.width / 2) ** 2,
	};
}

/** Undoes what lens and hand did to a pixel: barrel, roll, then the tilt that turns parallels into fans. */
function straighten(camera, x, y, hit) {
	const fromX = x - camera.middleX;
	const fromY = y - camera.middleY;
	const stretch = 1 + camera.bow * (fromX * fromX + fromY * fromY);
	const [cos, sin] = camera.turn;
	const levelX = (fromX * cos + fromY * sin) * stretch;
	const levelY = (fromY * cos - fromX * sin) * stretch;
	const depth = 1 + camera.perspectiveX * levelX + camera.perspectiveY * levelY;
	hit.u = levelX / depth;
	hit.v = levelY / depth;
}

/**
 * Fills `hit` with the place on the label (`u`, `v` from its middle, in its own units) and the cosine between
 * surface and view; false where the ray passes the bottle.
 */
export function trace(camera, x, y, hit) {
	straighten(camera, x, y, hit);
	const { distance, radius } = camera;
	const [cos, sin] = camera.tilt;
	const alongX = hit.u;
	const alongY = hit.v * cos - distance * sin;
	const alongZ = hit.v * sin + distance * cos;
	const fromY = distance * sin;
	const fromZ = -distance * cos;
	if (radius === 0) {
		const far = -fromZ / alongZ;
		hit.u = far * alongX;
		hit.v = fromY + far * alongY;
		hit.facing = 1;
		return true;
	}
	const square = alongX * alongX + alongZ * alongZ;
	const middle = alongZ * (fromZ - radius);
	const rest = (fromZ - radius) * (fromZ - radius) - radius * radius;
	const room = middle * middle - square * rest;
	if (room <= 0) return false;
	const far = (-middle - Math.sqrt(room)) / square;
	const angle = Math.atan2(far * alongX, radius - fromZ - far * alongZ);
	hit.u = (angle / camera.half) * (camera.labelWidth / 2);
	hit.v = fromY + far * alongY;
	hit.facing = Math.cos(angle);
	return true;
}
