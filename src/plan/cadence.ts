/** How often and when a product is used: the calm rhythm of its kind, and the limits counted from its first use. */
import type { RuleId } from '../vet/index.ts';
import { has, type Item, type Scene, tells, withTrait } from './scene.ts';
import type { Slot } from './schema.ts';

/** A limit on some weeks, the first being that of the first use. */
export type Cap = {
	readonly rule: RuleId;
	readonly weeks: readonly [from: number, to: number];
	/** Uses in a week. */
	readonly perWeek?: number;
	/** Days from one use to the next. */
	readonly gap?: number;
	readonly slots?: readonly Slot[];
};

export type Cadence = {
	/** The better slot first. */
	readonly slots: readonly Slot[];
	/** Days between uses that the calm plan aims at; 0.5 is twice a day. */
	readonly interval: number;
	readonly caps: readonly Cap[];
	readonly rules: readonly RuleId[];
};

const ALWAYS = [1, Infinity] as const;
const BOTH = ['AM', 'PM'] as const;

type Row = {
	readonly is: (item: Item) => boolean;
	readonly slots: readonly Slot[];
	readonly interval: number;
	/** Where a product is new, these come before `caps`. */
	readonly starting?: readonly Cap[];
	readonly caps?: readonly Cap[];
	readonly rules: readonly RuleId[];
};

/** The first row that fits holds. */
const ROWS: readonly Row[] = [
	{ is: ({ product }) => product.kind === 'hair', slots: [], interval: 1, rules: [] },
	{ is: (item) => has(item, 'spf'), slots: ['AM'], interval: 1, rules: ['SUN-01', 'ORD-09'] },
	{
		is: (item) => has(item, 'retinoid'),
		slots: ['PM'],
		interval: 2,
		starting: [
			{ rule: 'FREQ-01', weeks: [1, 2], perWeek: 2 },
			{ rule: 'FREQ-16', weeks: [1, 2], gap: 3 },
			{ rule: 'FREQ-02', weeks: [3, 4], perWeek: 3 },
		],
		caps: [{ rule: 'FREQ-03', weeks: ALWAYS, perWeek: 4, gap: 2 }],
		rules: ['SLOT-01', 'ORD-07', 'FREQ-10'],
	},
	{
		is: (item) => has(item, 'aha', 'bha'),
		slots: ['PM'],
		interval: 2.3,
		starting: [{ rule: 'FREQ-07', weeks: [1, 2], perWeek: 2, gap: 3 }],
		caps: [{ rule: 'FREQ-07', weeks: ALWAYS, perWeek: 3, gap: 2 }],
		rules: ['SLOT-03'],
	},
	{
		is: (item) => has(item, 'bpo'),
		slots: ['AM', 'PM'],
		interval: 1,
		caps: [{ rule: 'FREQ-12', weeks: ALWAYS, gap: 1 }],
		rules: ['FREQ-12'],
	},
	{
		is: (item) => has(item, 'hydroquinone'),
		slots: ['PM'],
		interval: 1,
		caps: [{ rule: 'FREQ-13', weeks: ALWAYS, gap: 1 }],
		rules: ['FREQ-13'],
	},
	{ is: (item) => has(item, 'laa'), slots: ['AM'], interval: 1, rules: ['SLOT-02'] },
	{
		is: (item) => has(item, 'exosome'),
		slots: ['PM', 'AM'],
		interval: 1,
		starting: [{ rule: 'FREQ-06', weeks: [1, 1], gap: 1 }],
		rules: ['ORD-04', 'ORD-06', 'SLOT-05'],
	},
	{ is: (item) => has(item, 'phototoxic_oil'), slots: ['PM'], interval: 1, rules: ['SLOT-06'] },
	{ is: (item) => has(item, 'cu_peptide'), slots: ['PM', 'AM'], interval: 0.5, rules: ['SLOT-08'] },
	{
		is: ({ product }) => product.kind === 'exfoliant' || product.kind === 'mask',
		slots: ['PM'],
		interval: 3.5,
		caps: [{ rule: 'FREQ-07', weeks: ALWAYS, perWeek: 2, gap: 2 }],
		rules: ['ORD-01'],
	},
	{ is: ({ product }) => product.kind === 'makeup', slots: ['AM'], interval: 1, rules: ['ORD-09'] },
	{ is: ({ product }) => product.kind === 'oil', slots: ['PM'], interval: 1, rules: ['ORD-03'] },
	{
		is: (item) => has(item, 'antioxidant', 'vitamin_c_derivative'),
		slots: ['AM'],
		interval: 1,
		rules: ['ORD-04'],
	},
	{ is: (item) => has(item, 'peptide'), slots: BOTH, interval: 0.5, rules: ['SLOT-07'] },
	{ is: (item) => has(item, 'rx_topical'), slots: BOTH, interval: 0.5, rules: ['ORD-02'] },
	{ is: () => true, slots: BOTH, interval: 0.5, rules: ['ORD-01'] },
];

