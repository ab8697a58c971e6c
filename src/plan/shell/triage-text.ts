/** An answer of triage for people on a terminal: how much care, whom to call, what to do, and the rule behind each line. */
import type { Finding, Say } from '../../kit/index.ts';
import { confidenceKey, doKey, isRuleId, SYMPTOMS, statusKey } from '../../vet/index.ts';
import {
	type EmergencyRegion,
	emergencyNumberOf,
	type TriageAnswer,
	type TriageCode,
} from '../triage/index.ts';

export type Answered = TriageAnswer & {
	readonly symptoms: readonly string[];
	/** Whose emergency numbers are shown. */
	readonly regions: readonly EmergencyRegion[];
};

/** Words of the areas triage, rule and ui are needed. In an emergency nothing is said but that. */
export function triageText({ level, findings, symptoms, regions }: Answered, say: Say): string {
	const numbers = regions.map((region) =>
		say('triage.cli.number', { region, number: emergencyNumberOf(region).number }),
	);
	const lines = [
		say(`triage.${level}.word`),
		say(`triage.${level}.say`),
		...(level === 'emergency'
			? numbers
			: [say('triage.cli.told', { told: toldOf(symptoms, say) })]),
		...findings.flatMap((finding) => linesOf(finding, say)),
		say('triage.cli.purpose'),
	];
	return `${lines.join('\n')}\n`;
}

function toldOf(symptoms: readonly string[], say: Say): string {
	const known: ReadonlySet<string> = new Set(SYMPTOMS);
	return symptoms
		.map((symptom) => (known.has(symptom) ? say(`triage.symptom.${symptom}`) : symptom))
		.join('; ');
}

function linesOf({ code, confidence, facts, because }: Finding<TriageCode>, say: Say) {
	const does = isRuleId(code) ? say(doKey(code)) : say(`triage.${code}.do`, facts);
	const reasons = because.map(({ rule, source, status, date }) =>
		say('triage.because', {
			rule,
			confidence: say(confidenceKey(confidence)),
			source,
			status: say(statusKey(status)),
			date,
		}),
	);
	return ['', does, ...reasons.map((reason) => `  ${reason}`)];
}
