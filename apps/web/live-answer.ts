/** The verdict while someone types: one question at a time, always the newest, never faster than frames. */
import { signal } from '@preact/signals';
import { type Bottle, isEmpty, isSameBottle } from './bottle.ts';
import { type Answer, askReader } from './reader.ts';
import { needFontsFor } from './wide-fonts.ts';

export type LiveAnswer = { readonly bottle: Bottle; readonly answer: Answer } | null;

export const liveAnswer = signal<LiveAnswer>(null);

let wanted: Bottle | null = null;
let isAsking = false;
let frame = 0;

/** Takes the bottle as it stands after a keystroke. */
export function followBottle(bottle: Bottle): void {
	wanted = bottle;
	needFontsFor(bottle.list);
	if (isEmpty(bottle)) liveAnswer.value = null;
	if (frame === 0) frame = requestAnimationFrame(askNewest);
}

function askNewest(): void {
	frame = 0;
	const bottle = wanted;
	if (isAsking || bottle === null || isEmpty(bottle)) return;
	wanted = null;
	isAsking = true;
	askReader(bottle, (answer) => {
		isAsking = false;
		if (!isStale(bottle)) liveAnswer.value = { bottle, answer };
		if (wanted !== null) frame = requestAnimationFrame(askNewest);
	});
}

/** An answer to a field that was emptied meanwhile is not shown; one to an older text is, until the newer comes. */
function isStale(bottle: Bottle): boolean {
	return wanted !== null && isEmpty(wanted) && !isSameBottle(wanted, bottle);
}
