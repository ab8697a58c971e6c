export * from './batch-report-schema.ts';
