/** Signs that stop everything: help comes first (RED-01 to RED-16). */
import type { RuleId, Symptom } from '../../vet/index.ts';
import { keepFrom, type Rule, refer } from '../said.ts';
import { reports, type Scene } from '../scene.ts';
import type { Urgency } from '../schema.ts';

type Flag = readonly [symptoms: readonly Symptom[], rule: RuleId, urgency: Urgency];

const FLAGS: readonly Flag[] = [
	[
		['trouble_breathing', 'trouble_swallowing', 'lip_swelling', 'eye_swelling'],
		'RED-01',
		'emergency',
	],
	[['wheeze', 'dizzy_or_faint', 'vomiting'], 'RED-02', 'emergency'],
	[['fever_with_rash'], 'RED-03', 'urgent'],
	[['blisters_or_raw_skin'], 'RED-04', 'urgent'],
	[['rash_spreading_fast'], 'RED-05', 'urgent'],
	[['rash_eyes_mouth_genital'], 'RED-06', 'urgent'],
	[['painful_rash'], 'RED-07', 'soon'],
	[['pus_or_golden_crust'], 'RED-08', 'urgent'],
	[['purple_painful_papules_after_injection'], 'RED-09', 'urgent'],
	[['firm_lumps_weeks_later'], 'RED-10', 'soon'],
	[['itchy_scaly_plaques_after_needling'], 'RED-11', 'soon'],
	[['grouped_blisters_after_laser_or_peel'], 'RED-12', 'urgent'],
	[['product_in_eye_pain'], 'RED-13', 'urgent'],
	[['blue_black_patches_hydroquinone'], 'RED-14', 'soon'],
	[['rash_not_improving'], 'RED-15', 'routine'],
];

export const ofRedFlags: Rule = (scene) => {
	const raised = FLAGS.filter(([symptoms]) => reports(scene, ...symptoms));
	if (raised.length === 0) return [];
	return [
		{ stopped: true },
		...raised.map(([, rule, urgency]) => refer(urgency, rule)),
		stopEverything(scene),
	];
};

function stopEverything({ items }: Scene) {
	return keepFrom(items, ['RED-16']);
}
