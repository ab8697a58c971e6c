// Dice that fall the same way for the same seed, everywhere; each part of a picture throws its own.

/** FNV-1a, finished by the mixer of MurmurHash3: neighbouring seeds must not give neighbouring dice. */
function hash(text) {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	}
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/** The generator sfc32 of PractRand: 128 bits of state, one counter. */
function generator(text) {
	let a = hash(`${text}/a`);
	let b = hash(`${text}/b`);
	let c = hash(`${text}/c`);
	let counter = 1;
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4294967296;
	};
	for (let round = 0; round < 12; round++) next();
	return next;
}

export function createDice(seed) {
	const next = generator(String(seed));
	const range = (low, high) => low + (high - low) * next();
	const whole = (low, high) => Math.floor(range(low, high + 1));
	const pick = (list) => list[Math.floor(next() * list.length)];
	const chance = (share) => next() < share;
	const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
	/** Dice of their own for a part, so that a change in one part leaves the others as they were. */
	const fork = (name) => createDice(`${seed}/${name}`);
	const shuffle = (list) => {
		const mixed = [...list];
		for (let at = mixed.length - 1; at > 0; at--) {
			const other = whole(0, at);
			[mixed[at], mixed[other]] = [mixed[other], mixed[at]];
		}
		return mixed;
	};
	return { next, range, whole, pick, chance, normal, fork, shuffle };
}
