export type { EnrolledLab } from './check-labs.ts';
export type { Contradiction } from './contradiction.ts';
export { findContradictions, type Surroundings } from './find-contradictions.ts';
