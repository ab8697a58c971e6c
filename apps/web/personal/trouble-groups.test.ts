import { describe, expect, it } from 'vitest';
import { triageSymptoms } from '../../../src/plan/index.ts';
import { SYMPTOMS } from '../../../src/vet/index.ts';
import {
	asksNewest,
	FIRST,
	GROUP_NAMES,
	GROUPS,
	historyOf,
	LAYERS,
	NEWEST,
	toggled,
} from './trouble-groups.ts';

const all = [...FIRST, ...GROUP_NAMES.flatMap((name) => [...GROUPS[name]])];
const levelOf = (symptoms: readonly string[], newest: (typeof NEWEST)[number]) =>
	triageSymptoms({ symptoms: [...symptoms], history: historyOf(newest, []) }).level;

describe('what may be tapped', () => {
	it('is every symptom once, apart from no complaint', () => {
		expect([...all, 'nothing'].sort()).toEqual([...SYMPTOMS].sort());
	});

	it('leads to an emergency at once where it stands first, and nowhere else', () => {
		const emergencies = SYMPTOMS.filter((each) => levelOf([each], 'unknown') === 'emergency');
		expect([...FIRST].sort()).toEqual([...emergencies].sort());
	});

	it('goes with a second tap', () => {
		const once = toggled([], 'itch');
		expect(once).toEqual(['itch']);
		expect(toggled(toggled(once, 'hives'), 'itch')).toEqual(['hives']);
	});
});

describe('what was new before it began', () => {
	it('decides of bumps in the usual places', () => {
		const levels = NEWEST.map((newest) => levelOf(['bumps_usual_zones_weeks2_8'], newest));
		expect(levels).toEqual(['adjust', 'pause', 'pause', 'pause']);
	});

	it('is asked where it decides, and nowhere else', () => {
		const asked = SYMPTOMS.filter((symptom) => asksNewest([symptom]));
		const decided = SYMPTOMS.filter(
			(symptom) => new Set(NEWEST.map((newest) => levelOf([symptom], newest))).size > 1,
		);
		expect(asked).toEqual(decided);
	});

	it('stays decided by what is new where layers are told beside it', () => {
		const history = historyOf('turnover', LAYERS);
		const symptoms = ['bumps_usual_zones_weeks2_8', 'pilling'];
		const codes = triageSymptoms({ symptoms, history }).findings.map(({ code }) => code);
		expect(codes).toEqual(['PUR-01', 'PIL-01', 'PIL-02', 'PIL-03', 'PIL-05', 'PIL-04']);
	});
});
