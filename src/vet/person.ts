/** One product and one person: which rules of use speak, by what the product holds and what the person told. */
import type { Finding } from '../kit/index.ts';
import { areOneFragrance, isFragranceName } from './fragrance.ts';
import { isKin, isSpeciesOf, naturallyHeld, plantsOf } from './natural-source.ts';
import { isSensitive, type Profile } from './profile-schema.ts';
import { findingOfRule, type RuleId } from './usage-rule.ts';
import type { ProductTag } from './words.ts';

type Row = {
	readonly rule: RuleId;
	readonly when: (profile: Profile) => boolean;
	/** Any of these in the product; none named: any product. */
	readonly tags?: readonly ProductTag[];
};

const expecting = ({ pregnancy }: Profile) => pregnancy === 'yes' || pregnancy === 'planning';
const pregnant = ({ pregnancy }: Profile) => pregnancy === 'yes';
const lactating = (profile: Profile) => profile.lactating;
const under = (years: number) => (profile: Profile) => (profile.age ?? Infinity) < years;
const tells =
	(...words: readonly string[]) =>
	({ conditions, medicines, allergies }: Profile) =>
		[...conditions, ...medicines, ...allergies].some((word) => words.includes(word));

const RETINOIDS = ['retinoid', 'retinoid_cosmetic', 'retinoid_rx'] as const;
const PRESCRIBED = ['retinoid_rx', 'tretinoin', 'tazarotene'] as const;
const VESICLES = ['exosome'] as const;

const ROWS: readonly Row[] = [
	{ rule: 'PREG-01', when: expecting, tags: PRESCRIBED },
	{ rule: 'PREG-02', when: expecting, tags: ['retinoid_cosmetic'] },
	{ rule: 'PREG-03', when: pregnant, tags: ['hydroquinone'] },
	{ rule: 'PREG-05', when: pregnant, tags: ['bha'] },
	{ rule: 'PREG-06', when: pregnant, tags: ['azelaic', 'bpo'] },
	{ rule: 'PREG-07', when: pregnant, tags: ['aha'] },
	{ rule: 'PREG-08', when: expecting, tags: VESICLES },
	{
		rule: 'PREG-10',
		when: ({ pregnancy }) => pregnancy === 'unknown' || pregnancy === 'declined',
		tags: ['exosome', 'hydroquinone', ...RETINOIDS],
	},
	{ rule: 'PREG-13', when: pregnant, tags: ['spf', 'spf_mineral'] },
	{ rule: 'PREG-14', when: expecting, tags: ['adapalene'] },
	{ rule: 'PREG-15', when: pregnant, tags: ['bakuchiol'] },
	{ rule: 'LACT-01', when: lactating, tags: ['retinoid', 'bha', 'bpo'] },
	{ rule: 'LACT-02', when: lactating, tags: RETINOIDS },
	{ rule: 'LACT-03', when: lactating, tags: VESICLES },
	{ rule: 'LACT-04', when: lactating, tags: ['hydroquinone'] },
	{ rule: 'AGE-01', when: under(3), tags: ['bha'] },
	{
		rule: 'AGE-02',
		when: ({ age }) => age !== undefined && age !== null && age >= 3 && age < 11,
		tags: ['bha'],
	},
	{ rule: 'AGE-03', when: under(15), tags: ['retinoid', 'aha', 'bha', 'laa', 'enzyme_peel'] },
	{ rule: 'AGE-04', when: under(18), tags: VESICLES },
	{ rule: 'AGE-06', when: under(13), tags: ['hydroquinone'] },
	{ rule: 'ALG-02', when: hasFragranceAllergy, tags: ['parfum'] },
	{ rule: 'ALG-06', when: tells('aspirin'), tags: ['bha'] },
	{ rule: 'ALG-07', when: tells('fish'), tags: ['exosome_fish', 'pdrn_fish'] },
	{ rule: 'ALG-08', when: tells('milk'), tags: ['exosome_milk'] },
	{ rule: 'ALG-10', when: ({ vegan }) => vegan, tags: ['exosome_human', 'exosome_animal'] },
	{ rule: 'INT-21', when: ({ skin }) => skin === 'very_sensitive', tags: ['bpo'] },
	{ rule: 'INT-22', when: tells('isotretinoin_oral'), tags: ['retinoid', 'aha', 'bha', 'bpo'] },
	{ rule: 'SEN-01', when: isSensitive, tags: VESICLES },
	{ rule: 'SEN-04', when: tells('eczema'), tags: RETINOIDS },
	{
		rule: 'SEN-05',
		when: tells('rosacea'),
		tags: ['aha', 'alcohol_high', 'witch_hazel', 'parfum', 'menthol'],
	},
	{ rule: 'SEN-08', when: tells('fungal_acne') },
	{ rule: 'SEN-11', when: tells('open_wound'), tags: ['exosome', 'strong'] },
	{
		rule: 'SUN-06',
		when: tells('doxycycline', 'hydrochlorothiazide', 'amiodarone', 'chlorpromazine'),
		tags: ['aha', ...RETINOIDS],
	},
	{ rule: 'MED-01', when: tells('skin_cancer_active'), tags: VESICLES },
	{
		rule: 'MED-02',
		when: tells('autoimmune_skin_disease', 'immunosuppressed', 'immunosuppressant'),
		tags: VESICLES,
	},
	{
		rule: 'PT-09',
		when: tells('past_anaphylaxis_cosmetic', 'past_hives_cosmetic', 'past_wheeze_cosmetic'),
	},
	{ rule: 'PT-04', when: needsLongTest },
	{
		rule: 'LEG-01',
		when: ({ region }) => region === 'EU' || region === 'UK',
		tags: ['exosome_human'],
	},
	{ rule: 'LEG-04', when: ({ region }) => region === 'TW', tags: ['exosome_human'] },
	{ rule: 'LEG-10', when: ({ region }) => region === 'EU', tags: ['retinoid_cosmetic'] },
];

