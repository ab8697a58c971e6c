/** What the market's rules say of a product on the shelf. */
import { ask, leaveOut, type Rule, type Said, warn, where } from '../said.ts';
import { type Scene, withTrait } from '../scene.ts';

/** Percent: LEG-07 for the face, LEG-08 for leave-on, LEG-09 for what is sold without prescription. */
const MOST_RETINOL = 0.3;
const MOST_RETINOL_BODY = 0.05;
const MOST_SALICYLIC = 2;
const MOST_SALICYLIC_HAIR = 3;
const BENZOYL = [2.5, 10] as const;

export const ofMarket: Rule = (scene) => {
	const { region } = scene.profile;
	return [
		...where(
			region === 'EU' || region === 'UK',
			leaveOut(withTrait(scene, 'exosome_human'), ['LEG-01']),
		),
		...where(region === 'TW', ...inTaiwan(scene)),
		...where(region === 'EU', ...inEurope(scene)),
		...where(region === 'US', warn('LEG-09', withTrait(scene, 'bpo').filter(isOutsideBenzoyl))),
		warn('LEG-06', withTrait(scene, 'no_gmp_report')),
	];
};

function inTaiwan(scene: Scene): Partial<Said>[] {
	const human = withTrait(scene, 'exosome_human');
	return [warn('LEG-04', human), ...where(human.length > 0, ask('approval_number'))];
}

function inEurope(scene: Scene): Partial<Said>[] {
	const body = (zone: unknown) => zone === 'chest' || zone === 'neck';
	const retinol = withTrait(scene, 'retinoid_cosmetic');
	const over = retinol.filter(
		({ product: { percent, zone } }) =>
			(percent ?? 0) > (body(zone) ? MOST_RETINOL_BODY : MOST_RETINOL),
	);
	const salicylic = withTrait(scene, 'bha').filter(
		({ product: { percent, kind } }) =>
			(percent ?? 0) > (kind === 'hair' ? MOST_SALICYLIC_HAIR : MOST_SALICYLIC),
	);
	return [
		warn('LEG-07', over),
		leaveOut(
			over.filter(({ product }) => product.new),
			['LEG-07'],
		),
		warn('LEG-08', salicylic),
		warn('LEG-10', retinol),
	];
}

function isOutsideBenzoyl({
	product: { percent },
}: {
	readonly product: { readonly percent?: number | null | undefined };
}): boolean {
	return typeof percent === 'number' && (percent < BENZOYL[0] || percent > BENZOYL[1]);
}
