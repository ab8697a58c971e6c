export * from './calendar/index.ts';
export * from './day.ts';
export * from './routine.ts';
export * from './schema.ts';
export * from './sheet/index.ts';
export * from './triage/index.ts';
