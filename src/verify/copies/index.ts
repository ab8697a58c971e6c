export { type CodeJudgement, type CopyReason, judgeCode } from './judge-code.ts';
export { COUNTRIES, kilometresBetween, REGIONS, regionOf } from './region.ts';
export { scanAnswerSchema, scanInputSchema, scanLineSchema } from './scan-schema.ts';
export { type Code, dayOf, KEPT_DAYS, oldestKept, type Sighting } from './sighting.ts';
export { FEWEST, type SeenCode, tellLot } from './tell-lot.ts';
