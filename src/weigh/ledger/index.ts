export * from './entry-schema.ts';
export * from './fold.ts';
export * from './questions.ts';
export * from './refuse-event.ts';
export * from './schema.ts';
export * from './seed.ts';
export * from './words.ts';
