/** Closed sets of what `plan` can say of itself; each has its words in every `locales/*.json` under `plan`. Rules are said by `rule`. */
import { ASK_FIELDS, PLAN_STATUSES, REFUSALS } from './schema.ts';

/** How a plan stands, what is missing, and what is not planned. */
export const PLAN_CODES = [...PLAN_STATUSES, ...ASK_FIELDS, ...REFUSALS] as const;
