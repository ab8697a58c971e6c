/** Closed sets of what `weigh` can say; each has its words in every `locales/*.json` under `weigh`. */
import { REASONS, STRATA } from './certainty/index.ts';
import { CLAIM_VERDICTS, LEVELS } from './ledger/index.ts';

/** Verdicts on a claim, levels of certainty, reasons for them, and the strata they are graded in. */
export const WEIGH_CODES = [...CLAIM_VERDICTS, ...LEVELS, ...REASONS, ...STRATA] as const;
