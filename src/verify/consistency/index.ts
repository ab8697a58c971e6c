export type { EnrolledLab } from './check-labs.ts';
export {
	CONTRADICTION_CODES,
	type Contradiction,
	type ContradictionCode,
} from './contradiction.ts';
export { findContradictions, type Surroundings } from './find-contradictions.ts';
