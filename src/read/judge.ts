/** The ordered rule of contracts.md: first match decides. Each verdict comes with the findings it rests on. */
import type { Facts, Finding } from '../kit/index.ts';
import type { Claim } from './claim.ts';
import type { FoundVesicle } from './find-vesicles.ts';
import { finding } from './finding-of.ts';
import type { ReadCode } from './findings.ts';
import { traitOfItem } from './item-trait.ts';
import type { FoundList } from './list-zone.ts';
import type { HasVesicle } from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Judged = { readonly has: HasVesicle; readonly findings: readonly Finding<ReadCode>[] };

export type Evidence = {
	readonly vesicles: readonly FoundVesicle[];
	/** What name, claims and prose around the list say. */
	readonly claim: { readonly claim: Claim; readonly where: string } | null;
	readonly list: FoundList | null;
	/** Whether the text holds words at all. */
	readonly readable: boolean;
	/** A word near a vesicle word that was not read cleanly. */
	readonly unsure: { readonly text: string; readonly nearest: string } | null;
};

/** Judges one list, or the text where it holds none. */
export function judge(evidence: Evidence, vocabulary: Vocabulary): Judged {
	const { vesicles, claim, list } = evidence;
	const yes = vesicles.filter((one) => one.reading.verdict === 'yes');
	if (yes.length > 0) return { has: 'yes', findings: vesicles.flatMap((one) => named(one)) };
	if (vesicles.length > 0)
		return { has: 'unclear', findings: vesicles.flatMap((one) => named(one)) };
	if (list === null) return withoutList(evidence);
	const pair = claim?.claim.vesicle ? fermentAndLipid(list, vocabulary) : null;
	if (pair && claim)
		return {
			has: 'unclear',
			findings: [finding('ferment-with-lipid', { claim: claim.claim.text, ...pair }, 'READ-U06')],
		};
	if (evidence.unsure) return { has: 'unclear', findings: [unsureOf(evidence.unsure)] };
	if (list.items.every((item) => item.name === null))
		return nothingRead(evidence.readable, list.items.length);
	const none = finding('none-named', { of: list.items.length }, 'READ-N01');
	if (claim?.claim.vesicle)
		return {
			has: 'no',
			findings: [
				finding('claim-not-on-list', { text: claim.claim.text, where: claim.where }, 'READ-N02'),
				none,
			],
		};
	return { has: 'no', findings: [none] };
}

function withoutList({ claim, unsure, readable }: Evidence): Judged {
	if (claim)
		return {
			has: 'unclear',
			findings: [
				finding('claim-without-list', { text: claim.claim.text, where: claim.where }, 'READ-U05'),
			],
		};
	return unsure ? { has: 'unclear', findings: [unsureOf(unsure)] } : nothingRead(readable, 0);
}

/** Rule 5 says no of any text; that nothing was read goes with it, so that no card shows it as known. Without readable words: unclear. */
function nothingRead(readable: boolean, of: number): Judged {
	return {
		has: readable ? 'no' : 'unclear',
		findings: [finding('nothing-read', { of }, 'READ-U07')],
	};
}

const unsureOf = (unsure: { text: string; nearest: string }) =>
	finding('vesicle-read-unsure', unsure, 'READ-U08');

/** Contract rule 4: a ferment, lysate or filtrate and a phospholipid on one list. */
function fermentAndLipid(
	list: FoundList,
	vocabulary: Vocabulary,
): { ferment: string; lipid: string } | null {
	const found = list.items.flatMap((item) => {
		const trait = traitOfItem(item, vocabulary);
		return trait?.kind === 'lookalike' && item.name ? [{ name: item.name, trait }] : [];
	});
	const ferment = found.find(({ trait }) => trait.ferment)?.name;
	const lipid = found.find(({ trait }) => trait.phospholipid)?.name;
	return ferment && lipid ? { ferment, lipid } : null;
}

function named({ vesicle, reading }: FoundVesicle): Finding<ReadCode>[] {
	const facts = {
		text: vesicle.text,
		kind: vesicle.kind,
		kingdom: vesicle.kingdom,
		source: vesicle.source,
		form: vesicle.form,
		position: vesicle.position,
		of: vesicle.of,
	};
	if (vesicle.kind === 'conditioned-medium')
		return [finding('conditioned-medium', facts, reading.rule)];
	if (vesicle.kind === 'platelet') return [finding('platelet-material', facts, reading.rule)];
	const code = reading.verdict === 'yes' ? 'vesicle-named' : 'vesicle-not-inci';
	const mammalian = vesicle.kingdom === 'human' || vesicle.kingdom === 'animal';
	const naming =
		mammalian || (vesicle.kingdom === 'unknown' && reading.verdict !== 'yes')
			? []
			: [
					finding(
						'not-exosome-by-inci',
						{ text: vesicle.text, kingdom: vesicle.kingdom },
						'READ-N03',
					),
				];
	return [finding(code, facts, reading.rule), ...naming, ...amounts(vesicle)];
}

/** How much: as the label states, as order bounds it, or open; and whether it stands at the end. */
function amounts(vesicle: FoundVesicle['vesicle']): Finding<ReadCode>[] {
	const { text, position, of } = vesicle;
	const placed =
		position !== null && of !== null && of >= SHORT_LIST ? { text, position, of } : null;
	const last = placed !== null && placed.position >= placed.of - 1;
	return [
		...amountOf(vesicle, placed),
		...(last ? [finding('near-the-end', placed, 'READ-A04')] : []),
	];
}

const BASIS_RULE = { label: 'READ-A01', limit: 'READ-A03', use: 'READ-A05' } as const;

function amountOf(
	{ text, amount, atMost }: FoundVesicle['vesicle'],
	placed: Facts | null,
): Finding<ReadCode>[] {
	if (amount) return [finding('amount-stated', { text, ...amount }, 'READ-A01')];
	if (atMost) {
		const { after, percent, basis } = atMost;
		return [
			finding('amount-at-most', { text, after, percent, basis }, 'READ-A02', BASIS_RULE[basis]),
		];
	}
	return placed === null ? [] : [finding('amount-open', placed, 'READ-A02')];
}

const SHORT_LIST = 8;
