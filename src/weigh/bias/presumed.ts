/**
 * What a page that was read says by itself about the signalling questions. That a trial calls itself randomised says
 * nothing of how (elaboration of question 1.1), and a number in a registry nothing of whether its plan was kept (5.1).
 */
import type { Answers, Study } from '../ledger/index.ts';

/** The share that will often be nearly all, where something is measured on a scale (RoB 2, elaboration of question 3.1). */
const NEARLY_ALL = 0.95;

export function presumedAnswers(study: Study): Answers {
	const { design, blinding, people, completed } = study;
	return {
		...(blinding === 'double' ? ({ '2.1': 'PN', '2.2': 'PN', '4.3': 'PN' } as const) : {}),
		...(blinding === 'assessor' ? ({ '4.3': 'PN' } as const) : {}),
		...(blinding === 'open' ? ({ '2.1': 'Y', '2.2': 'Y', '4.3': 'Y' } as const) : {}),
		...counted(people, completed),
		// Both sides of one person are measured in the same way.
		...(design === 'rct-split-face' ? ({ '4.2': 'PN' } as const) : {}),
	};
}

function counted(people: number | null, completed: number | null): Answers {
	// More at the end than at the start is a slip of the page or of a reader.
	if (people === null || completed === null || completed > people) return {};
	return { '3.1': people > 0 && completed / people >= NEARLY_ALL ? 'PY' : 'N' };
}
