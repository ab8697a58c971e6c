/** What each symptom says: which rule speaks of it and how much care it asks for, or the tree that asks further. */
import { type RuleId, ruleOf, SYMPTOMS, type Symptom } from '../../vet/index.ts';
import { type Sign, sign, type Tree } from './sign.ts';
import { judgeBumps, judgePilling, judgeSting } from './trees.ts';

export const SYMPTOM_TABLE: Readonly<Record<Symptom, Sign | Tree>> = {
	trouble_breathing: sign('emergency', 'RED-01'),
	trouble_swallowing: sign('emergency', 'RED-01'),
	lip_swelling: sign('emergency', 'RED-01'),
	eye_swelling: sign('emergency', 'RED-01'),
	// Each may be the first sign of a shock that somebody notices; hives by themselves are less.
	wheeze: sign('emergency', 'RED-02'),
	dizzy_or_faint: sign('emergency', 'RED-02'),
	vomiting: sign('emergency', 'RED-02'),
	hives: sign('stop', 'PUR-03'),
	fever_with_rash: sign('urgent', 'RED-03'),
	blisters_or_raw_skin: sign('urgent', 'RED-04'),
	rash_spreading_fast: sign('urgent', 'RED-05'),
	rash_eyes_mouth_genital: sign('urgent', 'RED-06'),
	painful_rash: sign('see-doctor', 'RED-07'),
	pus_or_golden_crust: sign('urgent', 'RED-08'),
	purple_painful_papules_after_injection: sign('urgent', 'RED-09'),
	firm_lumps_weeks_later: sign('see-doctor', 'RED-10'),
	itchy_scaly_plaques_after_needling: sign('see-doctor', 'RED-11'),
	grouped_blisters_after_laser_or_peel: sign('urgent', 'RED-12'),
	product_in_eye_pain: sign('urgent', 'RED-13'),
	blue_black_patches_hydroquinone: sign('see-doctor', 'RED-14'),
	rash_not_improving: sign('see-doctor', 'RED-15'),
	burning: sign('stop', 'PUR-03', 'SEN-01'),
	lasting_redness: sign('stop', 'SEN-01', 'PUR-03'),
	itch: sign('stop', 'PUR-03'),
	swelling_local: sign('stop', 'PUR-03'),
	barrier_damaged_now: sign('pause', 'SEN-02'),
	sunburn_now: sign('pause', 'SEN-03'),
	perioral_papules: sign('see-doctor', 'SEN-06'),
	itchy_monomorphic_bumps_forehead_chest: sign('see-doctor', 'SEN-07', 'SEN-09'),
	eczema_flare: sign('see-doctor', 'SEN-04'),
	new_bumps_week2: judgeBumps,
	bumps_usual_zones_weeks2_8: judgeBumps,
	bumps_new_zones: sign('stop', 'PUR-02'),
	worse_after_week8: sign('see-doctor', 'PUR-05'),
	large_painful_cysts: sign('see-doctor', 'PUR-06'),
	patch_test_reaction: sign('stop', 'PT-10'),
	patch_test_severe: sign('see-doctor', 'PT-18', 'PT-10'),
	changing_mole: sign('see-doctor', 'MED-01'),
	mild_sting_short: judgeSting,
	dryness_or_flaking: sign('adjust', 'PIL-06', 'INT-20'),
	pilling: judgePilling,
	no_change_week4: sign('continue', 'FREQ-14'),
	no_change_week12: sign('stop', 'FREQ-14'),
	nothing: sign('continue'),
};

/** Whether a rule is a red flag (RED-01 to RED-16). */
export function isRedFlagRule(id: RuleId): boolean {
	return ruleOf(id).topic === 'red-flag';
}

/** Whether a symptom is a red flag by itself. */
export function isRedFlag(symptom: Symptom): boolean {
	const said = SYMPTOM_TABLE[symptom];
	return typeof said !== 'function' && said.rules.some(isRedFlagRule);
}

/** The symptoms that are red flags. */
export const RED_FLAGS: readonly Symptom[] = SYMPTOMS.filter(isRedFlag);
