/** What a verified batch proves, and what nobody should read into it. */
import type { Facts } from '../../kit/index.ts';
import type { CheckName } from '../findings.ts';
import type { BatchAnswer } from '../schema.ts';

/** Words: `batch.proved.<code>`. */
export const PROVED = ['signed', 'lab', 'logged', 'standing', 'label', 'dates'] as const;
/** Words: `batch.unproved.<code>`. */
export const UNPROVED = ['bottle', 'serial', 'true', 'lab', 'contradicted', 'skin'] as const;

type Said<Code extends string> = { readonly code: Code; readonly facts: Facts };
export type Proofs = {
	readonly proved: readonly Said<(typeof PROVED)[number]>[];
	readonly not: readonly Said<(typeof UNPROVED)[number]>[];
};

/** What a stranger signed proves nothing of this brand's batch. */
const SIGNED = ['brand-signature', 'issuer-linked-to-gtin', 'key-not-compromised'] as const;
const NEEDS = {
	signed: SIGNED,
	lab: ['lab-signature'],
	logged: ['log-inclusion', 'checkpoint-signature', 'witness-quorum'],
	standing: ['bundle-signature', 'bundle-fresh', 'status', 'recall', 'supersession'],
	label: [...SIGNED, 'label-matches'],
	dates: [...SIGNED, 'expiry'],
} as const satisfies Record<(typeof PROVED)[number], readonly CheckName[]>;

/** Both lists. `serial` is the printed one; `contradicted` counts values that something speaks against. */
export function proofsOf(
	{ checks }: Pick<BatchAnswer, 'checks'>,
	{ serial, contradicted }: { readonly serial: string | null; readonly contradicted: number },
): Proofs {
	const holding = (name: CheckName) =>
		checks.find((check) => check.name === name && check.outcome === 'holds');
	const proved = PROVED.flatMap((code) => {
		const met = NEEDS[code].map(holding);
		const isMet = met.every((check) => check !== undefined);
		// Facts of every check it rests on; none names a thing that another one names differently.
		return isMet ? [{ code, facts: Object.assign({}, ...met.map((one) => one?.evidence)) }] : [];
	});
	const none: Facts = {};
	return {
		proved,
		not: [
			serial === null ? { code: 'bottle', facts: none } : { code: 'serial', facts: { serial } },
			{ code: 'true', facts: none },
			...(holding('lab-signature') === undefined ? [{ code: 'lab' as const, facts: none }] : []),
			...(contradicted > 0
				? [{ code: 'contradicted' as const, facts: { count: contradicted } }]
				: []),
			{ code: 'skin', facts: none },
		],
	};
}
