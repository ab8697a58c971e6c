/** Who starts when: patch tests on the arm first, then one new product at a time. */
import type { RuleId } from '../vet/index.ts';
import { isLeftOut } from './rules/index.ts';
import type { Block } from './said.ts';
import { has, type Item, type Scene, tells } from './scene.ts';
import type { PatchTest } from './schema.ts';

/** How long a test runs, when it is read, and how far apart new products start, in days. */
export type Pace = {
	readonly days: number;
	readonly reads: readonly number[];
	readonly apart: number;
	readonly rules: readonly RuleId[];
	/** A steroid on the test area hides what a test would show (PT-11); a week without it first (PT-15). */
	readonly delay: number;
};

const CALM: Pace = {
	days: 7,
	reads: [2, 7],
	apart: 7,
	rules: ['PT-01', 'PT-03', 'PT-12'],
	delay: 0,
};
const STEROID_DELAY = 7;

/** The pace of skin that nothing speaks against. */
export function calmPace(): Pace {
	return CALM;
}

/** The pace of this person's skin (PT-04, FREQ-08, FREQ-09, SEN-12). */
export function personalPace(scene: Scene): Pace {
	const allergic = tells(scene, 'past_contact_allergy_cosmetic', 'fragrance_mix');
	const prone = scene.sensitive || tells(scene, 'eczema');
	const long = prone || allergic;
	const delay = tells(scene, 'steroid_topical') ? STEROID_DELAY : 0;
	return {
		days: long ? 14 : CALM.days,
		reads: long ? [2, 7, 14] : CALM.reads,
		apart: prone || tells(scene, 'rosacea') ? 14 : CALM.apart,
		rules: long ? ['PT-01', 'PT-04', 'PT-12'] : CALM.rules,
		delay,
	};
}

/** A product that starts, and from which day it may. */
export type Start = { readonly item: Item; readonly test: PatchTest | null; readonly from: number };

/** New products one after another, what needs no test first, then the gentlest. */
export function startsOf(scene: Scene, blocks: readonly Block[], pace: Pace): Start[] {
	const starters = scene.items
		.filter((item) => isStarter(item, scene, blocks))
		.sort((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1));
	let from = -pace.apart;
	return starters.map((item) => {
		const tested = needsTest(item);
		from = Math.max(from + pace.apart, tested ? pace.days + pace.delay : 0);
		return { item, from, test: tested ? testOf(item, from, pace) : null };
	});
}

function testOf({ id, product }: Item, from: number, pace: Pace): PatchTest {
	const again: RuleId[] = product.new ? [] : ['PT-17'];
	return {
		product: id,
		start_day: from - pace.days,
		min_days: pace.days,
		read_days: pace.reads,
		rules: [...pace.rules, ...again],
	};
}

/** A changed formula starts anew (PT-17). The only sunscreen is worn from the first day: SUN-01 outranks a test. */
function isStarter(item: Item, scene: Scene, blocks: readonly Block[]): boolean {
	const fresh = item.product.new || has(item, 'reformulated', 'new_batch_source');
	if (!fresh || !has(item, 'leave-on') || isLeftOut(blocks, item.id, scene.horizon)) return false;
	if (!has(item, 'spf')) return true;
	return scene.items.some(
		(other) =>
			other !== item &&
			has(other, 'spf') &&
			!other.product.new &&
			!isLeftOut(blocks, other.id, scene.horizon),
	);
}

/** Retinoids, peels and strong acids start seldom instead (PT-07). */
function needsTest(item: Item): boolean {
	return !has(item, 'retinoid', 'peel', 'aha_strong');
}

function rankOf(item: Item): number {
	if (!needsTest(item)) return 0;
	const order = [
		has(item, 'spf'),
		has(item, 'moisturizer'),
		!has(item, 'strong', 'exosome', 'makeup'),
		has(item, 'exosome'),
		has(item, 'strong'),
	];
	return 1 + order.indexOf(true);
}
