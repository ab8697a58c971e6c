/** The last day a bottle may be used, as the planner says it; null where nothing tells. */
import {
	planRoutine,
	productSchema,
	type ShelfItem,
	scenarioSchema,
} from '../../../src/plan/index.ts';

export function lastDay(item: ShelfItem): string | null {
	const scenario = scenarioSchema.parse({
		start_date: '2000-01-01',
		horizon_days: 1,
		profile: {},
		products: [productSchema.parse(item)],
	});
	return planRoutine(scenario).discard[0]?.date ?? null;
}
