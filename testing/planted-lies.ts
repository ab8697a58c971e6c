/**
 * Batch reports with one lie in each, and honest ones beside them. The kinds are those that honest signatures do not
 * stop: a unit slip, a purity that count and protein do not give, a test before there was a batch, figures of another
 * lot, a limit looser than a public one, a lab beyond its scope, a certificate that has run out, and the like.
 *
 * Two thirds of the seeds are open to whoever works on the rules. The closed third is drawn by the seed itself and is
 * run for closing figures only.
 */
import type { BatchReport, FieldValue } from '../src/verify/index.ts';
import { seeded } from './dice.ts';
import {
	between,
	type Dice,
	type HonestCase,
	honestCase,
	later,
	oneOf,
	rounded,
	whole,
} from './honest-report.ts';

export type PlantedCase = HonestCase & {
	readonly seed: number;
	/** Null where the report is honest. */
	readonly lie: Lie | null;
};

type Told = { readonly report: BatchReport } & Partial<HonestCase>;
/** Null where this report has nothing to tell that lie with. */
type Plant = (honest: HonestCase, dice: Dice) => Told | null;

function withFields(report: BatchReport, fields: Record<string, FieldValue>): Told {
	return { report: { ...report, fields: { ...report.fields, ...fields } } };
}

/** The report with one number moved; null where the field has none. */
function moved(report: BatchReport, id: string, move: (value: number) => number): Told | null {
	const field = report.fields[id];
	if (typeof field?.value !== 'number') return null;
	return withFields(report, { [id]: { ...field, value: rounded(move(field.value), 6) } });
}

const dated = (report: BatchReport): readonly string[] =>
	Object.keys(report.fields).filter((id) => report.fields[id]?.date !== undefined);

function redated(report: BatchReport, dice: Dice, to: string): Told | null {
	const ids = dated(report);
	const id = ids[whole(dice, 0, ids.length - 1)];
	const field = id === undefined ? undefined : report.fields[id];
	return id === undefined || field === undefined
		? null
		: withFields(report, { [id]: { ...field, date: to } });
}

const REUSED = [
	'particle_conc',
	'protein',
	'ratio',
	'size_mode',
	'size_d10',
	'size_d50',
	'size_d90',
	'endotoxin',
	'lysis_control',
	'viability',
] as const;

function reuse({ report, earlier }: HonestCase, dice: Dice): Told | null {
	const other = earlier[whole(dice, 0, earlier.length - 1)];
	if (other === undefined) return null;
	const ids = REUSED.filter(
		(id) => other.fields[id]?.value !== undefined && report.fields[id] !== undefined,
	);
	const from = whole(dice, 0, 2);
	const taken = ids.slice(from, from + whole(dice, 5, 9));
	if (taken.length < 5) return null;
	const fields = taken.flatMap((id) => {
		const [field, old] = [report.fields[id], other.fields[id]];
		return field === undefined || old === undefined
			? []
			: [[id, { ...old, date: field.date ?? report.expiry }] as const];
	});
	return withFields(report, Object.fromEntries(fields));
}

function reuseFile({ report, earlier }: HonestCase): Told | null {
	const raw = earlier.at(-1)?.fields['particle_conc']?.raw;
	const field = report.fields['particle_conc'];
	return raw === undefined || field === undefined
		? null
		: withFields(report, { particle_conc: { ...field, raw } });
}

const LOOSE: readonly (readonly [id: string, unit: string, low: number, high: number])[] = [
	['endotoxin', 'EU/mL', 2, 50],
	['hcdna', 'ng/dose', 50, 1_000],
	['tamc', 'CFU/g', 2_000, 20_000],
	['lead', 'ug/g', 20, 60],
];
const looseOf = (dice: Dice) =>
	LOOSE[whole(dice, 0, LOOSE.length - 1)] ?? (['lead', 'ug/g', 20, 60] as const);

function loosen({ report }: HonestCase, dice: Dice): Told {
	const [id, unit, low, high] = looseOf(dice);
	const value = rounded(between(dice, low, high), 1);
	return withFields(report, { [id]: { ...report.fields[id], bound: 'at-most', value, unit } });
}

