/** Passports whose brand signed oddly: every edge signature, made over the passport's own bytes. For tests and benches. */
import { issuePassport, type PassportDraft } from '../src/verify/passport/index.ts';
import { nodeEngine } from '../src/verify/shell/node-engine.ts';
import type { Ed25519Key, Ed25519Signer } from '../src/verify/signature/index.ts';
import { at, draft, report } from './batch-world.ts';
import { disputedForms } from './disputed-forms.ts';
import { derivedSignatures, type EdgeSignature } from './edge-signatures.ts';

export type EdgePassport = EdgeSignature & {
	/** Is it one of the twelve forms on which libraries are known to differ? */
	readonly isDisputed: boolean;
	/** The text of the passport. */
	readonly text: string;
};

/** Of a product that no desk knows: what is said of it rests on the passport alone. */
const ODD: PassportDraft = draft({ report: report({ gtin: '09506000134352' }) });

const textBy = (signer: Ed25519Signer): string =>
	issuePassport(ODD, { brand: signer, labs: [], created: at(7) }, nodeEngine);

/** Whoever makes an odd signature has no enrolled key: the bytes stand in as they are. */
const signerOf = (key: Uint8Array, sign: Ed25519Signer['sign']): Ed25519Signer => ({
	key: key as Ed25519Key,
	sign,
});

/** What the brand of this key signs: the hashes of its proof and of the passport that names the key. */
function messageOf(key: Uint8Array): Uint8Array {
	const asked: Uint8Array[] = [];
	textBy(
		signerOf(key, (message) => {
			asked.push(message);
			return new Uint8Array(64).fill(255);
		}),
	);
	const [message] = asked;
	if (message === undefined) throw new Error('nobody asked for a signature');
	return message;
}

const inPassport = (one: EdgeSignature, isDisputed: boolean): EdgePassport => ({
	...one,
	isDisputed,
	text: textBy(signerOf(one.key, () => one.signature)),
});

/** The twelve disputed forms, then all that can be derived; of no signature at all no passport can be made. */
export const edgePassports = (): readonly EdgePassport[] => [
	...disputedForms(messageOf).map((one) => inPassport(one, true)),
	...derivedSignatures(messageOf)
		.filter(({ signature }) => signature.length > 0)
		.map((one) => inPassport(one, false)),
];
