/** A public figure that a value is held against. Most are no rule for cosmetics, and are called what they are. */
import type { Status } from '../../kit/index.ts';

/** Words: `batch.held.<kind>`. */
export const LIMIT_KINDS = [
	/** Written for injectables or clinical lots; there is none for cosmetics. */
	'borrowed',
	/** What a paper asked of its own lots. */
	'criterion',
	/** A band that papers quote. */
	'research',
	/** A standard for cosmetics. */
	'standard',
	/** A regulator's guidance for cosmetics. */
	'guidance',
	/** Law of one market. */
	'law',
] as const;

export type Limit = {
	readonly kind: (typeof LIMIT_KINDS)[number];
	readonly least: number | null;
	readonly most: number | null;
	/** Whether the figure itself is out. */
	readonly isExclusive: boolean;
	readonly unit: string | null;
	/** What is expected where no number is. */
	readonly text: 'positive' | 'negative' | 'absent' | 'no growth' | null;
	readonly source: string;
};

export type LimitSource = {
	readonly id: string;
	readonly title: string;
	readonly url: string | null;
	readonly date: string;
	readonly status: Status;
};
