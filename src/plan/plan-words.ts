/** Keys of the words of a plan in `locales/<language>/plan.json`: a plan carries codes, a screen says them. */
import type { AskField, HowCode, PlanStatus, RefusedThing } from './schema.ts';

/** The key of how a plan stands. */
export function statusSaid(status: PlanStatus): string {
	return `plan.status.${status}`;
}

/** The key of what is asked for. */
export function askSaid(field: AskField): string {
	return `plan.ask.${field}`;
}

/** The key of what is not planned. */
export function refusalSaid(what: RefusedThing): string {
	return `plan.refusal.${what}`;
}

/** The key of how a step is done. */
export function howSaid(code: HowCode): string {
	return `plan.how.${code}`;
}
