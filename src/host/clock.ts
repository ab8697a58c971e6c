/** Where the time comes from: shells take a clock, pure code takes the moment itself. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };
