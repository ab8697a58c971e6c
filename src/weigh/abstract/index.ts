export * from './passage.ts';
export * from './read-abstract.ts';
