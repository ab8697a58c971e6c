export * from './answer-schema.ts';
export * from './emergency.ts';
export * from './level.ts';
export * from './schema.ts';
export { isRedFlag, RED_FLAGS } from './symptom-table.ts';
export { isRedFlagCode, triageSymptoms } from './triage-symptoms.ts';