function hasFragranceAllergy({ allergies }: Profile): boolean {
	return allergies.some((name) => name === 'fragrance_mix' || isFragranceName(name));
}

function needsLongTest(profile: Profile): boolean {
	return (
		isSensitive(profile) ||
		tells('eczema', 'past_contact_allergy_cosmetic', 'fragrance_mix')(profile)
	);
}

/** The findings of the rules of use for this person, the gravest first. */
export function personFindings(profile: Profile, tags: readonly string[]): Finding<RuleId>[] {
	const spoken = ROWS.filter(
		({ when, tags: wanted }) =>
			when(profile) && (wanted === undefined || wanted.some((tag) => tags.includes(tag))),
	).map(({ rule }) => findingOfRule(rule));
	const all = [...namedAllergens(profile, tags), ...spoken];
	return all.filter(({ code }, at) => all.findIndex((one) => one.code === code) === at);
}

/** What the label names and the person is allergic to: by name, by group, by plant. */
function namedAllergens({ allergies }: Profile, tags: readonly string[]): Finding<RuleId>[] {
	const printed = tags.filter((tag) => tag.startsWith('contains:')).map((tag) => tag.slice(9));
	const species = tags.filter((tag) => tag.startsWith('source:')).map((tag) => tag.slice(7));
	const named = printed.filter((name) =>
		allergies.some(
			(allergen) =>
				areOneFragrance(name, allergen) || (allergen === 'fragrance_mix' && isFragranceName(name)),
		),
	);
	const told = plantsOf(allergies.filter((name) => name.startsWith('plant:')));
	const plants = plantsOf(allergies);
	const kin = [
		...species.filter((name) => isSpeciesOf(name, plants)),
		...printed.filter((name) => isKin(name, told)),
	];
	const isAllergic = (allergen: string) =>
		allergies.some((name) => name === 'fragrance_mix' || areOneFragrance(name, allergen));
	const salicylates = allergies.includes('aspirin')
		? printed.filter((name) => /salicyl/i.test(name))
		: [];
	return [
		...named.slice(0, 1).map((name) => findingOfRule('ALG-01', { name })),
		...naturallyHeld(printed, isAllergic).map(({ rule, names: [name = ''] }) =>
			findingOfRule(rule, { name }),
		),
		...kin.slice(0, 1).map((name) => findingOfRule('ALG-09', { name })),
		...salicylates.slice(0, 1).map((name) => findingOfRule('ALG-06', { name })),
	];
}
