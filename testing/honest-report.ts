/**
 * Invented batch reports that tell the truth, with the spread, noise and rounding that real ones have. What a plant, a
 * cell culture or a bacterium yields is of the order of the papers in data/batch/limit-sources.tsv: counts and sizes of
 * released lots (wjsc-2025-110445, sttt-2025-02262), particles by protein over the bands of webber-clayton-2013.
 */
import type { BatchReport, FieldValue } from '../src/verify/index.ts';

export type CaseLab = {
	readonly name: string;
	readonly scope: readonly string[];
	readonly from: string;
	readonly until: string;
};
export type HonestCase = {
	readonly report: BatchReport;
	/** Older lots of the same product, newest last. */
	readonly earlier: readonly BatchReport[];
	readonly labs: readonly CaseLab[];
	/** The day on which somebody asks, as an ISO date. */
	readonly today: string;
};
export type Dice = () => number;

/** A number that is as likely above as below, in a bell. */
export const bell = (dice: Dice): number =>
	Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
export const between = (dice: Dice, low: number, high: number): number =>
	low + (high - low) * dice();
export const whole = (dice: Dice, low: number, high: number): number =>
	Math.floor(between(dice, low, high + 1));
export const oneOf = <Item>(dice: Dice, items: readonly [Item, ...Item[]]): Item =>
	items[Math.floor(dice() * items.length)] ?? items[0];
const widely = (dice: Dice, low: number, high: number): number => low * (high / low) ** dice();
const around = (dice: Dice, value: number, spread: number): number =>
	value * Math.exp(spread * bell(dice));
export const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

const DAY = 86_400_000;
/** The ISO date some days later. */
export const later = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

const KINGDOMS = ['plant', 'plant', 'human', 'human', 'bovine milk', 'bacterial'] as const;
type Kingdom = (typeof KINGDOMS)[number];

/** What stays the same from lot to lot. */
type Product = {
	readonly gtin: string;
	readonly kingdom: Kingdom;
	readonly count: number;
	readonly ratio: number;
	readonly middle: number;
	readonly width: number;
	readonly endotoxin: number;
	readonly digits: number;
	readonly dose: number;
	readonly cold: readonly [number, number];
	readonly months: number;
	readonly lab: CaseLab;
	readonly hasCurve: boolean;
	readonly gmpUntil: string;
	readonly gmpForm: number;
	/** Part of the fields that the brand never states. */
	readonly silence: ReadonlySet<string>;
};

const MEASURED = [
	'particle_conc',
	'particle_dose',
	'lod_loq',
	'size_mode',
	'size_d10',
	'size_d50',
	'size_d90',
	'size_share',
	'size_distribution',
	'protein',
	'ratio',
	'lysis_control',
	'cd9',
	'cd63',
	'cd81',
	'tsg101',
	'calnexin',
	'marker_min',
	'plant_markers',
	'endotoxin',
	'hcdna',
	'mycoplasma',
	'sterility',
	'tamc',
	'lead',
	'arsenic',
	'ph',
	'viability',
] as const;

function productOf(dice: Dice): Product {
	const from = later('2023-01-01', whole(dice, 0, 500));
	const name = `Laboratory ${whole(dice, 1, 900)} (SAMPLE)`;
	return {
		gtin: `0952123400${whole(dice, 1000, 9999)}`,
		kingdom: oneOf(dice, KINGDOMS),
		count: widely(dice, 8e8, 6e11),
		ratio: widely(dice, 7e8, 6e10),
		middle: between(dice, 85, 190),
		width: between(dice, 0.25, 0.5),
		endotoxin: widely(dice, 0.004, 0.8),
		digits: oneOf(dice, [2, 3, 3, 4]),
		dose: oneOf(dice, [0.5, 1, 2, 3, 5]),
		cold: oneOf(dice, [
			[2, 8],
			[2, 8],
			[15, 25],
			[-25, -15],
		]),
		months: oneOf(dice, [12, 18, 24, 36]),
		lab: { name, scope: [...MEASURED], from, until: later(from, whole(dice, 1200, 2000)) },
		hasCurve: dice() < 0.3,
		gmpUntil: later('2027-03-01', whole(dice, 0, 600)),
		gmpForm: whole(dice, 0, 3),
		silence: new Set(MEASURED.filter(() => dice() < 0.15)),
	};
}

