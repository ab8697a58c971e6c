/** The person a bottle is vetted and a routine planned for, as kept on the device and as a case of NDJSON tells it. */
import * as z from 'zod/mini';
import { isFragranceName } from './fragrance.ts';
import {
	CONDITIONS,
	KNOWN_ALLERGIES,
	type KnownAllergy,
	MEDICINES,
	PREGNANCIES,
	REGIONS,
	SKINS,
} from './words.ts';

/** Longest name of an allergen accepted, in UTF-16 units. */
const MAX_NAME = 160;
/** Entries a list of a profile may hold. */
const MAX_ENTRIES = 100;

/** `plant:` with a species, Latin or INCI. */
const PLANT = /^plant:\p{L}[\p{L}\p{M} .'’×-]{1,150}$/u;
/** As names stand on labels: a capital or a digit first, no underscore; words of ours are told apart by that. */
const LABEL_NAME = /^[\p{Lu}\p{Lo}\d(][^_\p{Cc}]*$/u;

const knownAllergies: ReadonlySet<string> = new Set<KnownAllergy>(KNOWN_ALLERGIES);

/** A word of ours, a plant, or a name as a label prints it. */
export function isAllergy(text: string): boolean {
	if (knownAllergies.has(text) || isFragranceName(text)) return true;
	return text.startsWith('plant:') ? PLANT.test(text) : LABEL_NAME.test(text);
}

const allergy = z
	.string()
	.check(z.minLength(1), z.maxLength(MAX_NAME), z.refine(isAllergy, { error: 'unknown word' }));

const list = <Word extends z.core.$ZodType<string>>(word: Word) =>
	z._default(z.array(word).check(z.maxLength(MAX_ENTRIES)), []);

/** Oldest age accepted, in years. */
const MAX_AGE = 125;

/** What is left out is not known, and is asked for where a rule hangs on it. */
export const profileSchema = z.object({
	/** Years; parts of a year for infants. */
	age: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(MAX_AGE)))),
	region: z.optional(z.nullable(z.enum(REGIONS))),
	skin: z._default(z.enum(SKINS), 'normal'),
	sensitive: z._default(z.boolean(), false),
	pregnancy: z._default(z.enum(PREGNANCIES), 'unknown'),
	lactating: z._default(z.boolean(), false),
	allergies: list(allergy),
	medicines: list(z.enum(MEDICINES)),
	conditions: list(z.enum(CONDITIONS)),
	vegan: z._default(z.boolean(), false),
});
export type Profile = z.infer<typeof profileSchema>;

/** Skin that stings or reddens easily, by its own word or by the tick. */
export function isSensitive({ skin, sensitive }: Profile): boolean {
	return sensitive || skin === 'sensitive' || skin === 'very_sensitive';
}
