/** The uses of a session as steps: in order, with waits, amounts and how, each with its rules. */
import type { RuleId } from '../vet/index.ts';
import { cadenceOf, personalCaps } from './cadence.ts';
import type { Said } from './said.ts';
import { dateOf, has, type Item, reports, type Scene } from './scene.ts';
import type { Sitting } from './schedule.ts';
import type { Amount, HowCode, Session, Step } from './schema.ts';

/** The order on skin: what fits first gives the place (ORD-01 to ORD-04, ORD-09). */
const PLACES: readonly ((item: Item) => boolean)[] = [
	({ product }) => product.kind === 'cleanser',
	({ product }) => product.kind === 'exfoliant' || product.kind === 'mask',
	({ product }) => product.kind === 'toner',
	({ product }) => product.kind === 'essence',
	(item) => has(item, 'rx_topical', 'retinoid_rx') || item.product.kind === 'medicine',
	(item) => has(item, 'exosome') && item.product.kind !== 'cream',
	(item) => has(item, 'exosome'),
	(item) => isSerum(item) && has(item, 'laa', 'antioxidant', 'vitamin_c_derivative'),
	(item) => isSerum(item) && has(item, 'niacinamide'),
	(item) => isSerum(item) && !has(item, 'retinoid'),
	isSerum,
	({ product }) => product.kind === 'eye_cream',
	({ product }) => product.kind === 'cream',
	({ product }) => product.kind === 'moisturizer',
	({ product }) => product.kind === 'oil',
];

function isSerum({ product }: Item): boolean {
	return product.kind === 'serum' || product.kind === 'ampoule';
}

function placeOf(item: Item): number {
	if (item.product.kind === 'makeup') return PLACES.length + 1;
	if (has(item, 'spf')) return PLACES.length;
	const place = PLACES.findIndex((is) => is(item));
	return place === -1 ? PLACES.length - 3 : place;
}

type Wait = {
	readonly rule: RuleId;
	readonly after: (item: Item) => boolean;
	readonly before: (item: Item) => boolean;
	readonly seconds: number;
};

const WAITS: readonly Wait[] = [
	{
		rule: 'ORD-07',
		after: (item) => has(item, 'cleanser'),
		before: (item) => has(item, 'retinoid'),
		seconds: 1200,
	},
	{
		rule: 'ORD-05',
		after: (item) => has(item, 'exosome'),
		before: (item) => has(item, 'antioxidant', 'niacinamide', 'laa', 'aha', 'bha'),
		seconds: 60,
	},
	{
		rule: 'ORD-11',
		after: (item) => has(item, 'tretinoin'),
		before: (item) => has(item, 'makeup'),
		seconds: 3600,
	},
];
/** Where layers pill, each dries first (PIL-02: 60 to 120 s). */
const LAYER_WAIT = 60;

type Placed = {
	readonly item: Item;
	readonly template: Omit<Step, 'wait_before_s'>;
	readonly place: number;
};

/** All sessions of a plan, by day, morning first. */
export function sessionsOf(scene: Scene, said: Said, sittings: readonly Sitting[]): Session[] {
	const placed = new Map(
		scene.items.map((item) => [item.id, placedOf(item, scene, said)] as const),
	);
	const layered = reports(scene, 'pilling');
	const dates = Array.from({ length: scene.horizon }, (_, day) => dateOf(scene, day));
	const known = new Map<string, readonly Step[]>();
	return sittings.map(({ day, slot, ids }) => {
		const key = ids.join('\n');
		const steps =
			known.get(key) ??
			stepsOf(
				ids.flatMap((id) => placed.get(id) ?? []),
				layered,
			);
		known.set(key, steps);
		return { day, date: dates[day] ?? dateOf(scene, day), slot, steps };
	});
}

function stepsOf(session: readonly Placed[], layered: boolean): Step[] {
	const order = [...session].sort(
		(one, other) => one.place - other.place || (one.item.id < other.item.id ? -1 : 1),
	);
	const waited: number[] = [];
	return order.map(({ item, template }, at) => {
		const due = WAITS.filter(({ before }) => before(item)).map((wait) => ({
			wait,
			missing: missingWait(wait, order, waited, at),
		}));
		const layer = layered && at > 0 && !has(item, 'cleanser') ? LAYER_WAIT : 0;
		const seconds = Math.max(layer, ...due.map(({ missing }) => missing));
		waited.push(seconds);
		const rules = due.filter(({ missing }) => missing > 0).map(({ wait }) => wait.rule);
		const { product, amount, how } = template;
		return {
			product,
			wait_before_s: seconds,
			...(amount === undefined ? {} : { amount }),
			how,
			rules: [
				...new Set([...template.rules, ...rules, ...(layer > 0 ? (['PIL-02'] as const) : [])]),
			],
		};
	});
}

/** Seconds still to wait before a step, counted from the last step that calls for them. */
function missingWait(
	wait: Wait,
	order: readonly Placed[],
	waited: readonly number[],
	at: number,
): number {
	const from = order.findLastIndex((one, place) => place < at && wait.after(one.item));
	if (from === -1) return 0;
	const passed = waited.slice(from + 1).reduce((sum, seconds) => sum + seconds, 0);
	return Math.max(0, wait.seconds - passed);
}

function placedOf(item: Item, scene: Scene, said: Said): Placed {
	const { id } = item;
	const noted = said.how.filter(({ product }) => product === id);
	const partings = said.apart.filter(({ a, b }) => a === id || b === id);
	const { rules, caps } = cadenceOf(item, scene);
	const personal = personalCaps(item, scene, new Set(said.halved));
	const amount = amountOf(
		item,
		noted.some(({ how }) => how === 'halve'),
	);
	return {
		item,
		place: placeOf(item),
		template: {
			product: id,
			...(amount === null ? {} : { amount }),
			how: [...howOf(item, scene), ...noted.map(({ how }) => how)],
			rules: [
				...new Set([
					...rules,
					...[...caps, ...personal].map(({ rule }) => rule),
					...partings.flatMap((parting) => parting.rules),
					...(has(item, 'strong') ? (['ORD-12'] as const) : []),
					...noted.map(({ rule }) => rule),
				]),
			],
		},
	};
}

/** ORD-06: two to three drops; FREQ-10: a pea for the whole face. */
function amountOf(item: Item, halved: boolean): Amount | null {
	if (has(item, 'exosome') && isSerum(item)) return { value: halved ? 1 : 2, unit: 'drop' };
	if (has(item, 'retinoid')) return { value: 1, unit: 'pea' };
	return null;
}

function howOf(item: Item, scene: Scene): HowCode[] {
	const treated = scene.procedures.length > 0;
	const codes: readonly (readonly [boolean, HowCode])[] = [
		[has(item, 'cleanser') || item.product.kind === 'mask', 'rinse'],
		[has(item, 'exosome'), 'damp-skin'],
		[has(item, 'exosome'), 'press'],
		[has(item, 'retinoid'), 'dry-skin'],
		[has(item, 'retinoid'), 'whole-face'],
		[has(item, 'retinoid', 'aha', 'bha', 'bpo'), 'keep-off-eyes'],
		[has(item, 'spf') && treated, 'mineral-preferred'],
		[has(item, 'spf'), 'last-step'],
		[item.product.trial_arm === 'left', 'left-side'],
		[item.product.trial_arm === 'right', 'right-side'],
	];
	return codes.filter(([holds]) => holds).map(([, code]) => code);
}
