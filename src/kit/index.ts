export * from './finding.ts';
export * from './gs1/index.ts';
export * from './language.ts';
export * from './law-verdict.ts';
export * from './round.ts';
export * from './say.ts';
export * from './verdict.ts';
