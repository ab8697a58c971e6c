export * from './abstract/index.ts';
export * from './bias/index.ts';
export * from './certainty/index.ts';
export * from './claim/index.ts';
export * from './findings.ts';
export * from './ledger/index.ts';
export * from './pool/index.ts';
export * from './schema.ts';
