export * from './body.ts';
export * from './effect.ts';
export * from './rate-body.ts';
export * from './step.ts';
export * from './to-fhir.ts';
