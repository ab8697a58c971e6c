export * from './aftercare.ts';
