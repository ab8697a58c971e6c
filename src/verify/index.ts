export { answerText } from './answer-text.ts';
export * from './batch/index.ts';
export * from './credential/index.ts';
export * from './encoding/index.ts';
export * from './findings.ts';
export * from './log/index.ts';
export * from './schema.ts';
export * from './signature/index.ts';
