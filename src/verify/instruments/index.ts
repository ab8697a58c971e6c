export { isDay } from './day.ts';
export { MOST_FILE } from './file-text.ts';
export { readInstrument } from './read-instrument.ts';
export type { Given, Journey, Reading } from './reading.ts';
export { type InstrumentRefusal, isFileRefused } from './refusal.ts';
export { takeIn } from './take-in.ts';
