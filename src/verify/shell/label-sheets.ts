/** A sheet of labels for the bottles of one passport: which numbers, what each label says, and its code. */
import { encodeQR } from 'qr';
import type { Facts, Say } from '../../kit/index.ts';
import {
	MOST_ADDRESS,
	type PassportCredential,
	printCapsule,
	signCapsule,
} from '../passport/index.ts';
import {
	type LabelContent,
	labelsOn,
	labelText,
	laySheets,
	MOST_LABELS,
	type PrintPage,
	QUIET_ZONE,
	type Seal,
	SHEETS,
	type SheetName,
} from '../print/index.ts';
import type { Ed25519Signer, ProofEngine } from '../signature/index.ts';

export type SheetOrder = {
	readonly sheet: SheetName;
	/** What the addresses begin with. */
	readonly stem: string;
	/** A number for each bottle; null where bottles are not numbered. */
	readonly serials: readonly string[] | null;
	/** How many, where bottles are not numbered; a sheet full unless said otherwise. */
	readonly count: number | null;
	/** Labels that are gone from the first sheet. */
	readonly used: number;
	/** Signs each code itself; left out where codes are plain. */
	readonly seal?: Seal;
};

export type SheetFault = {
	readonly code:
		| 'serial-unknown'
		| 'serial-twice'
		| 'serial-missing'
		| 'address'
		| 'sealed-too-long'
		| 'too-many'
		| 'used'
		| 'too-large';
	readonly facts: Facts;
};
export type SheetsMade = { readonly pages: readonly PrintPage[] } | { readonly fault: SheetFault };

const refused = (code: SheetFault['code'], facts: Facts = {}): SheetsMade => ({
	fault: { code, facts },
});

/** The pages of an order, or why they are not printed. */
export function makeSheets(
	{ credentialSubject: report, issuer }: PassportCredential,
	order: SheetOrder,
	say: Say,
): SheetsMade {
	const each = labelsOn(SHEETS[order.sheet]);
	const serials = order.serials ?? new Array<null>(order.count ?? each - order.used).fill(null);
	const fault = serialFault(serials, report.serials ?? null);
	if (fault !== null) return fault;
	if (serials.length > MOST_LABELS) return refused('too-many', { most: MOST_LABELS });
	if (order.used >= each) return refused('used', { each });
	const words = [
		issuer.name,
		say('label.scan'),
		...(report.sample === true ? [say('label.sample')] : []),
	];
	const labels: LabelContent[] = [];
	for (const serial of serials) {
		const text = labelText({ ...report, serial }, order.stem, order.seal);
		if (text === null) return unprintable(order);
		labels.push({ text, rows: codeRows(text.address), words });
	}
	const pages = laySheets(labels, order.sheet, order.used);
	return pages === null ? refused('too-large', { sheet: order.sheet }) : { pages };
}

const unprintable = ({ seal, stem }: SheetOrder): SheetsMade =>
	seal === undefined
		? refused('address', { stem })
		: refused('sealed-too-long', { most: MOST_ADDRESS });

/** Signs codes with a brand's key. */
export const sealWith =
	(signer: Ed25519Signer, engine: ProofEngine): Seal =>
	({ gtin, lot, expiry, serial }, stem) => {
		const facts = { gtin, lot, serial, expiry: expiry.slice(2).replaceAll('-', '') };
		return printCapsule(signCapsule(facts, stem, signer, engine));
	};

/** A number that the passport does not list would turn red on every phone. */
function serialFault(
	serials: readonly (string | null)[],
	issued: readonly string[] | null,
): SheetsMade | null {
	const known = issued === null ? null : new Set(issued);
	const seen = new Set<string>();
	for (const serial of serials) {
		if (serial === null) {
			if (known !== null) return refused('serial-missing');
			continue;
		}
		if (known?.has(serial) !== true) return refused('serial-unknown', { serial });
		if (seen.has(serial)) return refused('serial-twice', { serial });
		seen.add(serial);
	}
	return null;
}

/** Medium correction: a drop of water may cover a seventh of the code. */
const codeRows = (text: string): LabelContent['rows'] =>
	encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
