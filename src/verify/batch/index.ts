export { batchFieldOf } from './batch-field.ts';
export * from './batch-report-schema.ts';
export { type BatchField, KINGDOMS, type Kingdom } from './field-kind.ts';
export { kingdomOf, missingFields } from './missing-fields.ts';
export { unitFactor } from './unit.ts';
