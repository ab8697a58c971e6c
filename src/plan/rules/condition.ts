/** Conditions, medicines and skin that rule something out or ask for care. */
import { keepFrom, type Rule, refer, type Said, warn, warnOf, where } from '../said.ts';
import { has, type Scene, tells, withTrait } from '../scene.ts';

const PHOTOSENSITISING = [
	'doxycycline',
	'hydrochlorothiazide',
	'amiodarone',
	'chlorpromazine',
] as const;
const IRRITANTS = ['retinoid', 'aha', 'bha', 'bpo'] as const;

export const ofConditions: Rule = (scene) => [
	...ofSkin(scene),
	...ofIllness(scene),
	...ofMedicines(scene),
	...ofZones(scene),
];

function ofSkin(scene: Scene): Partial<Said>[] {
	const flagged = withTrait(scene, 'alcohol_high', 'witch_hazel', 'parfum', 'menthol');
	return [
		...where(
			scene.profile.skin === 'very_sensitive',
			keepFrom(withTrait(scene, 'bpo'), ['INT-21']),
		),
		...where(scene.sensitive, warn('SEN-01', withTrait(scene, 'exosome'))),
		...where(tells(scene, 'eczema'), keepFrom(withTrait(scene, 'retinoid'), ['SEN-04'])),
		...where(
			tells(scene, 'eczema') && withTrait(scene, 'retinoid').length > 0,
			refer('routine', 'SEN-04'),
		),
		...where(
			tells(scene, 'rosacea'),
			keepFrom(withTrait(scene, 'aha'), ['SEN-05']),
			warn('SEN-05', flagged),
		),
		...where(tells(scene, 'fungal_acne'), warnOf('SEN-08')),
	];
}

function ofIllness(scene: Scene): Partial<Said>[] {
	const exosomes = withTrait(scene, 'exosome');
	const weak = tells(scene, 'autoimmune_skin_disease', 'immunosuppressed', 'immunosuppressant');
	return [
		...where(
			tells(scene, 'skin_cancer_active'),
			keepFrom(exosomes, ['MED-01']),
			refer('soon', 'MED-01'),
		),
		...where(weak, keepFrom(exosomes, ['MED-02'])),
		...where(weak && exosomes.length > 0, refer('routine', 'MED-02')),
		...where(
			tells(scene, 'open_wound'),
			keepFrom(withTrait(scene, 'exosome', 'strong'), ['SEN-11']),
		),
	];
}

function ofMedicines(scene: Scene): Partial<Said>[] {
	const isotretinoin = tells(scene, 'isotretinoin_oral');
	return [
		...where(isotretinoin, keepFrom(withTrait(scene, ...IRRITANTS), ['INT-22'])),
		...where(isotretinoin && tells(scene, 'vitamin_a_supplement'), warnOf('INT-23')),
		...where(tells(scene, ...PHOTOSENSITISING), warnOf('SUN-06')),
		...where(tells(scene, 'doxycycline'), warnOf('SUN-08')),
		...where(tells(scene, 'steroid_topical') && hasNew(scene), warnOf('PT-11')),
	];
}

function hasNew({ items }: Scene): boolean {
	return items.some((item) => item.product.new && has(item, 'leave-on'));
}

/** Eyes and lips are for what is labelled for them (SEN-10). */
function ofZones(scene: Scene): Partial<Said>[] {
	const near = scene.items.filter(
		(item) =>
			(item.product.zone === 'eye' || item.product.zone === 'lip') &&
			(has(item, ...IRRITANTS) ||
				(item.product.zone === 'eye' &&
					!has(item, 'eye_area_ok') &&
					item.product.kind !== 'eye_cream')),
	);
	return [keepFrom(near, ['SEN-10'])];
}
