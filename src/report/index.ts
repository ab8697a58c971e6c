/** The door of `report`. */
export * from './card-schema.ts';
export * from './faq.ts';
export * from './findings.ts';
export { type Answered, cardOf, reportBottle } from './report-bottle.ts';
export * from './schema.ts';
