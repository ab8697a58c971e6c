/** Days about a procedure, from its own day 0, on which a product is not used. Your clinic's sheet wins over each of them. */
import type { ProcedureType, RuleId } from '../../vet/index.ts';
import type { Trait } from '../scene.ts';

type Days = {
	readonly rule: RuleId;
	readonly types: readonly ProcedureType[];
	readonly from: number;
	readonly to: number;
};
/** What is left out, or all but what is named. */
export type Window = Days &
	(
		| { readonly exclude: readonly Trait[]; readonly only?: never }
		| { readonly only: readonly Trait[]; readonly exclude?: never }
	);

const NEEDLING = ['microneedling', 'rf_microneedling'] as const;
const LASERS = [
	'laser_ablative',
	'laser_nonablative_fractional',
	'laser_vascular',
	'laser_hair_removal',
	'ipl',
] as const;
const ACTIVES = ['retinoid', 'aha', 'bha', 'laa', 'bpo'] as const;
const STRONG = [...ACTIVES, 'hydroquinone'] as const;
/** Sunscreen and makeup have rules of their own on these days. */
const GENTLE = ['clinic_sterile', 'cleanser_gentle', 'bland_hydrator'] as const;

export const WINDOWS: readonly Window[] = [
	{ rule: 'PROC-02', types: NEEDLING, from: 0, to: 1, only: [...GENTLE, 'spf'] },
	{ rule: 'PROC-03', types: NEEDLING, from: 0, to: 3, exclude: ['exosome'] },
	{ rule: 'PROC-04', types: NEEDLING, from: 0, to: 7, exclude: ACTIVES },
	{ rule: 'PROC-05', types: NEEDLING, from: 0, to: 0, exclude: ['spf'] },
	{ rule: 'PROC-06', types: NEEDLING, from: -3, to: 0, exclude: ['retinoid'] },
	{ rule: 'PROC-11', types: ['laser_nonablative_fractional'], from: 0, to: 7, exclude: STRONG },
	{ rule: 'PROC-13', types: ['laser_ablative'], from: 0, to: 4, only: GENTLE },
	// The clinician clears days 22 to 42; until then they stay closed.
	{ rule: 'PROC-14', types: ['laser_ablative'], from: 0, to: 42, exclude: STRONG },
	{ rule: 'PROC-15', types: ['laser_ablative'], from: 0, to: 4, exclude: ['exosome'] },
	{ rule: 'PROC-16', types: LASERS, from: -7, to: 0, exclude: ['retinoid', 'aha', 'bha'] },
	{ rule: 'PROC-19', types: ['peel_superficial'], from: -5, to: 0, exclude: STRONG },
	{ rule: 'PROC-20', types: ['peel_superficial'], from: 0, to: 7, exclude: ACTIVES },
	{ rule: 'PROC-22', types: ['wax_face'], from: -7, to: 2, exclude: ['retinoid'] },
];
