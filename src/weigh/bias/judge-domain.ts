/** From signalling questions to the risk of one domain: the tables of RoB 2 (guidance of 22 August 2019, boxes 4 to 8). */
import type { Answer, Answers, Domain, QuestionId, Risk } from '../ledger/index.ts';

const isYes = (answer: Answer): boolean => answer === 'Y' || answer === 'PY';
const isNo = (answer: Answer): boolean => answer === 'N' || answer === 'PN';

type Ask = (question: QuestionId) => Answer;
type Judge = (ask: Ask) => Risk;

const randomisation: Judge = (ask) => {
	const [sequence, concealed, imbalance] = [ask('1.1'), ask('1.2'), ask('1.3')];
	if (isNo(concealed)) return 'high';
	if (concealed === 'NI') return isYes(imbalance) ? 'high' : 'some';
	return isNo(sequence) || isYes(imbalance) ? 'some' : 'low';
};

const deviations: Judge = (ask) => worst(fromContext(ask), fromAnalysis(ask));

function fromContext(ask: Ask): Risk {
	if (isNo(ask('2.1')) && isNo(ask('2.2'))) return 'low';
	if (isNo(ask('2.3'))) return 'low';
	if (ask('2.3') === 'NI' || isNo(ask('2.4'))) return 'some';
	return isYes(ask('2.5')) ? 'some' : 'high';
}

function fromAnalysis(ask: Ask): Risk {
	if (isYes(ask('2.6'))) return 'low';
	return isNo(ask('2.7')) ? 'some' : 'high';
}

const missingData: Judge = (ask) => {
	if (isYes(ask('3.1')) || isYes(ask('3.2')) || isNo(ask('3.3'))) return 'low';
	return isNo(ask('3.4')) ? 'some' : 'high';
};

const measurement: Judge = (ask) => {
	if (isYes(ask('4.1')) || isYes(ask('4.2'))) return 'high';
	const base: Risk = isNo(ask('4.2')) ? 'low' : 'some';
	if (isNo(ask('4.3')) || isNo(ask('4.4'))) return base;
	return isNo(ask('4.5')) ? 'some' : 'high';
};

const selection: Judge = (ask) => {
	const [measured, analysed] = [ask('5.2'), ask('5.3')];
	if (isYes(measured) || isYes(analysed)) return 'high';
	return isNo(measured) && isNo(analysed) && isYes(ask('5.1')) ? 'low' : 'some';
};

const carryAcross: Judge = (ask) => (isNo(ask('S.1')) ? 'low' : 'some');

const JUDGES: Readonly<Record<Domain, Judge>> = {
	randomisation,
	deviations,
	'missing-data': missingData,
	measurement,
	selection,
	'carry-across': carryAcross,
};

/** The risk of a domain by its table; what is not answered is no information. */
export function judgeDomain(domain: Domain, answers: Answers): Risk {
	return JUDGES[domain]((question) => answers[question] ?? 'NI');
}

/** The worse of several risks. */
export function worst(...risks: readonly Risk[]): Risk {
	if (risks.includes('high')) return 'high';
	return risks.includes('some') ? 'some' : 'low';
}