function blind({ report }: HonestCase, dice: Dice): Told {
	const [id, unit, low, high] = looseOf(dice);
	const { value: _, ...field } = report.fields[id] ?? { bound: 'absent' };
	const lod = rounded(between(dice, low, high), 1);
	return withFields(report, { [id]: { ...field, bound: 'below-detection', lod, unit } });
}

/** A lab's entry that does not cover this report. */
function withLab(
	{ report, labs }: HonestCase,
	change: (lab: HonestCase['labs'][number]) => HonestCase['labs'][number],
): Told | null {
	const [lab] = labs;
	return lab === undefined || dated(report).length === 0 ? null : { report, labs: [change(lab)] };
}

function narrow(honest: HonestCase, dice: Dice): Told | null {
	const tested = dated(honest.report).filter((id) => honest.report.fields[id]?.lab !== undefined);
	const left = tested[whole(dice, 0, tested.length - 1)];
	return withLab(honest, (lab) => ({ ...lab, scope: lab.scope.filter((id) => id !== left) }));
}

function swapSizes({ report }: HonestCase): Told | null {
	const { size_d50: middle, size_d90: high } = report.fields;
	return middle === undefined || high === undefined
		? null
		: withFields(report, { size_d50: high, size_d90: middle });
}

function misplaceMode({ report }: HonestCase, dice: Dice): Told | null {
	const top = report.fields['size_d90']?.value;
	return typeof top === 'number'
		? moved(report, 'size_mode', () => top * between(dice, 1.25, 1.8))
		: null;
}

function flatterSizes({ report }: HonestCase, dice: Dice): Told | null {
	if (report.fields['size_distribution'] === undefined) return null;
	const by = between(dice, 0.5, 0.75);
	return moved(report, 'size_d50', (value) => Math.round(value * by));
}

function warm({ report }: HonestCase, dice: Dice): Told | null {
	const most = report.fields['storage_temp_max']?.value;
	if (typeof most !== 'number') return null;
	const degrees = Number((most + between(dice, 3, 18)).toFixed(1));
	const low = Number((most - 4).toFixed(1));
	return withFields(report, {
		cold_chain_log: { bound: 'measured', value: `${low}..${degrees}`, unit: 'degC' },
	});
}

function foreignMarkers({ report }: HonestCase): Told | null {
	const species = report.fields['species']?.value;
	if (species !== 'plant' && species !== 'bacterial') return null;
	const cd: FieldValue = { bound: 'measured', value: 'positive', method: 'western blot' };
	return withFields(report, { cd63: cd, cd81: cd });
}

const FAST = ['endotoxin', 'arsenic', 'hcdna'] as const;

function underDetection({ report }: HonestCase, dice: Dice): Told | null {
	const id = FAST.find((one) => report.fields[one]?.lod !== undefined);
	const field = id === undefined ? undefined : report.fields[id];
	if (id === undefined || field?.lod === undefined) return null;
	const value = rounded(field.lod * between(dice, 0.05, 0.6), 2);
	return withFields(report, { [id]: { ...field, bound: 'measured', value } });
}

const SLIPS = [
	'particle_conc',
	'particle_dose',
	'protein',
	'ratio',
	'size_d10',
	'size_d50',
	'size_d90',
	'lod_loq',
	'arsenic',
	'endotoxin',
] as const;

