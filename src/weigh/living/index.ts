export * from './agreement.ts';
export * from './moved.ts';
export * from './moved-schema.ts';
export * from './release.ts';
