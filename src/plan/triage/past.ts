/** What was put on the skin before the trouble began, as far as a tree asks for it. */
import type { Used } from './schema.ts';

/** Days within which two new products cannot be told apart (PUR-07). */
const TOGETHER_DAYS = 14;

/** What raises the turnover of skin, so that a purge is thinkable (PUR-01). */
const TURNOVER: ReadonlySet<string> = new Set([
	'retinoid',
	'retinoid_cosmetic',
	'retinoid_rx',
	'tretinoin',
	'tretinoin_microsphere',
	'adapalene',
	'tazarotene',
	'aha',
	'aha_strong',
	'bha',
]);

/** What may sting for a minute (PT-16): what raises turnover, and the other acids. */
const STINGS: ReadonlySet<string> = new Set([...TURNOVER, 'pha', 'azelaic', 'laa', 'peel']);

export type Past = {
	/** Nothing was told of what was used. */
	readonly isMissing: boolean;
	/** The products that came within 14 days of the newest, the newest among them. */
	readonly newTogether: readonly Used[];
	/** The newest raises turnover. */
	readonly hasTurnover: boolean;
	readonly hasTretinoin: boolean;
	/** Something used can sting for a minute and mean no harm. */
	readonly hasSting: boolean;
	/** Days since the newest was first used, by all that was told; 0 where nothing was. */
	readonly days: number;
	readonly films: number;
	readonly hasMixedBases: boolean;
};

/** Reads the history; `daysSince` is of the newest product. */
export function readPast(history: readonly Used[], daysSince: number | null): Past {
	const newest = Math.max(...history.map(({ first_day }) => first_day));
	const last = Math.max(...history.map(({ first_day, last_day }) => last_day ?? first_day));
	const newTogether = history.filter(({ first_day }) => newest - first_day < TOGETHER_DAYS);
	const counted = (tag: string): number => history.filter(({ tags }) => tags.includes(tag)).length;
	return {
		isMissing: history.length === 0,
		newTogether,
		hasTurnover: newTogether.some((used) => hasAny(used, TURNOVER)),
		hasTretinoin: newTogether.some(({ tags }) => tags.includes('tretinoin')),
		hasSting: history.some((used) => hasAny(used, STINGS)),
		days: Math.max(daysSince ?? 0, history.length === 0 ? 0 : last - newest),
		films: counted('silicone'),
		hasMixedBases: counted('oil_in_water') > 0 && counted('water_in_oil') > 0,
	};
}

function hasAny({ tags }: Used, wanted: ReadonlySet<string>): boolean {
	return tags.some((tag) => wanted.has(tag));
}
