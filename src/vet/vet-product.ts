/** The verb: what the rules we could read say of a product here, and for this person. Pure; never a diagnosis. */
import { type Finding, SEVERITIES } from '../kit/index.ts';
import { type ReadCode, type Reading, readLabel, type Vocabulary } from '../read/index.ts';
import { batchValues } from './batch-values.ts';
import { claimsOf } from './claims.ts';
import type { VetCode } from './findings.ts';
import { lawOf, ORIGINS, type Origin } from './law.ts';
import { personFindings } from './person.ts';
import { tagsOfReading } from './product-tags.ts';
import { type AskedQuestion, questionsFor } from './questions.ts';
import type { VetInput, VetMarket } from './schema.ts';
import { findingOfRule, type RuleId, ruleOf } from './usage-rule.ts';

export type VetFinding = Finding<VetCode | RuleId>;
export type VetAnswer = {
	readonly findings: readonly VetFinding[];
	readonly questions: readonly AskedQuestion[];
};

/** What vetting needs of a reading: a card keeps as much. */
export type SeenLabel = Pick<Reading, 'ingredients' | 'vesicles'> & {
	readonly findings: readonly Finding<ReadCode>[];
};

/** Vets a product from its label's text. */
export function vetProduct(input: VetInput, vocabulary: Vocabulary): VetAnswer {
	const reading = readLabel(
		{ ingredients_text: input.ingredients_text ?? '', claims_text: input.claims_text ?? null },
		vocabulary,
	);
	return vetReading({ ...reading, findings: reading.verdict.findings }, input);
}

/** As `vetProduct`, of a reading that was made already. */
export function vetReading(reading: SeenLabel, input: VetInput): VetAnswer {
	const tags = tagsOfReading(reading);
	const findings = [...publicFindings(reading, tags, input), ...ownFindings(tags, input)];
	return {
		findings: oncePerFact(findings).sort(bySeverity),
		questions: questionsFor(tags, input.profile ?? null),
	};
}

/** Law and safety: what holds for anybody who buys it there. */
export function publicFindings(
	reading: SeenLabel,
	tags: readonly string[],
	{ market, claims_text, passport }: VetInput,
): VetFinding[] {
	if (reading.ingredients.length === 0)
		return [plain('list-missing', 'DSP-02'), ...claimsOf(claims_text ?? '')];
	const hasVesicles = tags.includes('exosome') || tags.includes('conditioned_medium');
	return oncePerFact([
		...(hasVesicles ? lawFindings(reading, market ?? null) : []),
		...namingFindings(reading),
		...claimsOf(claims_text ?? ''),
		...(hasVesicles ? batchFindings(passport) : []),
		...(hasVesicles && (passport === undefined || passport === null)
			? [plain('pack-not-seen', 'LEG-05')]
			: []),
		...(hasVesicles ? [findingOfRule('LEG-02')] : []),
	]);
}

/** For you: what this person's own answers change. */
export function ownFindings(tags: readonly string[], { profile, market }: VetInput): VetFinding[] {
	if (profile === undefined || profile === null) return [plain('person-missing', 'DSP-02')];
	const region = profile.region ?? regionOf(market ?? null);
	return personFindings({ ...profile, region }, tags);
}

/** Places of the planner among those of the law. */
function regionOf(market: VetMarket | null) {
	return market === null || market === 'SA' || market === 'GCC' ? null : market;
}

const ORIGIN_OF: Readonly<Record<string, Origin>> = { fungus: 'bacteria', alga: 'plant' };

function lawFindings({ vesicles }: SeenLabel, market: VetMarket | null): VetFinding[] {
	if (market === null) return [plain('market-missing', 'DSP-02')];
	const origins = new Set(
		vesicles.flatMap(
			({ kingdom }) => ORIGINS.find((one) => one === kingdom) ?? ORIGIN_OF[kingdom] ?? [],
		),
	);
	const unsaid = vesicles.find(({ kingdom }) => kingdom === 'unknown');
	return [
		...[...origins].flatMap((origin) => lawOf(market, origin)),
		...(unsaid === undefined
			? []
			: [{ ...plain('origin-unsaid', 'DSP-02'), facts: { text: unsaid.text } }]),
	];
}

/** What `read` says of a name that INCI does not give. */
function namingFindings({ findings }: SeenLabel): VetFinding[] {
	const named = new Set(['vesicle-not-inci', 'not-exosome-by-inci']);
	return findings
		.filter(({ code }) => named.has(code))
		.map(
			({ facts, confidence, because }): VetFinding => ({
				code: 'naming-not-inci',
				severity: 'info',
				confidence,
				facts: { text: facts['text'] ?? '', kingdom: facts['kingdom'] ?? 'unknown' },
				because,
			}),
		);
}

function batchFindings(passport: unknown): VetFinding[] {
	const given = passport !== undefined && passport !== null;
	return given
		? batchValues(passport)
		: [plain('report-missing', 'LEG-06'), findingOfRule('LEG-06')];
}

/** A word of ours on the ground of a rule. */
function plain(code: VetCode, rule: RuleId): Finding<VetCode> {
	const { confidence, because } = ruleOf(rule);
	return { code, severity: 'info', confidence, facts: {}, because: [because] };
}

/** The same said twice is said once, with every reason behind it. */
function oncePerFact(findings: readonly VetFinding[]): VetFinding[] {
	const said = new Map<string, VetFinding>();
	for (const finding of findings) {
		const key = `${finding.code} ${JSON.stringify(finding.facts)}`;
		const before = said.get(key);
		said.set(key, before === undefined ? finding : joined(before, finding));
	}
	return [...said.values()];
}

function joined(one: VetFinding, other: VetFinding): VetFinding {
	const known = new Set(one.because.map(({ rule, source }) => `${rule} ${source}`));
	const more = other.because.filter(({ rule, source }) => !known.has(`${rule} ${source}`));
	return { ...one, because: [...one.because, ...more] };
}

function bySeverity(one: VetFinding, other: VetFinding): number {
	return SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
}
