// autocannon, which asks a server as fast as it answers.

/** Requests a second and the 99th percentile of latency (ms) of one URL under load; one that fails makes it throw. */
export async function load(options) {
	const { default: autocannon } = await import('autocannon');
	const result = await autocannon(options);
	const bad = result.non2xx + result.errors + result.timeouts;
	if (bad > 0) throw new Error(`${bad} requests were not answered well`);
	return { rate: result.requests.average, p99: result.latency.p99 };
}
