export { type BatchField, batchFieldOf, KINGDOMS, type Kingdom } from './batch-field.ts';
export * from './batch-report-schema.ts';
export { kingdomOf, missingFields } from './missing-fields.ts';
export { unitFactor } from './unit.ts';
