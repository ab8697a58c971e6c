/** Asks our own server. What it refuses comes back in its own words, in the language of the page. */
import { speech } from '../speech.ts';

export type Refusal = {
	readonly code: string;
	/** What happened, and what to do, in the server's words. Empty where the server could not be reached. */
	readonly title: string;
	readonly detail: string;
};
export type Told<Value> = { readonly value: Value } | { readonly refusal: Refusal };

type Sending = {
	readonly method?: 'POST' | 'PUT' | 'DELETE';
	readonly body?: object;
	/** Of the routes of clinics or editors; all else is of the desk. */
	readonly base?: 'clinic' | 'editor' | undefined;
	/** Idempotency key: the same write sent again is done once. */
	readonly key?: string;
};

/** A server that is not there, or that answers what is none of ours. */
const AWAY: Refusal = { code: 'away', title: '', detail: '' };

/** The answer to a question, or to something sent. */
export async function ask<Value>(
	path: string,
	{ body, method = body === undefined ? undefined : 'POST', base, key }: Sending = {},
): Promise<Told<Value>> {
	const language = speech.value?.language ?? 'en';
	const sent = method === undefined ? {} : { method, body: JSON.stringify(body ?? {}) };
	const type = method === undefined ? {} : { 'content-type': 'application/json' };
	const once = key === undefined ? {} : { 'idempotency-key': key };
	try {
		const response = await fetch(`/v1/${base ?? 'desk'}${path === '' ? '' : '/'}${path}`, {
			...sent,
			headers: { 'accept-language': language, ...type, ...once },
		});
		const answer = await response.json();
		return response.ok ? { value: answer } : { refusal: refusalOf(answer) };
	} catch {
		// No network, a server that fell over, an answer cut short: the person is told, and nothing was lost here.
		return { refusal: AWAY };
	}
}

function refusalOf({ code, title, detail }: Partial<Refusal>): Refusal {
	return { code: code ?? '', title: title ?? '', detail: detail ?? '' };
}
