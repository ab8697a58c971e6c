/** How far two readers agree beyond chance: Cohen's kappa over the risks they gave, domain by domain. */
import { judgeDomain } from '../bias/index.ts';
import { DOMAINS, type Ledger, RISKS, type Risk } from '../ledger/index.ts';

export type Agreement = {
	readonly readers: readonly [string, string];
	/** Marks that both gave. */
	readonly marks: number;
	readonly agreed: number;
	/** −1 to 1; null where chance alone would agree on all, or nothing was rated by both. */
	readonly kappa: number | null;
};

/** The agreement of every two readers who rated a study in common. */
export function agreements(ledger: Ledger): Agreement[] {
	const readers = [...new Set([...ledger.ratings.values()].flatMap((by) => [...by.keys()]))].sort();
	return readers.flatMap((one, at) =>
		readers.slice(at + 1).flatMap((other) => {
			const pairs = pairsOf(ledger, one, other);
			return pairs.length === 0 ? [] : [agreementOf([one, other], pairs)];
		}),
	);
}

type Pair = readonly [Risk, Risk];

function pairsOf(ledger: Ledger, one: string, other: string): Pair[] {
	return [...ledger.ratings.values()].flatMap((by) => {
		const [first, second] = [by.get(one), by.get(other)];
		if (first === undefined || second === undefined) return [];
		return DOMAINS.map((domain): Pair => [judgeDomain(domain, first), judgeDomain(domain, second)]);
	});
}

function agreementOf(readers: readonly [string, string], pairs: readonly Pair[]): Agreement {
	const agreed = pairs.filter(([one, other]) => one === other).length;
	const share = (place: 0 | 1, risk: Risk): number =>
		pairs.filter((pair) => pair[place] === risk).length / pairs.length;
	const chance = RISKS.reduce((sum, risk) => sum + share(0, risk) * share(1, risk), 0);
	const observed = agreed / pairs.length;
	return {
		readers,
		marks: pairs.length,
		agreed,
		kappa: chance === 1 ? null : (observed - chance) / (1 - chance),
	};
}
