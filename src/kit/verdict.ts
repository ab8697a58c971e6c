/** The one table that maps each room's own words to the three verdicts that exist everywhere. */

export const VERDICTS = ['shown', 'contradicted', 'not-known'] as const;
export type Verdict = (typeof VERDICTS)[number];
