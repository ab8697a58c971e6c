/** Who was studied: people by source of the vesicles and by route, over every study of people that can be found again. */
import {
	HUMAN_DESIGNS,
	isIdentified,
	KINGDOMS,
	type Kingdom,
	type Ledger,
	ROUTES,
	type Route,
} from '../ledger/index.ts';

export type MapCell = {
	readonly kingdom: Kingdom;
	readonly route: Route;
	readonly studies: number;
	readonly people: number;
};

const HUMAN_ROUTES = ROUTES.filter((route) => route !== 'in-vitro');

/** Every cell, also the empty ones: what nobody studied is part of the map. */
export function trialMap({ studies, withdrawn }: Ledger): MapCell[] {
	const counted = [...studies.values()].filter(
		(study) => HUMAN_DESIGNS.has(study.design) && isIdentified(study) && !withdrawn.has(study.id),
	);
	return KINGDOMS.flatMap((kingdom) =>
		HUMAN_ROUTES.map((route) => {
			const here = counted.filter(
				(study) => study.route === route && study.kingdoms.includes(kingdom),
			);
			const people = here.reduce((sum, study) => sum + (study.people ?? 0), 0);
			return { kingdom, route, studies: here.length, people };
		}),
	);
}
