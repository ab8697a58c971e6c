/** The page's side of the reader: opens the facts, asks for cards, keeps only the newest question waiting. */

import * as facts from 'virtual:facts';
import { signal } from '@preact/signals';
import type { AnswerCard } from '../../src/report/index.ts';
import { type Bottle, MOST_LIST } from './bottle.ts';
import type { FromReader, ToReader } from './reader-talk.ts';

export type FactsProgress =
	| { readonly kind: 'loading'; readonly percent: number }
	| { readonly kind: 'ready' }
	| { readonly kind: 'missing' };

export type Answer =
	| { readonly kind: 'card'; readonly card: AnswerCard; readonly milliseconds: number }
	| { readonly kind: 'broken' };

export const factsProgress = signal<FactsProgress>({ kind: 'loading', percent: 0 });

type Waiting = { readonly bottle: Bottle; readonly onAnswer: (answer: Answer) => void };

let worker: Worker | null = null;
let lastTicket = 0;
const asked = new Map<number, Waiting>();
const early: Waiting[] = [];

/** Starts the reader and fetches its facts; once more after a failure. */
export function openReader(): void {
	factsProgress.value = { kind: 'loading', percent: 0 };
	worker ??= startWorker();
	tell(worker, { kind: 'open', url: facts.read.url, bytes: facts.read.bytes });
}

/** Asks for the card of a bottle; the answer comes once the facts are there. */
export function askReader(bottle: Bottle, onAnswer: (answer: Answer) => void): void {
	const waiting = { bottle, onAnswer };
	if (worker === null || factsProgress.value.kind !== 'ready') early.push(waiting);
	else ask(worker, waiting);
}

/** The same as a promise. */
export function cardOfBottle(bottle: Bottle): Promise<Answer> {
	return new Promise((resolve) => askReader(bottle, resolve));
}

function startWorker(): Worker {
	const started = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
	started.onmessage = ({ data }: MessageEvent<FromReader>) => hear(started, data);
	started.onerror = () => {
		// Its script could not be had; the next try starts afresh.
		started.terminate();
		worker = null;
		factsProgress.value = { kind: 'missing' };
	};
	return started;
}

function ask(to: Worker, waiting: Waiting): void {
	lastTicket += 1;
	asked.set(lastTicket, waiting);
	const { list, product, brand, claims } = waiting.bottle;
	const input = {
		ingredients_text: list.slice(0, MOST_LIST),
		product: product || null,
		brand: brand || null,
		claims_text: claims || null,
	};
	tell(to, { kind: 'report', ticket: lastTicket, input });
}

function tell(to: Worker, message: ToReader): void {
	to.postMessage(message);
}

function hear(from: Worker, message: FromReader): void {
	switch (message.kind) {
		case 'progress':
			factsProgress.value = { kind: 'loading', percent: message.percent };
			return;
		case 'no-facts':
			factsProgress.value = { kind: 'missing' };
			return;
		case 'open':
			factsProgress.value = { kind: 'ready' };
			for (const waiting of early.splice(0)) ask(from, waiting);
			return;
		default: {
			const waiting = asked.get(message.ticket);
			asked.delete(message.ticket);
			waiting?.onAnswer(message);
		}
	}
}
