// How long one plan takes at the 99th percentile, and ten thousand of them on one core.
import process from 'node:process';
import { planRoutine, scenarioSchema } from '../../dist/src/plan/index.js';
import { keep } from '../time.mjs';

export const ROWS = [
	{
		id: 'p99',
		what: '12 products over 84 days, 99th percentile of 2,000 plans',
		sign: '<=',
		bar: 10,
		digits: 2,
		unit: 'ms',
	},
	{ id: 'many', what: '10,000 plans on one core', sign: '<=', bar: 20, digits: 1, unit: 's' },
];

const SHELF = [
	['cleanser', 'cleanser', ['cleanser_gentle']],
	['toner', 'toner', ['hyaluronic']],
	['exosome', 'serum', ['exosome', 'exosome_plant'], true],
	['retinol', 'serum', ['retinoid', 'retinoid_cosmetic', 'strong'], true],
	['acid', 'serum', ['aha', 'strong']],
	['peroxide', 'medicine', ['bpo', 'strong']],
	['vitamin', 'serum', ['laa', 'strong', 'antioxidant']],
	['niacinamide', 'serum', ['niacinamide'], true],
	['copper', 'cream', ['cu_peptide']],
	['moisturiser', 'moisturizer', ['ceramide']],
	['sunscreen', 'spf', ['spf']],
	['colour', 'makeup', []],
].map(([id, kind, tags, fresh = false]) => ({ id, kind, tags, new: fresh }));

/** People that differ: a plan of another profile cannot be answered from the last. */
function scenarioOf(at) {
	return scenarioSchema.parse({
		start_date: `2027-${String(1 + (at % 12)).padStart(2, '0')}-01`,
		horizon_days: 84,
		profile: {
			age: 18 + (at % 60),
			region: ['EU', 'US', 'KR'][at % 3],
			sensitive: at % 2 === 0,
			pregnancy: at % 7 === 0 ? 'yes' : 'no',
			allergies: at % 5 === 0 ? ['Linalool'] : [],
		},
		products: SHELF,
		procedures: at % 4 === 0 ? [{ type: 'microneedling', day: 20 + (at % 30) }] : [],
	});
}

const SAMPLE = 2_000;
const MANY = 10_000;

export async function measure() {
	const scenarios = Array.from({ length: SAMPLE }, (_, at) => scenarioOf(at));
	for (const scenario of scenarios.slice(0, 200)) keep(planRoutine(scenario).sessions.length);
	const times = scenarios
		.map((scenario) => {
			const started = performance.now();
			keep(planRoutine(scenario).sessions.length);
			return performance.now() - started;
		})
		.sort((one, other) => one - other);
	const before = busy();
	for (let at = 0; at < MANY; at += 1) {
		keep(planRoutine(scenarios[at % SAMPLE]).sessions.length);
	}
	return { p99: { value: times[Math.floor(SAMPLE * 0.99)] }, many: { value: busy() - before } };
}

/** Seconds of processor that this process has used: another process on the machine does not change it. */
function busy() {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}
