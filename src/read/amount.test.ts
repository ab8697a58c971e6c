import { expect, test } from 'vitest';
import { amountsIn, withoutCounts } from './amount.ts';

test.each([
	['Niacinamide 5%', 5, '%'],
	['Niacinamide (10,000 ppm)', 10_000, 'ppm'],
	['병풀잎수(728,334.2ppm)', 728_334.2, 'ppm'],
	['Retinol 0,75 %', 0.75, '%'],
	['(0.75%/ 7,500ppm)', 0.75, '%'],
	['1,000ppb', 1000, 'ppb'],
	['카보머 3퍼센트', 3, '%'],
])('reads the amount of %s', (text, value, unit) => {
	expect(amountsIn(text)[0]?.amount).toEqual({ value, unit });
});

test.each(['1,2-Hexanediol', 'CI 77891', 'PEG-40 Stearate', 'Polysorbate 20', '%', '1.2.3%'])(
	'%s states no amount',
	(text) => {
		expect(amountsIn(text)).toEqual([]);
	},
);

test.each([
	['Milk Exosomes 10mg', 'Milk Exosomes'],
	['Milk Exosomes (20 billion particles/mL)', 'Milk Exosomes'],
	['Milk Exosomes 5 x 10^9 particles', 'Milk Exosomes'],
	['병풀캘러스세포외소포 100억개', '병풀캘러스세포외소포'],
	['Polysorbate 20', 'Polysorbate 20'],
	['PEG-40 Stearate', 'PEG-40 Stearate'],
])('takes weights and counts off %s', (text, rest) => {
	expect(withoutCounts(text)).toBe(rest);
});
