import { describe, expect, it } from 'vitest';
import { ageOf, fitnessOf, type Patient } from './index.ts';

const PATIENT: Patient = {
	date: '2027-03-26',
	procedure: 'microneedling',
	age: '43',
	pregnancy: 'no',
	conditions: [],
	hasVesicles: false,
};
const rulesOf = (given: Partial<Patient>) => {
	const { refusals, referrals } = fitnessOf({ ...PATIENT, ...given });
	return {
		refused: refusals.flatMap(({ rules }) => rules),
		referred: referrals.flatMap(({ rules }) => rules),
	};
};

describe('a patient of whom something is not told', () => {
	it('waits for an age, a pregnancy and a procedure', () => {
		expect(fitnessOf(PATIENT).untold).toEqual([]);
		expect(fitnessOf({ ...PATIENT, age: ' ' }).untold).toEqual(['age']);
		expect(fitnessOf({ ...PATIENT, age: 'forty' }).untold).toEqual(['age']);
		expect(fitnessOf({ ...PATIENT, pregnancy: 'unknown' }).untold).toEqual(['pregnancy']);
		expect(fitnessOf({ ...PATIENT, procedure: 'unknown' }).untold).toEqual(['procedure']);
	});

	it('is sent to the clinician where a pregnancy is not said or planned', () => {
		expect(rulesOf({ pregnancy: 'declined' }).referred).toContain('PREG-10');
		expect(rulesOf({ pregnancy: 'planning' }).referred).toContain('PREG-10');
		expect(rulesOf({}).referred).not.toContain('PREG-10');
	});
});

describe('the age at a desk', () => {
	it('may have a comma', () => {
		expect(ageOf('21,5')).toBe(21.5);
		expect(rulesOf({ age: '21,5' }).refused).toContain('AGE-05');
	});

	it('is no age below nought, past 125, or with words in it', () => {
		for (const typed of ['-3', '126', '1e2', '0x20', '4 3', '']) expect(ageOf(typed)).toBeNull();
	});
});

describe('a vesicle product at a procedure', () => {
	it('is refused in pregnancy and otherwise left to the clinician', () => {
		expect(rulesOf({ hasVesicles: true, pregnancy: 'yes' }).refused).toContain('PREG-09');
		expect(rulesOf({ hasVesicles: true }).referred).toContain('PROC-18');
	});

	it('is refused as an injection', () => {
		expect(rulesOf({ procedure: 'injection_exosome', hasVesicles: true }).refused).toContain(
			'LEG-02',
		);
	});
});

describe('a cold sore now', () => {
	it('stops needles and goes to the clinician before a laser or a peel', () => {
		expect(rulesOf({ conditions: ['cold_sore_now'] }).refused).toContain('PROC-07');
		for (const procedure of ['laser_ablative', 'peel_medium'] as const) {
			expect(rulesOf({ procedure, conditions: ['cold_sore_now'] }).referred).toContain('PROC-10');
		}
	});
});
