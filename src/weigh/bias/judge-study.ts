/** The risk of bias of a study, domain by domain, and how much of it rests on what nobody told. */
import {
	type Answers,
	DOMAINS,
	type Domain,
	QUESTIONS,
	type Risk,
	type Study,
} from '../ledger/index.ts';
import { judgeDomain, worst } from './judge-domain.ts';
import { presumedAnswers } from './presumed.ts';

export type DomainRisk = {
	readonly domain: Domain;
	/** `not-told`: the best that is known to be left open; it weighs as some concerns, never as low. */
	readonly risk: Risk | 'not-told';
};

export type StudyRisk = {
	readonly domains: readonly DomainRisk[];
	/** The worst domain; a domain that was not told counts as some concerns. */
	readonly overall: Risk;
	/** Answers of editors stand behind it; else only what the page said. */
	readonly isRated: boolean;
};

/** By the answers of an editor where there are some, else by what the page says. */
export function judgeStudy(study: Study, rated: Answers | null): StudyRisk {
	const answers = rated ?? presumedAnswers(study);
	const domains = DOMAINS.filter(
		(domain) => domain !== 'carry-across' || study.design === 'rct-split-face',
	).map((domain) => ({ domain, risk: riskOf(domain, answers) }));
	const counted = domains.map(({ risk }) => (risk === 'not-told' ? 'some' : risk));
	return { domains, overall: worst(...counted), isRated: rated !== null };
}

/**
 * The tables of RoB 2 call some gaps a high risk. Where only what nobody answered makes it so, it is said as not told. An
 * editor who answers that there is no information has answered, and the table stands.
 */
function riskOf(domain: Domain, answers: Answers): DomainRisk['risk'] {
	const risk = judgeDomain(domain, answers);
	if (risk === 'low') return 'low';
	const filled = judgeDomain(domain, withoutGaps(answers));
	return filled === risk ? risk : 'not-told';
}

/** Questions whose good answer is yes; for all others it is no. */
const GOOD_IF_YES: ReadonlySet<string> = new Set(['1.1', '1.2', '2.5', '2.6', '3.1', '3.2', '5.1']);

function withoutGaps(answers: Answers): Answers {
	return Object.fromEntries(
		QUESTIONS.map((question) => {
			const good = GOOD_IF_YES.has(question) ? 'PY' : 'PN';
			return [question, answers[question] ?? good];
		}),
	);
}
