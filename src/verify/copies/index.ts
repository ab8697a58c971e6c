export { BAR, type CodeJudgement, type CopyReason, judgeCode } from './judge-code.ts';
export { COUNTRIES, kilometresBetween, REGIONS, regionOf } from './region.ts';
export { type Code, dayOf, forgottenAt, KEPT_DAYS, type Sighting } from './sighting.ts';
export { FEWEST, type LotTold, type SeenCode, tellLot } from './tell-lot.ts';
