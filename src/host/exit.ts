import type { Verdict } from '../kit/index.ts';

/**
 * How a run of the command line ends. 1 and 2 are never used on purpose: crashes and shells use them.
 * `usage` and `fault` are EX_USAGE and EX_SOFTWARE of sysexits.h.
 */
export const EXIT = {
	answered: 0,
	contradicted: 3,
	unknown: 4,
	usage: 64,
	fault: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT_OF = {
	shown: EXIT.answered,
	contradicted: EXIT.contradicted,
	'not-known': EXIT.unknown,
} as const satisfies Readonly<Record<Verdict, ExitCode>>;

/** The exit code of `check`, `read` and `verify`; every other verb ends with 0 when it answered. */
export function exitForVerdict(verdict: Verdict): ExitCode {
	return EXIT_OF[verdict];
}
