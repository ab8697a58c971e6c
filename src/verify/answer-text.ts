/** The answer about a batch as lines of text, for a terminal or a print. */
import type { Facts, Say } from '../kit/index.ts';
import type { BatchAnswer } from './schema.ts';

/** Headline, verdict, every check with its reason where it does not hold, findings, and the history. */
export function answerText(answer: BatchAnswer, say: Say): string {
	const { headline, verdict, checks, findings, events } = answer;
	const lines = [
		say(`verify.headline.${headline.code}`, headline.facts),
		say(`verify.verdict.${verdict}`),
		'',
		...checks.flatMap(({ name, outcome, evidence }) => [
			`${say(`verify.outcome.${outcome}`)} · ${say(`verify.check.${name}`)}`,
			...reasonOf(evidence, say),
		]),
		...findings.map(({ code, facts }) => say(`verify.code.${code}`, facts)),
		...events.map(({ kind, at }) => `${at.slice(0, 10)} · ${say(`verify.event.${kind}`)}`),
	];
	return `${lines.join('\n')}\n`;
}

function reasonOf(evidence: Facts, say: Say): readonly string[] {
	const { code } = evidence;
	return typeof code === 'string' ? [`  ${say(`verify.code.${code}`, evidence)}`] : [];
}
