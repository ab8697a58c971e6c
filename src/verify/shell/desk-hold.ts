/** Calling a batch back, putting it on hold, and lifting either. Both stay in the log. */
import { type HoldReason, historyOf, type Logged, ofKind } from '../passport/index.ts';
import type { Ed25519Signer } from '../signature/index.ts';
import { type DeskFolder, operatorOf } from './desk-folder.ts';
import { appendAs, type LogView, readLog } from './desk-log.ts';
import { brandSigner } from './desk-parties.ts';
import { type DeskRefusal, isRefused, refuse } from './desk-refusal.ts';

export type Lot = { readonly gtin: string; readonly lot: string };
export type HoldKind = 'recall' | 'suspend';

/** Who speaks: a brand by its id, or the operator. */
export type Speaker = { readonly brand: string } | 'operator';

/** Calls a lot back or puts it on hold. A recall needs no passport: what was never logged may be out there too. */
export async function holdAt(
	desk: DeskFolder,
	kind: HoldKind,
	{ gtin, lot }: Lot,
	reason: HoldReason,
	speaker: Speaker,
): Promise<readonly Logged[] | DeskRefusal> {
	const signer = await signerOf(desk, speaker);
	return isRefused(signer) ? signer : appendAs(desk, signer, [{ kind, gtin, lot, reason }]);
}

/** Lifts the hold of this kind that stands; the log keeps both. */
export async function liftAt(
	desk: DeskFolder,
	kind: HoldKind,
	lot: Lot,
	speaker: Speaker,
): Promise<readonly Logged[] | DeskRefusal> {
	const signer = await signerOf(desk, speaker);
	if (isRefused(signer)) return signer;
	const index = standing(await readLog(desk), kind, lot);
	if (index === null) return refuse('nothing-to-lift', lot);
	const lift = kind === 'recall' ? 'lift-recall' : 'lift-suspension';
	return appendAs(desk, signer, [{ kind: lift, ...lot, lifts: index }]);
}

function standing({ logged, registry }: LogView, kind: HoldKind, lot: Lot): number | null {
	const { recalls, suspensions } = historyOf({ ...lot, passport: '' }, logged, registry);
	const holds = kind === 'recall' ? recalls : suspensions;
	return holds.findLast(({ lifted }) => lifted === null)?.index ?? null;
}

async function signerOf(desk: DeskFolder, speaker: Speaker): Promise<Ed25519Signer | DeskRefusal> {
	return speaker === 'operator' ? operatorOf(desk) : brandSigner(desk, speaker.brand);
}

/** The passport that the log names last for a lot; null where it names none. */
export async function lastPassport(desk: DeskFolder, { gtin, lot }: Lot): Promise<string | null> {
	const { logged } = await readLog(desk);
	const last = ofKind('issue', logged).findLast(
		({ entry }) => entry.gtin === gtin && entry.lot === lot,
	);
	return last?.entry.passport ?? null;
}
