export type Level = 'easy' | 'medium' | 'hard' | 'wild';
export type Part = 'open' | 'closed' | 'all';
/** Every third seed is kept closed until the closing figures. */
export function isClosed(seed: number): boolean;
/** The first `count` seeds of a part, counted up from `first`. */
export function seedsOf(part: Part, first: number, count: number): number[];
