/** Two products: which are kept apart, which are warned of, and which are fine together. */
import type { RuleId } from '../../vet/index.ts';
import type { Apart, Rule, Said } from '../said.ts';
import { has, type Item, type Trait } from '../scene.ts';

type Sides = { readonly rule: RuleId; readonly a: readonly Trait[]; readonly b: readonly Trait[] };

/** Never in one session. */
const APART: readonly (Sides & { readonly warns: boolean })[] = [
	{ rule: 'INT-01', a: ['tretinoin'], b: ['bpo'], warns: false },
	{ rule: 'SLOT-04', a: ['tretinoin'], b: ['bpo'], warns: false },
	{ rule: 'INT-05', a: ['retinoid_cosmetic'], b: ['bpo'], warns: false },
	{ rule: 'INT-06', a: ['retinoid'], b: ['aha', 'bha'], warns: false },
	{ rule: 'INT-07', a: ['aha'], b: ['bha'], warns: false },
	{ rule: 'INT-08', a: ['hydroquinone'], b: ['bpo'], warns: true },
	{ rule: 'INT-11', a: ['cu_peptide'], b: ['laa'], warns: true },
	{ rule: 'SLOT-08', a: ['cu_peptide'], b: ['laa'], warns: false },
	{ rule: 'INT-12', a: ['cu_peptide'], b: ['aha', 'bha'], warns: true },
	{ rule: 'INT-14', a: ['exosome'], b: ['aha', 'bha', 'laa'], warns: true },
	{ rule: 'INT-15', a: ['exosome'], b: ['bpo'], warns: true },
	{ rule: 'INT-16', a: ['exosome'], b: ['retinoid'], warns: false },
	{ rule: 'ORD-08', a: ['exosome'], b: ['retinoid'], warns: false },
	{ rule: 'INT-18', a: ['exosome'], b: ['alcohol_high'], warns: true },
];
/** Warned of, and yet in one session. */
const WARNED: readonly Sides[] = [
	{ rule: 'INT-03', a: ['tretinoin_microsphere'], b: ['bpo'] },
	{ rule: 'INT-18', a: ['exosome'], b: ['cleanser_harsh'] },
];
const FINE: readonly Sides[] = [
	{ rule: 'INT-02', a: ['adapalene'], b: ['bpo'] },
	{ rule: 'INT-09', a: ['niacinamide'], b: ['laa', 'vitamin_c_derivative'] },
	{ rule: 'INT-10', a: ['niacinamide'], b: ['aha', 'bha', 'retinoid'] },
	{ rule: 'INT-13', a: ['peptide'], b: ['aha', 'bha'] },
	{ rule: 'INT-17', a: ['exosome'], b: ['niacinamide', 'peptide', 'ceramide', 'hyaluronic'] },
];

export const ofPairs: Rule = ({ items }) => {
	const found = <Kind extends Sides>(table: readonly Kind[]) =>
		table.flatMap((row) => pairsOf(items, row).map((pair) => ({ row, pair })));
	const said: Partial<Said> = {
		apart: found(APART).map(({ row, pair: [a, b] }): Apart => ({ a, b, rules: [row.rule] })),
		warnings: [...found(APART.filter(({ warns }) => warns)), ...found(WARNED)].map(
			({ row, pair }) => ({ rule: row.rule, products: pair }),
		),
		allowed: found(FINE).map(({ row, pair }) => ({ rule: row.rule, products: pair })),
	};
	return [said];
};

function pairsOf(items: readonly Item[], { a, b }: Sides): (readonly [string, string])[] {
	return items
		.filter((item) => has(item, ...a))
		.flatMap((one) =>
			items
				.filter((other) => other !== one && has(other, ...b))
				.map((other) => [one.id, other.id] as const),
		);
}
