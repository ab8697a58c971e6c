/** Triage: how much care what somebody sees on the skin asks for, and why. Never what it is. */
import type { Facts, Finding, Severity } from '../../kit/index.ts';
import { findingOfRule, isRuleId, type RuleId, ruleOf } from '../../vet/index.ts';
import { asksForCare, compareLevels, strongestLevel, type TriageLevel } from './level.ts';
import { type Past, readPast } from './past.ts';
import type { OwnCode, TriageAnswer, TriageCode, TriageInput } from './schema.ts';
import type { Sign, Tree } from './sign.ts';
import { isRedFlagRule, SYMPTOM_TABLE } from './symptom-table.ts';
import { partTold } from './told.ts';

type Said = { readonly level: TriageLevel; readonly findings: readonly Finding<TriageCode>[] };

/**
 * The level of care and the findings that ask for it, those of most care first. Beside a red flag nothing stands that is
 * no care: tips on products come later (RED-16).
 */
export function triageSymptoms({ symptoms, days_since, history }: TriageInput): TriageAnswer {
	const { known, unknown } = partTold(symptoms);
	const past = readPast(history, days_since ?? null);
	const said: readonly Said[] = [
		...known.map((symptom) => sayOf(SYMPTOM_TABLE[symptom], past)),
		...unknown.map((word) => pauseFor('symptom-unknown', { word })),
		...(symptoms.length === 0 ? [pauseFor('symptoms-missing')] : []),
	];
	const mostFirst = said.toSorted((one, other) => compareLevels(other.level, one.level));
	return {
		level: strongestLevel(said.map(({ level }) => level)),
		findings: eachOnce(careFirst(mostFirst)),
	};
}

function sayOf(table: Sign | Tree, past: Past): Said {
	const judged = typeof table === 'function' ? table(past) : table;
	if (judged === null) return pauseFor('history-missing');
	return { level: judged.level, findings: judged.rules.map((rule) => findingOfRule(rule)) };
}

/** The rule behind what no rule speaks of: no guess at what it is, show it to a doctor or pharmacist. */
const BEHIND: Readonly<Record<OwnCode, { readonly rule: RuleId; readonly severity: Severity }>> = {
	'symptom-unknown': { rule: 'MED-03', severity: 'refer' },
	'symptoms-missing': { rule: 'MED-03', severity: 'info' },
	'history-missing': { rule: 'PUR-07', severity: 'avoid' },
};

function pauseFor(code: OwnCode, facts: Facts = {}): Said {
	const { rule, severity } = BEHIND[code];
	const { confidence, because } = ruleOf(rule);
	return { level: 'pause', findings: [{ code, severity, confidence, facts, because: [because] }] };
}

function careFirst(said: readonly Said[]): readonly Finding<TriageCode>[] {
	const all = said.flatMap(({ findings }) => findings);
	if (!all.some(({ code }) => isRedFlagCode(code))) return all;
	const care = said.filter(({ level }) => asksForCare(level)).flatMap(({ findings }) => findings);
	const notKnown = all.filter(({ code }) => code === 'symptom-unknown');
	return [...care, findingOfRule('RED-16'), ...notKnown];
}

/** Whether a finding is a red flag. */
export function isRedFlagCode(code: TriageCode): boolean {
	return isRuleId(code) && isRedFlagRule(code);
}

function eachOnce(findings: readonly Finding<TriageCode>[]): readonly Finding<TriageCode>[] {
	const kept = new Map(findings.map((finding) => [keyOf(finding), finding]));
	return [...kept.values()];
}

function keyOf({ code, facts }: Finding<TriageCode>): string {
	return `${code} ${facts['word'] ?? ''}`;
}
