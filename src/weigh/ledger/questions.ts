/** The signalling questions of RoB 2 (guidance of 22 August 2019), with one of our own for two sides of one person. */

export const ANSWERS = ['Y', 'PY', 'PN', 'N', 'NI'] as const;
/** Yes, probably yes, probably no, no, no information. */
export type Answer = (typeof ANSWERS)[number];

export const DOMAINS = [
	'randomisation',
	'deviations',
	'missing-data',
	'measurement',
	'selection',
	'carry-across',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** Words under `weigh.question.<id>`. */
export const QUESTIONS_OF = {
	randomisation: ['1.1', '1.2', '1.3'],
	deviations: ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7'],
	'missing-data': ['3.1', '3.2', '3.3', '3.4'],
	measurement: ['4.1', '4.2', '4.3', '4.4', '4.5'],
	selection: ['5.1', '5.2', '5.3'],
	// Could what was put on one side have reached the other? After the crossover variant of RoB 2.
	'carry-across': ['S.1'],
} as const satisfies Readonly<Record<Domain, readonly string[]>>;

export const QUESTIONS = Object.values(QUESTIONS_OF).flat();
export type QuestionId = (typeof QUESTIONS)[number];

/** A question that is not answered counts as no information. */
export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>;

export const RISKS = ['low', 'some', 'high'] as const;
export type Risk = (typeof RISKS)[number];
