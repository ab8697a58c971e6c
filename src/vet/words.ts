/** The words a profile, a product, a procedure and a symptom are told in; closed sets, said by `locales/`. Any other word is refused. */

/** What a product is. */
export const PRODUCT_KINDS = [
	'cleanser',
	'toner',
	'essence',
	'serum',
	'ampoule',
	'oil',
	'cream',
	'eye_cream',
	'moisturizer',
	'mask',
	'exfoliant',
	'medicine',
	'spf',
	'makeup',
	'hair',
] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** What a product holds or what became of it; `contains:NAME` and `source:SPECIES` stand beside these. */
export const PRODUCT_TAGS = [
	'cleanser_gentle',
	'cleanser_harsh',
	'spf',
	'spf_mineral',
	'exosome',
	'exosome_plant',
	'exosome_human',
	'exosome_animal',
	'exosome_fish',
	'exosome_milk',
	'exosome_bacteria',
	'exosome_synthetic',
	'pdrn_fish',
	'conditioned_medium',
	'growth_factor',
	'retinoid',
	'retinoid_cosmetic',
	'retinoid_rx',
	'tretinoin',
	'tretinoin_microsphere',
	'adapalene',
	'tazarotene',
	'bakuchiol',
	'strong',
	'aha',
	'bha',
	'pha',
	'enzyme_peel',
	'azelaic',
	'bpo',
	'hydroquinone',
	'laa',
	'vitamin_c_derivative',
	'antioxidant',
	'niacinamide',
	'peptide',
	'cu_peptide',
	'ceramide',
	'hyaluronic',
	'silicone',
	'oil_in_water',
	'water_in_oil',
	'phototoxic_oil',
	'alcohol_high',
	'menthol',
	'witch_hazel',
	'parfum',
	'unfragranced_claim',
	'preservative_free',
	'rx_topical',
	'bland_hydrator',
	'clinic_sterile',
	'eye_area_ok',
	'no_gmp_report',
	'reformulated',
	'new_batch_source',
	'changed',
	'freeze_thawed',
	'heat_exposed',
	'laa_brown',
	'hq_brown',
	'shared_use',
	'diluted',
	'peel',
	'aha_strong',
] as const;
export type ProductTag = (typeof PRODUCT_TAGS)[number];

/** What is done to skin in a clinic or at home. */
export const PROCEDURES = [
	'microneedling',
	'rf_microneedling',
	'laser_ablative',
	'laser_nonablative_fractional',
	'laser_vascular',
	'laser_hair_removal',
	'ipl',
	'peel_superficial',
	'peel_medium',
	'dermabrasion_mechanical',
	'microdermabrasion',
	'wax_face',
	'depilatory_face',
	'threading_face',
	'patch_test_clinic',
	'injection_exosome',
	'unknown',
] as const;
export type ProcedureType = (typeof PROCEDURES)[number];

/** What a person may report. */
export const SYMPTOMS = [
	'trouble_breathing',
	'trouble_swallowing',
	'lip_swelling',
	'eye_swelling',
	'wheeze',
	'dizzy_or_faint',
	'vomiting',
	'hives',
	'fever_with_rash',
	'blisters_or_raw_skin',
	'rash_spreading_fast',
	'rash_eyes_mouth_genital',
	'painful_rash',
	'pus_or_golden_crust',
	'purple_painful_papules_after_injection',
	'firm_lumps_weeks_later',
	'itchy_scaly_plaques_after_needling',
	'grouped_blisters_after_laser_or_peel',
	'product_in_eye_pain',
	'blue_black_patches_hydroquinone',
	'rash_not_improving',
	'burning',
	'lasting_redness',
	'itch',
	'swelling_local',
	'barrier_damaged_now',
	'sunburn_now',
	'perioral_papules',
	'itchy_monomorphic_bumps_forehead_chest',
	'eczema_flare',
	'new_bumps_week2',
	'bumps_usual_zones_weeks2_8',
	'bumps_new_zones',
	'worse_after_week8',
	'large_painful_cysts',
	'patch_test_reaction',
	'patch_test_severe',
	'changing_mole',
	'mild_sting_short',
	'dryness_or_flaking',
	'pilling',
	'no_change_week4',
	'no_change_week12',
	'nothing',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

/** What a person may ask for. */
export const REQUESTS = [
	'what_is_this_rash',
	'exosome_injection',
	'exosome_iv',
	'exosome_injection_treats_scars',
	'exosome_treats_disease',
	'home_needling_with_serum',
	'stop_prescription',
	'replace_retinol',
	'exosome_as_sunscreen',
	'skip_patch_test',
	'plan_for_infant',
	'hydroquinone_retinoid_mix',
	'fridge',
] as const;
export type UserRequest = (typeof REQUESTS)[number];

/** How skin behaves. */
export const SKINS = [
	'normal',
	'dry',
	'oily',
	'combination',
	'sensitive',
	'very_sensitive',
] as const;
export type Skin = (typeof SKINS)[number];

/** Where the person lives or buys. */
export const REGIONS = [
	'EU',
	'UK',
	'US',
	'CA',
	'TW',
	'KR',
	'JP',
	'CN',
	'AU',
	'BR',
	'IN',
	'IR',
	'OTHER',
] as const;
export type Region = (typeof REGIONS)[number];

/** What was told of a pregnancy. */
export const PREGNANCIES = ['no', 'yes', 'planning', 'unknown', 'declined'] as const;
export type Pregnancy = (typeof PREGNANCIES)[number];

/** Conditions of skin and body that a rule speaks of. */
export const CONDITIONS = [
	'eczema',
	'psoriasis',
	'rosacea',
	'acne_active',
	'fungal_acne',
	'melasma',
	'herpes_labialis_history',
	'cold_sore_now',
	'keloid_history',
	'immunosuppressed',
	'diabetes_uncontrolled',
	'autoimmune_skin_disease',
	'skin_cancer_active',
	'skin_infection',
	'open_wound',
	'bleeding_disorder',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Medicines that a rule speaks of. */
export const MEDICINES = [
	'isotretinoin_oral',
	'isotretinoin_oral_stopped',
	'vitamin_a_supplement',
	'doxycycline',
	'hydrochlorothiazide',
	'amiodarone',
	'chlorpromazine',
	'anticoagulant',
	'immunosuppressant',
	'steroid_oral',
	'steroid_topical',
] as const;
export type Medicine = (typeof MEDICINES)[number];

/** Allergies with a word of their own; label names and `plant:SPECIES` stand beside these. */
export const KNOWN_ALLERGIES = [
	'past_anaphylaxis_cosmetic',
	'past_hives_cosmetic',
	'past_wheeze_cosmetic',
	'past_contact_allergy_cosmetic',
	'fragrance_mix',
	'Linalool',
	'Limonene',
	'fish',
	'milk',
	'egg',
	'aspirin',
	'latex',
] as const;
export type KnownAllergy = (typeof KNOWN_ALLERGIES)[number];

/** Where on the face or body. */
export const ZONES = [
	'face',
	'forehead',
	'cheek',
	'nose',
	'chin',
	'eye',
	'lip',
	'neck',
	'chest',
	'treated',
] as const;
export type Zone = (typeof ZONES)[number];