const PLANTS = {
	'unit-slip': ({ report }, dice) => {
		const by = oneOf(dice, [1e3, 1e-3, 1e6, 1e-6]);
		return moved(report, oneOf(dice, SLIPS), (value) => value * by);
	},
	'ratio-better': ({ report }, dice) =>
		report.fields['protein'] === undefined || report.fields['particle_conc'] === undefined
			? null
			: moved(report, 'ratio', (value) => rounded(value * between(dice, 2, 20), 2)),
	'count-better': ({ report }, dice) =>
		report.fields['protein'] === undefined || report.fields['ratio'] === undefined
			? null
			: moved(report, 'particle_conc', (value) => value * between(dice, 2, 20)),
	'tested-before': ({ report }, dice) =>
		redated(report, dice, later(report.produced ?? report.expiry, -whole(dice, 1, 400))),
	'tested-after': ({ report }, dice) =>
		redated(report, dice, later(report.expiry, whole(dice, 1, 300))),
	'tested-tomorrow': ({ report, today }, dice) =>
		redated(report, dice, later(today, whole(dice, 3, 60))),
	'made-after': ({ report }, dice) => ({
		report: { ...report, produced: later(report.expiry, whole(dice, 1, 90)) },
	}),
	'figures-reused': reuse,
	'file-reused': reuseFile,
	'limit-looser': loosen,
	'limit-unseen': blind,
	'lab-scope': narrow,
	'lab-lapsed': (honest, dice) =>
		withLab(honest, (lab) => {
			const day = honest.report.produced ?? honest.today;
			return { ...lab, from: later(day, -900), until: later(day, -whole(dice, 1, 200)) };
		}),
	'gmp-expired': ({ report }, dice) => {
		const until = later(report.produced ?? report.expiry, -whole(dice, 5, 500));
		const value = oneOf(dice, [
			`ISO 22716, certificate 4471, valid until ${until}`,
			`ISO 22716:2007, ${later(until, -1096)} to ${until}`,
			`ISO 22716, issued ${later(until, -1096)}, expires ${until}`,
		]);
		return withFields(report, { gmp: { bound: 'claimed', value } });
	},
	'sizes-swapped': swapSizes,
	'mode-misplaced': misplaceMode,
	'sizes-flattered': flatterSizes,
	'endotoxin-unit': ({ report }, dice) => {
		const field = report.fields['endotoxin'];
		return field === undefined
			? null
			: withFields(report, {
					endotoxin: { ...field, unit: oneOf(dice, ['EU/mg', 'EU/g', 'ng/mL']) },
				});
	},
	'percent-over': ({ report }, dice) =>
		moved(report, oneOf(dice, ['viability', 'size_share', 'lysis_control']), () =>
			rounded(between(dice, 101, 180), 4),
		),
	'below-detection': underDetection,
	'cold-chain': warm,
	'kinetic-warm': ({ report }, dice) => {
		const most = report.fields['storage_temp_max']?.value;
		return typeof most === 'number' ? moved(report, 'mkt', () => most + between(dice, 1, 9)) : null;
	},
	'markers-foreign': foreignMarkers,
	'markers-counted': ({ report }, dice) =>
		['cd9', 'cd63', 'cd81', 'tsg101'].every((id) => report.fields[id] !== undefined)
			? moved(report, 'marker_min', (value) => value + whole(dice, 1, 4))
			: null,
	'sterile-yet-counted': ({ report }, dice) =>
		report.fields['sterility'] === undefined
			? null
			: withFields(report, {
					tamc: {
						...report.fields['tamc'],
						bound: 'measured',
						value: whole(dice, 40, 900),
						unit: 'CFU/g',
					},
				}),
	'shelf-life': ({ report }, dice) => ({
		report: { ...report, expiry: later(report.expiry, whole(dice, 120, 700)) },
	}),
} satisfies Record<string, Plant>;

export type Lie = keyof typeof PLANTS;
export const LIES: readonly Lie[] = Object.keys(PLANTS).filter(
	(name): name is Lie => name in PLANTS,
);

export const PARTS = ['open', 'closed'] as const;
export type Part = (typeof PARTS)[number];

/** The part that a seed belongs to: its own dice say, so that nobody chooses. */
const partOf = (seed: number): Part => (seeded(seed ^ 0x5eed)() < 1 / 3 ? 'closed' : 'open');

/** A report with this lie in it, or an honest one; looks on until a report can tell it. */
export function caseOf(seed: number, lie: Lie | null): PlantedCase {
	const dice = seeded(seed);
	if (lie === null) return { ...honestCase(dice), seed, lie };
	for (let round = 0; round < 200; round += 1) {
		const honest = honestCase(dice);
		const plant: Plant = PLANTS[lie];
		const told = plant(honest, dice);
		if (told !== null) return { ...honest, ...told, seed, lie };
	}
	throw new RangeError(`"lie" expected one that a report can tell, got ${lie}`);
}

/** So many cases of a part: every lie in turn, and as many honest reports as lies. */
export function plantedCases(part: Part, count: number, first = 1): readonly PlantedCase[] {
	const cases: PlantedCase[] = [];
	for (let seed = first; cases.length < count; seed += 1) {
		if (partOf(seed) !== part) continue;
		const lie = LIES[Math.floor(cases.length / 2) % LIES.length] ?? null;
		cases.push(caseOf(seed, cases.length % 2 === 0 ? lie : null));
	}
	return cases;
}
