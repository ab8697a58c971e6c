/** Closed sets of what `track` can say; each has its words in every `locales/*.json` under `track`. */
import { REFUSALS, ZONES } from './photo/index.ts';

/** Zones of a face, and why a photo gives no numbers. */
export const TRACK_CODES = [...ZONES, ...REFUSALS] as const;
