export * from './aftercare.ts';
export * from './controls.ts';
export * from './fitness.ts';
