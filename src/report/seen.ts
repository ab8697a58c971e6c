/** A reading, looked at once: what the rules of the headline and of the unknown ask it. */
import type { Finding } from '../kit/index.ts';
import type { HasVesicle, ReadCode, Reading, Vesicle } from '../read/index.ts';

export type Seen = {
	readonly has: HasVesicle;
	/** Vesicles whose name alone makes a yes. */
	readonly named: readonly Vesicle[];
	/** Vesicle words in no allowed form. */
	readonly loose: readonly Vesicle[];
	readonly media: readonly Vesicle[];
	readonly platelets: readonly Vesicle[];
	readonly lookalikes: readonly Finding<ReadCode>[];
	readonly finding: (code: ReadCode) => Finding<ReadCode> | undefined;
	/** How many ingredients the text held. */
	readonly of: number;
	/** How it was seen, where it was read from photos. */
	readonly sight: Sight | null;
};

/** How much of a list photos show. */
export type Sight = {
	readonly hasList: boolean;
	/** Lines of the sides with a list that were not read surely, and all lines of these. */
	readonly unread: number;
	readonly lines: number;
};

const VESICLE_KINDS: ReadonlySet<string> = new Set(['exosome', 'extracellular-vesicle', 'vesicle']);
const ALLOWED_FORMS: ReadonlySet<string> = new Set(['inci', 'translation']);

/** Sorts what a reading holds by what it counts for. */
export function look(reading: Reading, sight: Sight | null = null): Seen {
	const { findings, has_vesicle } = reading.verdict;
	const words = reading.vesicles.filter((vesicle) => VESICLE_KINDS.has(vesicle.kind));
	const allowed = words.filter((vesicle) => ALLOWED_FORMS.has(vesicle.form));
	return {
		has: has_vesicle,
		named: allowed,
		loose: words.filter((vesicle) => !ALLOWED_FORMS.has(vesicle.form)),
		media: reading.vesicles.filter((vesicle) => vesicle.kind === 'conditioned-medium'),
		platelets: reading.vesicles.filter((vesicle) => vesicle.kind === 'platelet'),
		lookalikes: findings.filter((finding) => finding.code === 'lookalike'),
		finding: (code) => findings.find((finding) => finding.code === code),
		of: reading.ingredients.length,
		sight,
	};
}

/** INCI keeps the word for cells of mammals, and a name of that kind says so. */
export function isExosomeByInci(vesicle: Vesicle): boolean {
	return (
		vesicle.kind === 'exosome' && (vesicle.kingdom === 'human' || vesicle.kingdom === 'animal')
	);
}
