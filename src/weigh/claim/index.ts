export * from './claim.ts';
export * from './concepts.ts';
export * from './match-claim.ts';
export * from './sentence.ts';
export * from './weigh-claim.ts';
