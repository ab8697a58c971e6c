export * from './agreement.ts';
export * from './moved.ts';
export * from './release.ts';
