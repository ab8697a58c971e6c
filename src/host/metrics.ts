/** Counts for an operator, in the Prometheus text format 0.0.4. Nothing here tells one visitor from another. */

export type Metrics = {
	readonly answered: (route: string, status: number, ms: number) => void;
	readonly print: (gauges: Readonly<Record<string, number>>) => string;
};

type Tally = { count: number; ms: number };

/** Starts counting. */
export function openMetrics(): Metrics {
	const tallies = new Map<string, Map<number, Tally>>();
	return {
		answered: (route, status, ms) => add(tallies, route, status, ms),
		print: (gauges) => [...printTallies(tallies), ...printGauges(gauges), ''].join('\n'),
	};
}

function add(tallies: Map<string, Map<number, Tally>>, route: string, status: number, ms: number) {
	const statuses = getOrMake(tallies, route, () => new Map<number, Tally>());
	const tally = getOrMake(statuses, status, () => ({ count: 0, ms: 0 }));
	tally.count += 1;
	tally.ms += ms;
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}

function printTallies(tallies: Map<string, Map<number, Tally>>): string[] {
	const counts = ['# TYPE exoproof_requests_total counter'];
	const times = ['# TYPE exoproof_request_seconds_total counter'];
	for (const [route, statuses] of tallies) {
		for (const [status, { count, ms }] of statuses) {
			const labels = `{route="${route}",status="${status}"}`;
			counts.push(`exoproof_requests_total${labels} ${count}`);
			times.push(`exoproof_request_seconds_total${labels} ${(ms / 1000).toFixed(6)}`);
		}
	}
	return [...counts, ...times];
}

function printGauges(gauges: Readonly<Record<string, number>>): string[] {
	return Object.entries(gauges).flatMap(([name, value]) => [
		`# TYPE exoproof_${name} gauge`,
		`exoproof_${name} ${value}`,
	]);
}
