/** Work counted in steps, so that a test can show that it grows with the text and no faster; never a time. */
export type Steps = { count: number };
