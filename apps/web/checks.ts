/** The checks of this device: the one at hand in memory, the rest in the notebook. */
import { signal } from '@preact/signals';
import type { AnswerCard } from '../../src/report/index.ts';
import { type Bottle, NO_BOTTLE } from './bottle.ts';
import type { Check, Notebook } from './notebook.ts';

/** The bottle in the field. */
export const bottle = signal<Bottle>(NO_BOTTLE);
/** Checks kept on this device, newest first. */
export const checks = signal<readonly Check[]>([]);
export type Keeping = 'opening' | 'sealed' | 'unsealed' | 'nothing';
/** How this browser keeps them. */
export const keeping = signal<Keeping>('opening');

let notebook: Notebook | null = null;
const atHand = new Map<string, Check>();

/** Opens the notebook after the first paint; it is not needed to answer. */
export async function openChecks(): Promise<void> {
	const { openNotebook } = await import('./notebook.ts');
	notebook = await openNotebook();
	keeping.value = keepingOf(notebook);
	if (notebook !== null) checks.value = await notebook.all();
}

function keepingOf(opened: Notebook | null): Keeping {
	if (opened === null) return 'nothing';
	return opened.isSealed ? 'sealed' : 'unsealed';
}

/** A check by its id: the one just made, or one kept. */
export function checkById(id: string): Check | undefined {
	return atHand.get(id) ?? checks.value.find((check) => check.id === id);
}

/** Keeps a bottle with what was read of it, and answers the id of the check. The same bottle keeps one entry. */
export function keepCheck(from: Bottle, card: AnswerCard, before?: Check): string {
	const known = before ?? checks.value.find((check) => sameText(check.bottle, from));
	const check: Check = {
		...(known?.gtin === undefined ? {} : { gtin: known.gtin }),
		id: known?.id ?? randomId(),
		at: new Date().toISOString(),
		bottle: from,
		word: card.headline.word,
		version: card.facts_version,
	};
	atHand.set(check.id, check);
	void store(check);
	return check.id;
}

let scanned: string | null = null;

/** Keeps what was scanned; what was kept of the same scan before a correction or another side makes room. */
export function keepScan(from: Bottle, card: AnswerCard, isFirst: boolean): void {
	if (isFirst) scanned = null;
	if (from.list.trim() === '') return;
	const before = scanned === null ? undefined : checkById(scanned);
	const product = before?.bottle.product ?? '';
	scanned = keepCheck({ ...from, product }, card, before);
}

/** Keeps what was scanned under the name and the number of its product. */
export function nameScan(from: Bottle, card: AnswerCard, gtin: string): void {
	const before = scanned === null ? undefined : checkById(scanned);
	scanned = keepCheck(from, card, before);
	const kept = checkById(scanned);
	if (kept === undefined) return;
	atHand.set(kept.id, { ...kept, gtin });
	void store({ ...kept, gtin });
}

async function store(check: Check): Promise<void> {
	if (notebook === null) return;
	await notebook.keep(check);
	checks.value = await notebook.all();
}

export async function forgetCheck(id: string): Promise<void> {
	atHand.delete(id);
	await notebook?.remove(id);
	checks.value = checks.value.filter((check) => check.id !== id);
}

export async function forgetAllChecks(): Promise<void> {
	atHand.clear();
	await notebook?.removeAll();
	checks.value = [];
}

function sameText(one: Bottle, other: Bottle): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(10));
	return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}
