/** The verb: what an abstract says of its study, each answer with the sentence that says so. It abstains rather than guesses. */
import { type Design, HUMAN_DESIGNS, type Preparation, type Route } from '../ledger/index.ts';
import { areOnlyMeasured, interventionOf, kingdomOf, routeOf } from './applied.ts';
import { designOf } from './design.ts';
import { durationOf } from './duration.ts';
import { passageOf, type Said } from './passage.ts';
import { countPeople } from './people.ts';

export type AbstractReading = {
	readonly design: Design;
	readonly people: Said<number>;
	/** Weeks. */
	readonly duration: Said<number>;
	readonly intervention: Said<Preparation>;
	/** Kingdoms joined by "and", or `unknown`; null where no vesicles were applied. */
	readonly kingdom: Said<string>;
	readonly route: Said<Route>;
};

export function readAbstract(title: string, abstract: string): AbstractReading {
	const passage = passageOf(title, abstract);
	const found = designOf(passage);
	const all = passage.map(({ low }) => low).join(' ');
	// Who was looked at and given nothing was in no trial.
	const design = found === 'controlled-nonrandomised' && areOnlyMeasured(all) ? 'other' : found;
	const hasPeople = HUMAN_DESIGNS.has(design) || design === 'registry-only';
	const intervention = interventionOf(passage);
	return {
		design,
		people: hasPeople ? countPeople(passage) : null,
		duration: hasPeople ? durationOf(passage) : null,
		intervention,
		kingdom: intervention?.value === 'vesicles' ? kingdomOf(passage) : null,
		route: routeOf(passage),
	};
}
