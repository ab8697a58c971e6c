/** What a page that was read says by itself about the signalling questions; all else is no information. */
import { type Answers, RANDOMISED, type Study } from '../ledger/index.ts';

/** At least this share of people was measured: nearly all (RoB 2, question 3.1). */
const NEARLY_ALL = 0.95;

export function presumedAnswers(study: Study): Answers {
	const { design, blinding, people, completed, identifiers } = study;
	return {
		...(RANDOMISED.has(design) ? ({ '1.1': 'PY' } as const) : {}),
		...(blinding === 'double' ? ({ '2.1': 'PN', '2.2': 'PN', '4.3': 'PN' } as const) : {}),
		...(blinding === 'assessor' ? ({ '4.3': 'PN' } as const) : {}),
		...(blinding === 'open' ? ({ '2.1': 'Y', '2.2': 'Y', '4.3': 'Y' } as const) : {}),
		...(people !== null && completed !== null ? counted(completed / people) : {}),
		// Both sides of one person are measured in the same way.
		...(design === 'rct-split-face' ? ({ '4.2': 'PN' } as const) : {}),
		...(identifiers.registry === null ? {} : ({ '5.1': 'PY' } as const)),
	};
}

function counted(share: number): Answers {
	return { '3.1': share >= NEARLY_ALL ? 'Y' : 'N' };
}
