export * from './judge-domain.ts';
export * from './judge-study.ts';
export * from './presumed.ts';
