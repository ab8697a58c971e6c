/** Questions for a dermatologist or clinic, picked for this product and this person. */
import type { Question } from './findings.ts';
import type { Profile } from './profile-schema.ts';

/** `why` is said by `vet.ask.<ask>.why`. */
export type AskedQuestion = { readonly ask: Question; readonly why: Question };

/** A vesicle product asks for all that stands on its origin and batch; a person's own gates come with their profile. */
export function questionsFor(tags: readonly string[], profile: Profile | null): AskedQuestion[] {
	const hasVesicles = tags.includes('exosome') || tags.includes('conditioned_medium');
	const gates =
		profile !== null &&
		(profile.conditions.length > 0 || profile.medicines.length > 0 || profile.pregnancy !== 'no');
	const asked: readonly (readonly [boolean, Question])[] = [
		[hasVesicles, 'cells'],
		[tags.includes('exosome_human') || (hasVesicles && !tags.some(isOrigin)), 'human'],
		[hasVesicles, 'sterile'],
		[hasVesicles, 'certificate'],
		[hasVesicles, 'site'],
		[hasVesicles, 'storage'],
		[hasVesicles, 'control'],
		[tags.includes('laa') || hasVesicles, 'same-day'],
		[gates, 'gates'],
		[hasVesicles, 'injected'],
		[hasVesicles, 'normal-days'],
		[true, 'test-area'],
		[hasVesicles, 'record'],
		[hasVesicles, 'cost'],
		[hasVesicles, 'interest'],
	];
	return asked.filter(([holds]) => holds).map(([, ask]) => ({ ask, why: ask }));
}

function isOrigin(tag: string): boolean {
	return tag.startsWith('exosome_');
}
