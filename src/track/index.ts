export * from './photo/index.ts';
export * from './schema.ts';