const GMP = [
	(until: string) => `ISO 22716, certificate ${until.slice(2, 4)}81, valid until ${until}`,
	(until: string) => `ISO 22716:2007, ${later(until, -1096)} to ${until}`,
	() => 'ISO 22716',
	(until: string) => `ISO 22716, issued ${later(until, -1096)}, expires ${until}`,
];

type Maker = {
	readonly dice: Dice;
	readonly product: Product;
	readonly tested: string;
};

function measured(
	maker: Maker,
	value: number | string,
	more: Partial<FieldValue> = {},
): FieldValue {
	const { product, tested } = maker;
	return { bound: 'measured', value, lab: product.lab.name, date: tested, ...more };
}

/** Found, or below what the method can see. */
function traced(maker: Maker, value: number, lod: number, unit: string): FieldValue {
	const { bound, value: _, ...rest } = measured(maker, 0, { unit, lod });
	return value < lod
		? { ...rest, bound: 'below-detection' }
		: { ...rest, bound, value: rounded(value, 2) };
}

function sizesOf(maker: Maker): Record<string, FieldValue> {
	const { dice, product } = maker;
	const middle = around(dice, product.middle, 0.05);
	const width = around(dice, product.width, 0.05);
	const noisy = (value: number) => {
		const seen = around(dice, value, 0.015);
		return product.digits > 2 && dice() < 0.5 ? Number(seen.toFixed(1)) : Math.round(seen);
	};
	const nm = (value: number) => measured(maker, noisy(value), { unit: 'nm', method: 'NTA' });
	const at = (z: number) => middle * Math.exp(z * width);
	const inside = (size: number) => normal(Math.log(size / middle) / width);
	const share = 100 * (inside(400) - inside(50)) + 0.5 * bell(dice);
	return {
		size_mode: nm(middle * Math.exp(-width * width)),
		size_d10: nm(at(-1.2816)),
		size_d50: nm(middle),
		size_d90: nm(at(1.2816)),
		size_share: measured(maker, Number(Math.min(100, share).toFixed(1)), { unit: '%' }),
		...(product.hasCurve ? { size_distribution: measured(maker, curveOf(middle, width)) } : {}),
	};
}

