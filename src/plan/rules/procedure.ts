/** Procedures: the days before and after on which something is not used, and who is sent to a clinician first. */
import type { RuleId } from '../../vet/index.ts';
import {
	ask,
	askSoftly,
	keepFrom,
	keepOff,
	type Rule,
	refer,
	refuse,
	type Said,
	warnOf,
	where,
} from '../said.ts';
import { has, type Item, type Scene, tells, withTrait } from '../scene.ts';
import type { Procedure } from '../schema.ts';
import { isLaser, isNeedleOrLaserOrPeel, isNeedling, isPeel, isPlanned } from './procedure-kind.ts';
import { WINDOWS, type Window } from './procedure-window.ts';

export const ofProcedures: Rule = (scene) => [
	...scene.procedures.flatMap((one) => [
		...windowsAbout(scene, one),
		...refusals(scene, one),
		...where(isPlanned(one), ...referrals(scene, one)),
		...notes(scene, one),
	]),
	...where(scene.procedures.some(isUndated), ask('procedure_date'), waitForDate(scene)),
];

function isUndated({ type, day }: Procedure): boolean {
	return type === 'unknown' || day === undefined || day === null;
}

/** What a window could keep off waits until the day is known (PROC-27). */
function waitForDate(scene: Scene): Partial<Said> {
	return keepFrom(withTrait(scene, 'strong', 'exosome'), ['PROC-27']);
}

function windowsAbout(scene: Scene, one: Procedure): Partial<Said>[] {
	const { day } = one;
	if (day === undefined || day === null) return [];
	return WINDOWS.filter(({ types }) => types.includes(one.type)).map((window) =>
		keepOff(
			scene.items.filter((item) => isMeant(item, window) && isNear(item, one)),
			[window.rule],
			{ from: day + window.from, to: day + window.to },
		),
	);
}

function isMeant(item: Item, { exclude, only }: Window): boolean {
	if (exclude !== undefined) return has(item, ...exclude);
	return !has(item, ...only) && item.product.kind !== 'hair';
}

/** Another part of the face may go on (PROC-30). */
function isNear({ product }: Item, { zone }: Procedure): boolean {
	const whole = [undefined, null, 'face', 'treated'];
	return whole.includes(product.zone) || whole.includes(zone) || product.zone === zone;
}

function refusals(scene: Scene, one: Procedure): Partial<Said>[] {
	if (one.type === 'injection_exosome') return [refuse('exosome_injection', 'LEG-02')];
	if (!isPlanned(one)) return [];
	const isotretinoin = tells(scene, 'isotretinoin_oral', 'isotretinoin_oral_stopped');
	const active = tells(
		scene,
		'acne_active',
		'skin_infection',
		'cold_sore_now',
		'eczema',
		'psoriasis',
	);
	return [
		...where(isNeedling(one) && !one.clinic, refuse('home_needling_with_serum', 'PROC-01')),
		...where(isNeedling(one) && active, refuse('microneedling', 'PROC-07')),
		...where(isotretinoin && one.type === 'laser_ablative', refuse('laser_ablative', 'PROC-23')),
		...where(
			isotretinoin && one.type === 'dermabrasion_mechanical',
			refuse('dermabrasion_mechanical', 'PROC-23'),
		),
		...where(isotretinoin && one.type === 'wax_face', refuse('wax_face', 'PROC-25')),
	];
}

function referrals(scene: Scene, one: Procedure): Partial<Said>[] {
	return referred(scene, one)
		.filter(([holds]) => holds)
		.map(([, rule]) => refer('before_procedure', rule));
}

function referred(scene: Scene, one: Procedure): readonly (readonly [boolean, RuleId])[] {
	const needled = isNeedling(one);
	const isotretinoin = tells(scene, 'isotretinoin_oral', 'isotretinoin_oral_stopped');
	const chosen = ['peel_superficial', 'laser_nonablative_fractional', 'laser_hair_removal'];
	const sores = tells(scene, 'herpes_labialis_history', 'cold_sore_now');
	const scars = needled || one.type === 'laser_ablative';
	const weak = tells(scene, 'immunosuppressed', 'immunosuppressant', 'diabetes_uncontrolled');
	return [
		[scars && tells(scene, 'keloid_history'), 'PROC-08'],
		[needled && weak, 'PROC-09'],
		[isNeedleOrLaserOrPeel(one) && sores, 'PROC-10'],
		[one.clinic_product === 'exosome' && (needled || isLaser(one)), 'PROC-18'],
		[isotretinoin && chosen.includes(one.type), 'PROC-24'],
		[needled && tells(scene, 'anticoagulant'), 'MED-04'],
	];
}

function notes(scene: Scene, one: Procedure): Partial<Said>[] {
	const applied = one.clinic_product !== undefined && one.clinic_product !== null;
	const waxed = scene.procedures.some(
		({ type, day }) =>
			['wax_face', 'depilatory_face', 'threading_face'].includes(type) &&
			typeof day === 'number' &&
			typeof one.day === 'number' &&
			day <= one.day &&
			one.day - day <= 7,
	);
	const planned = scene.procedures.some(
		({ type }) => type === 'wax_face' || type === 'depilatory_face',
	);
	return [
		...where(isLaser(one), warnOf('PROC-17')),
		...where(isPeel(one) && (waxed || planned), warnOf('PROC-21')),
		...where(isNeedling(one) && applied, warnOf('PROC-29')),
		...where(one.type === 'patch_test_clinic', warnOf('PT-15')),
		...where(
			isNeedleOrLaserOrPeel(one) || one.type === 'microdermabrasion',
			askSoftly('clinic_sheet'),
		),
	];
}
