export * from './visit.ts';
export * from './visit-csv.ts';
export * from './visit-schema.ts';
