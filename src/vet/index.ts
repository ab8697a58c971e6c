export * from './checklist.ts';
export * from './clinic/index.ts';
export * from './fragrance.ts';
export * from './profile-schema.ts';
export * from './rule-words.ts';
export * from './source.ts';
export * from './usage-rule.ts';
export * from './words.ts';