/** Share of a bell that lies below z; Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
	const t = 1 / (1 + 0.2316419 * Math.abs(z));
	const tail =
		0.39894228 *
		Math.exp((-z * z) / 2) *
		t *
		(0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	return z > 0 ? 1 - tail : tail;
}

function curveOf(middle: number, width: number): string {
	const bins = Array.from({ length: 60 }, (_, at) => at * 10 + 5);
	const shares = bins.map((size) => Math.exp(-((Math.log(size / middle) / width) ** 2) / 2) / size);
	const most = Math.max(...shares);
	return `0+10:${shares.map((share) => Math.round((1000 * share) / most)).join(',')}`;
}

function vesiclesOf(maker: Maker): Record<string, FieldValue> {
	const { dice, product } = maker;
	const count = around(dice, product.count, 0.25);
	const ratio = around(dice, product.ratio, 0.15);
	const protein = count / ratio;
	const figures = (value: number) => rounded(value, product.digits);
	const isMilli = protein > 400 && dice() < 0.5;
	return {
		particle_conc: measured(maker, figures(count), {
			unit: 'particles/mL',
			method: 'NTA, five films of 60 s',
			lod: 1e7,
			raw: digestOf(dice),
		}),
		particle_dose: measured(maker, rounded(count * product.dose, 2), { unit: 'particles/use' }),
		lod_loq: measured(maker, 1e7, { unit: 'particles/mL' }),
		protein: measured(maker, figures(isMilli ? protein / 1000 : protein), {
			unit: isMilli ? 'mg/mL' : 'ug/mL',
			method: 'BCA',
		}),
		// Counted and weighed on another portion than the one that is printed beside it.
		ratio: measured(maker, rounded(around(dice, ratio, 0.06), 2), { unit: 'particles/ug' }),
		lysis_control: measured(maker, whole(dice, 75, 97), { unit: '%' }),
		...sizesOf(maker),
	};
}

export const digestOf = (dice: Dice): string =>
	Array.from({ length: 64 }, () => Math.floor(dice() * 16).toString(16)).join('');

function markersOf(maker: Maker): Record<string, FieldValue> {
	const { dice, product } = maker;
	const seen = (text: string) => measured(maker, text, { method: 'western blot' });
	if (product.kingdom === 'plant') return { plant_markers: seen('PEN1 positive, TET8 positive') };
	if (product.kingdom === 'bacterial') return {};
	const markers = {
		cd9: seen('positive'),
		cd63: seen('positive'),
		cd81: seen(dice() < 0.8 ? 'positive' : 'negative'),
		tsg101: seen('positive'),
		calnexin: seen('negative'),
	};
	const positive = [markers.cd9, markers.cd63, markers.cd81, markers.tsg101].filter(
		({ value }) => value === 'positive',
	).length;
	return {
		...markers,
		marker_min: measured(maker, positive, { unit: 'count' }),
		viability: measured(maker, Number(between(dice, 88, 98.5).toFixed(1)), { unit: '%' }),
		mycoplasma: seen('negative'),
	};
}

function safetyOf(maker: Maker): Record<string, FieldValue> {
	const { dice, product } = maker;
	const at = (value: number, unit: string): FieldValue => ({
		...measured(maker, value, { unit }),
		bound: 'at-most',
	});
	const germs =
		dice() < 0.7 ? at(10, 'CFU/g') : measured(maker, whole(dice, 10, 300), { unit: 'CFU/g' });
	const isSterile = germs.bound === 'at-most';
	return {
		endotoxin: traced(maker, around(dice, product.endotoxin, 0.4), 0.005, 'EU/mL'),
		hcdna: traced(maker, widely(dice, 0.01, 6), 0.1, 'ng/dose'),
		...(isSterile ? { sterility: measured(maker, 'no growth', { method: '14 days' }) } : {}),
		tamc: germs,
		lead: at(0.5, 'ug/g'),
		arsenic: traced(maker, widely(dice, 0.01, 0.8), 0.05, 'ug/g'),
		ph: measured(maker, Number(between(dice, 5, 7.4).toFixed(dice() < 0.5 ? 1 : 2))),
	};
}

function keepingOf({ dice, product }: Maker): Record<string, FieldValue> {
	const [low, high] = product.cold;
	const stated = (value: number | string, unit?: string): FieldValue => ({
		bound: 'claimed',
		value,
		...(unit === undefined ? {} : { unit }),
	});
	const tenth = (value: number) => Number(value.toFixed(1));
	const [least, most] = [low + between(dice, 0.1, 1.5), high - between(dice, 0.1, 1.5)];
	const write = GMP[product.gmpForm] ?? GMP[2];
	return {
		species: stated(product.kingdom),
		gmp: stated(write?.(product.gmpUntil) ?? 'ISO 22716'),
		storage_temp_min: stated(low, 'degC'),
		storage_temp_max: stated(high, 'degC'),
		shelf_life: stated(product.months, 'month'),
		...(dice() < 0.5
			? {
					mkt: { ...stated(tenth(between(dice, least + 1, most)), 'degC'), bound: 'measured' },
					cold_chain_log: {
						...stated(`${tenth(least)}..${tenth(most)}`, 'degC'),
						bound: 'measured',
					},
				}
			: {}),
	};
}

function reportOf(dice: Dice, product: Product, place: number): BatchReport {
	const produced = later('2025-01-10', place * 32 + whole(dice, 0, 20));
	const maker = { dice, product, tested: later(produced, whole(dice, 2, 30)) };
	const all = {
		...vesiclesOf(maker),
		...markersOf(maker),
		...safetyOf(maker),
		...keepingOf(maker),
	};
	const fields = Object.entries(all).filter(([id]) => !product.silence.has(id));
	return {
		gtin: product.gtin,
		lot: `L${place}${whole(dice, 100, 999)}`,
		produced,
		expiry: later(produced, Math.floor(product.months * 30.4) - whole(dice, 0, 10)),
		fields: Object.fromEntries(fields),
		sample: true,
	};
}

/** A report, the lots before it and the labs it names; nothing in it is wrong. */
export function honestCase(dice: Dice): HonestCase {
	const product = productOf(dice);
	const count = whole(dice, 0, 12);
	const reports = Array.from({ length: count + 1 }, (_, place) => reportOf(dice, product, place));
	const [report = reportOf(dice, product, 0)] = reports.slice(-1);
	return {
		report,
		earlier: reports.slice(0, -1),
		labs: dice() < 0.8 ? [product.lab] : [],
		today: later(report.produced ?? report.expiry, whole(dice, 40, 150)),
	};
}
