/** What may be tapped, in groups; and what a person answers about the days before. */
import type { TriageInput } from '../../../src/plan/index.ts';
import { SYMPTOMS, type Symptom } from '../../../src/vet/index.ts';

/** One tap on any of these leads to help at once. */
export const FIRST = [
	'trouble_breathing',
	'trouble_swallowing',
	'lip_swelling',
	'eye_swelling',
	'wheeze',
	'dizzy_or_faint',
	'vomiting',
] as const satisfies readonly Symptom[];

export const GROUPS = {
	warning: [
		'fever_with_rash',
		'blisters_or_raw_skin',
		'rash_spreading_fast',
		'rash_eyes_mouth_genital',
		'painful_rash',
		'rash_not_improving',
		'pus_or_golden_crust',
		'product_in_eye_pain',
		'purple_painful_papules_after_injection',
		'firm_lumps_weeks_later',
		'itchy_scaly_plaques_after_needling',
		'grouped_blisters_after_laser_or_peel',
		'blue_black_patches_hydroquinone',
		'changing_mole',
	],
	reacts: [
		'burning',
		'itch',
		'hives',
		'lasting_redness',
		'swelling_local',
		'eczema_flare',
		'mild_sting_short',
	],
	bumps: [
		'bumps_usual_zones_weeks2_8',
		'new_bumps_week2',
		'bumps_new_zones',
		'worse_after_week8',
		'large_painful_cysts',
		'perioral_papules',
		'itchy_monomorphic_bumps_forehead_chest',
	],
	dry: ['dryness_or_flaking', 'barrier_damaged_now', 'sunburn_now'],
	rolls: ['pilling', 'no_change_week4', 'no_change_week12'],
	test: ['patch_test_reaction', 'patch_test_severe'],
} as const satisfies Readonly<Record<string, readonly Symptom[]>>;

export const GROUP_NAMES = ['warning', 'reacts', 'bumps', 'dry', 'rolls', 'test'] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

/** What was new before it began, as far as the trees ask. */
export const NEWEST = ['turnover', 'other', 'several', 'unknown'] as const;
export type Newest = (typeof NEWEST)[number];

/** What lies under and over each other. */
export const LAYERS = ['films', 'bases'] as const;
export type Layer = (typeof LAYERS)[number];

type History = TriageInput['history'];
type Used = History[number];

const NEW: Readonly<Record<Newest, History>> = {
	turnover: [used('newest', 0, ['retinoid'])],
	other: [used('newest', 0, [])],
	several: [used('newest', 0, []), used('second', 0, [])],
	unknown: [],
};

/** Layers that were there long before anything new. */
const LONG_AGO = -365;
const LAYERED: Readonly<Record<Layer, History>> = {
	films: [used('film', LONG_AGO, ['silicone']), used('second-film', LONG_AGO, ['silicone'])],
	bases: [used('watery', LONG_AGO, ['oil_in_water']), used('oily', LONG_AGO, ['water_in_oil'])],
};

function used(product: string, first_day: number, tags: readonly string[]): Used {
	return { product, first_day, last_day: null, tags: [...tags] };
}

/** The history that the answers stand for. */
export function historyOf(newest: Newest, layers: readonly Layer[]): History {
	return [...NEW[newest], ...layers.flatMap((layer) => LAYERED[layer])];
}

const ASKS_NEWEST: readonly Symptom[] = [
	'bumps_usual_zones_weeks2_8',
	'new_bumps_week2',
	'mild_sting_short',
];

/** Whether an answer hangs on what was new. */
export function asksNewest(chosen: readonly Symptom[]): boolean {
	return chosen.some((symptom) => ASKS_NEWEST.includes(symptom));
}

/** The symptoms in the order of the vocabulary, one more or one less. */
export function toggled(chosen: readonly Symptom[], symptom: Symptom): readonly Symptom[] {
	const isThere = chosen.includes(symptom);
	return SYMPTOMS.filter((each) => (each === symptom ? !isThere : chosen.includes(each)));
}
