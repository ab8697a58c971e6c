export * from './core-sheet.ts';
export * from './packed-sheet.ts';
export * from './sheet-questions.ts';
export * from './sheet-schema.ts';
export * from './skin-sheet.ts';
export * from './timeline.ts';