/** The rhythm of a product on skin that nothing speaks against. */
export function cadenceOf(item: Item, scene: Scene): Cadence {
	const row = ROWS.find(({ is }) => is(item));
	if (row === undefined) throw new RangeError(`no rhythm for "${item.id}"`);
	const starting = item.product.new ? (row.starting ?? []) : [];
	const { slots, interval, rules } = row;
	return {
		slots: narrowed(slots, item, scene),
		interval,
		rules,
		caps: [...starting, ...(row.caps ?? [])],
	};
}

/** Benzoyl peroxide by day where tretinoin is there by night; copper peptide by night where L-ascorbic acid is there by day. */
function narrowed(slots: readonly Slot[], item: Item, scene: Scene): readonly Slot[] {
	if (has(item, 'bpo') && withTrait(scene, 'tretinoin').length > 0) return ['AM'];
	if (has(item, 'cu_peptide') && withTrait(scene, 'laa').length > 0) return ['PM'];
	return slots;
}

/** What this person's skin adds to the limits. */
export function personalCaps(item: Item, scene: Scene, halved: ReadonlySet<string>): Cap[] {
	const gentle = scene.sensitive || tells(scene, 'rosacea', 'eczema');
	const caps: Cap[] = [];
	if (gentle && has(item, 'retinoid')) {
		caps.push({ rule: 'FREQ-04', weeks: ALWAYS, perWeek: 2, gap: 2 });
	}
	if (scene.sensitive && has(item, 'exosome')) {
		caps.push({ rule: 'FREQ-05', weeks: ALWAYS, gap: 2 });
		caps.push({ rule: 'FREQ-05', weeks: [1, 2], slots: ['PM'] });
	}
	if (halved.has(item.id)) caps.push({ rule: 'PUR-01', weeks: ALWAYS, perWeek: 2, gap: 3 });
	return caps;
}

/** Uses so far, oldest first. */
export type Uses = readonly { readonly day: number; readonly slot: Slot }[];

/** Whether one more use keeps to every limit. */
export function keeps(caps: readonly Cap[], uses: Uses, day: number, slot: Slot): boolean {
	const last = uses.at(-1);
	if (caps.length === 0 || last === undefined) {
		return caps.every(({ weeks, slots = BOTH }) => weeks[0] > 1 || slots.includes(slot));
	}
	const first = uses[0]?.day ?? day;
	const week = Math.floor((day - first) / 7) + 1;
	const weekStart = first + 7 * (week - 1);
	return caps.every(
		({ weeks: [from, to], perWeek = Infinity, gap = 0, slots = BOTH }) =>
			week < from ||
			week > to ||
			(day - last.day >= gap && slots.includes(slot) && usesSince(uses, weekStart) < perWeek),
	);
}

/** Counted from the end: only the last days matter. */
function usesSince(uses: Uses, day: number): number {
	let count = 0;
	while ((uses.at(-1 - count)?.day ?? -1) >= day) count += 1;
	return count;
}
