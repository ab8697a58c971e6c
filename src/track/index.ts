export * from './findings.ts';
export * from './photo/index.ts';
export * from './schema.ts';
