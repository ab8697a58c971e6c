/** Pregnancy and breastfeeding: what is left out, what stays, and what has to be asked. */
import {
	allow,
	ask,
	askSoftly,
	keepFrom,
	type Rule,
	refer,
	refuse,
	type Said,
	warn,
	where,
} from '../said.ts';
import { has, type Item, type Scene, tells, withTrait } from '../scene.ts';
import { isNeedleOrLaserOrPeel, isPlanned } from './procedure-kind.ts';

/** Salicylic acid above this, in percent, is left out in pregnancy (PREG-04). */
const MOST_SALICYLIC = 2;

export const ofPregnancy: Rule = (scene) => {
	const { pregnancy, lactating } = scene.profile;
	const expecting = pregnancy === 'yes' || pregnancy === 'planning';
	return [
		...where(expecting, ...whenExpecting(scene)),
		...where(pregnancy === 'yes', ...whenPregnant(scene)),
		...where(lactating, ...whenLactating(scene)),
		...where(pregnancy === 'unknown' || pregnancy === 'declined', ...whenUntold(scene)),
	];
};

function whenExpecting(scene: Scene): Partial<Said>[] {
	const retinoids = withTrait(scene, 'retinoid');
	const adapalene = retinoids.filter((item) => has(item, 'adapalene'));
	const prescribed = retinoids.filter(
		(item) => has(item, 'retinoid_rx') && !has(item, 'adapalene'),
	);
	const cosmetic = retinoids.filter((item) => !has(item, 'retinoid_rx', 'adapalene'));
	return [
		keepFrom(adapalene, ['PREG-14', 'PREG-01']),
		keepFrom(prescribed, ['PREG-01']),
		keepFrom(cosmetic, ['PREG-02']),
		keepFrom(withTrait(scene, 'exosome'), ['PREG-08']),
		...where(prescribed.length + adapalene.length > 0, refer('routine', 'PREG-01')),
		warn(
			'PREG-11',
			retinoids.filter(({ product }) => !product.new),
		),
	];
}

function whenPregnant(scene: Scene): Partial<Said>[] {
	const salicylic = withTrait(scene, 'bha');
	const high = salicylic.filter(isHighSalicylic);
	const low = salicylic.filter((item) => !isHighSalicylic(item));
	const planned = scene.procedures.filter(
		(one) => isPlanned(one) && one.type !== 'patch_test_clinic',
	);
	const withVesicles = planned.some(
		(one) => isNeedleOrLaserOrPeel(one) && one.clinic_product === 'exosome',
	);
	return [
		keepFrom(withTrait(scene, 'hydroquinone'), ['PREG-03']),
		keepFrom(high, ['PREG-04']),
		allow('PREG-05', low),
		...where(
			low.some(({ product }) => product.percent === undefined || product.percent === null),
			askSoftly('label'),
		),
		allow('PREG-06', withTrait(scene, 'azelaic', 'bpo')),
		allow('PREG-07', withTrait(scene, 'aha')),
		allow('PREG-13', withTrait(scene, 'spf')),
		warn('PREG-15', withTrait(scene, 'bakuchiol')),
		...where(tells(scene, 'isotretinoin_oral'), refer('urgent', 'PREG-12')),
		...where(planned.length > 0, refuse('procedure', 'PROC-26')),
		...where(withVesicles, refuse('procedure_with_exosome', 'PREG-09')),
	];
}

function isHighSalicylic(item: Item): boolean {
	const { percent, zone } = item.product;
	return (percent ?? 0) > MOST_SALICYLIC || has(item, 'peel') || zone === 'chest';
}

function whenLactating(scene: Scene): Partial<Said>[] {
	const acne = withTrait(scene, 'retinoid', 'bha', 'bpo');
	const onChest = acne.filter(({ product }) => product.zone === 'chest');
	return [
		warn('LACT-01', acne),
		keepFrom(onChest, ['LACT-01']),
		warn('LACT-02', withTrait(scene, 'retinoid')),
		keepFrom(withTrait(scene, 'exosome'), ['LACT-03']),
		keepFrom(withTrait(scene, 'hydroquinone'), ['LACT-04']),
	];
}

function whenUntold(scene: Scene): Partial<Said>[] {
	const concerned = withTrait(scene, 'retinoid', 'hydroquinone', 'exosome');
	const unasked = scene.profile.pregnancy === 'unknown';
	return [warn('PREG-10', concerned), ...where(unasked && concerned.length > 0, ask('pregnancy'))];
}
