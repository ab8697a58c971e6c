/** What every route of a server is given: words, log, clock, counts. Rooms add their own. */
import type { Say } from '../kit/index.ts';
import { languageOfRequest } from './accept-language.ts';
import { type Answer, responseOf } from './answer.ts';
import type { Clock } from './clock.ts';
import type { Gate } from './gate.ts';
import type { Log } from './log.ts';
import { type Problem, problemAnswer, type ServerWords } from './problem.ts';

export type Service = {
	readonly words: ServerWords;
	readonly log: Log;
	readonly clock: Clock;
};

/** The words a reader wants. */
export function sayTo(service: Service, acceptLanguage: string | null | undefined): Say {
	return service.words[languageOfRequest(acceptLanguage)];
}

/** A problem as hono gives it. */
export function problemResponse(service: Service, request: Request, problem: Problem): Response {
	return responseOf(answerProblem(service, problem, request.headers.get('accept-language')));
}

/** A problem in the reader's words. */
export function answerProblem(
	service: Service,
	problem: Problem,
	acceptLanguage: string | null | undefined,
): Answer {
	return problemAnswer(problem, sayTo(service, acceptLanguage));
}

/** Seconds after which it is worth asking again. */
const SOON = 1;
const LATER = 30;

/** What stands behind a gate, or why it cannot be had now. */
export function passGate<Opened>(
	gate: Gate<Opened>,
): { readonly value: Opened } | { readonly problem: Problem } {
	const state = gate.state();
	if (state.kind === 'open') return { value: state.value };
	if (state.kind === 'opening') {
		return { problem: { code: 'database-opening', retryAfter: SOON } };
	}
	return { problem: { code: 'database-unavailable', retryAfter: LATER } };
}
