/** The door of `report`. */
export * from './card-schema.ts';
export { cardText, type Page, titleOf } from './card-text.ts';
export * from './faq-schema.ts';
export * from './findings.ts';
export { withLaw } from './law-panel.ts';
export { readingPanelOf, scanPanelOf } from './panels.ts';
export { type Answered, cardOf, reportBottle } from './report-bottle.ts';
export { type PhotoQuestion, reportPhotos } from './report-photos.ts';
export { scanSentences } from './scan-text.ts';
export * from './schema.ts';
