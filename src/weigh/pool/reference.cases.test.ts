/** metafor's own numbers: those of the shared file, and sets that R makes anew where R and metafor are there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CASES } from '../../../test/cases.ts';
import {
	cumulative,
	EVENT_MEASURES,
	eggerTest,
	leaveOneOut,
	MEAN_MEASURES,
	METHODS,
	PAIRED_MEASURES,
	poolEffects,
	profileInterval,
	sizeOfEvents,
	sizeOfMeans,
	sizeOfPairs,
	TESTS,
	trimAndFill,
} from './index.ts';

const numbers = z.array(z.number());
const FIELDS = [
	'k',
	'beta',
	'se',
	'stat',
	'p',
	'ci_lb',
	'ci_ub',
	'tau2',
	'se_tau2',
	'I2',
	'H2',
	'Q',
	'Qp',
	'pi_lb',
	'pi_ub',
] as const;
const maybe = z.nullish(z.number());
const fitSchema = z.looseObject({
	method: z.enum(METHODS),
	test: z.enum(TESTS),
	...Object.fromEntries(FIELDS.map((field) => [field, maybe])),
});
const setSchema = z.object({
	id: z.string(),
	yi: numbers,
	vi: numbers,
	fits: z.array(fitSchema),
	confint_tau2_QP: z.optional(z.tuple([z.number(), z.number()])),
	confint_I2: z.optional(z.tuple([z.number(), z.number()])),
	egger_regtest: z.nullish(z.object({ z: maybe, p: maybe })),
	trimfill: z.nullish(
		z.object({ k0: z.number(), side: z.string(), beta: z.number(), ci_lb: z.number() }),
	),
	trimfill_sides: z.optional(
		z.record(z.enum(['left', 'right']), z.object({ k0: z.number(), beta: z.number() })),
	),
	leave1out_REML_est: z.optional(numbers),
	cumul_REML_est: z.optional(numbers),
});
const sizesSchema = z.array(
	z.object({
		id: z.string(),
		measure: z.string(),
		input: z.record(z.string(), numbers),
		yi: numbers,
		vi: numbers,
	}),
);
const referenceSchema = z.object({ meta: z.array(setSchema), escalc: sizesSchema });
type Reference = z.infer<typeof referenceSchema>;

/** The smaller of absolute and relative error. */
function errorOf(expected: number, given: number | null | undefined): number {
	if (typeof given !== 'number') return Number.POSITIVE_INFINITY;
	const off = Math.abs(expected - given);
	return expected === 0 ? off : Math.min(off, off / Math.abs(expected));
}

function sized(measure: string, input: Record<string, number[]>, at: number) {
	const one = (name: string): number => input[name]?.[at] ?? Number.NaN;
	const means = MEAN_MEASURES.find((known) => known === measure);
	if (means !== undefined)
		return sizeOfMeans(means, {
			m1: one('m1i'),
			sd1: one('sd1i'),
			n1: one('n1i'),
			m2: one('m2i'),
			sd2: one('sd2i'),
			n2: one('n2i'),
		});
	const pairs = PAIRED_MEASURES.find((known) => known === measure);
	if (pairs !== undefined)
		return sizeOfPairs(pairs, {
			m1: one('m1i'),
			sd1: one('sd1i'),
			m2: one('m2i'),
			sd2: pairs === 'SMCR' ? one('sd1i') : one('sd2i'),
			n: one('ni'),
			r: one('ri'),
		});
	const events = EVENT_MEASURES.find((known) => known === measure) ?? 'OR';
	return sizeOfEvents(events, { a: one('ai'), b: one('bi'), c: one('ci'), d: one('di') });
}

function holdTo({ meta, escalc }: Reference): void {
	for (const { id, measure, input, yi, vi } of escalc) {
		yi.forEach((expected, at) => {
			const size = sized(measure, input, at);
			if ('refusal' in size) throw new Error(`${id} ${at}: ${size.refusal}`);
			expect(errorOf(expected, size.yi), `${id} yi ${at}`).toBeLessThanOrEqual(1e-8);
			expect(errorOf(vi[at] ?? 0, size.vi), `${id} vi ${at}`).toBeLessThanOrEqual(1e-8);
		});
	}
	for (const set of meta) {
		for (const fit of set.fits) {
			const pooled = poolEffects(set.yi, set.vi, fit);
			for (const field of FIELDS) {
				const expected = fit[field];
				const where = `${set.id} ${fit.method} ${fit.test} ${field}`;
				if (typeof expected !== 'number') expect(pooled[field], where).toBeNull();
				else expect(errorOf(expected, pooled[field]), where).toBeLessThanOrEqual(1e-6);
			}
		}
		holdAround(set);
	}
}

function holdAround(set: z.infer<typeof setSchema>): void {
	const { id, yi, vi } = set;
	const close = (expected: number, given: number | undefined, what: string): void => {
		expect(errorOf(expected, given), `${id} ${what}`).toBeLessThanOrEqual(1e-5);
	};
	const { tau2 } = poolEffects(yi, vi, { method: 'REML', test: 'z' });
	const { confint_tau2_QP: between, confint_I2: share, egger_regtest: egger, trimfill } = set;
	if (between !== undefined) {
		const interval = profileInterval(yi, vi, tau2);
		between.forEach((expected, at) => {
			close(expected, interval.tau2[at], `tau2 ${at}`);
		});
		share?.forEach((expected, at) => {
			close(expected, interval.I2[at], `I2 ${at}`);
		});
	}
	if (typeof egger?.z === 'number') close(egger.z, eggerTest(yi, vi)?.z, 'egger');
	if (trimfill !== null && trimfill !== undefined) {
		const filled = trimAndFill(yi, vi);
		expect([filled?.missing, filled?.side], id).toEqual([trimfill.k0, trimfill.side]);
		close(trimfill.beta, filled?.pooled.beta, 'trim and fill');
		close(trimfill.ci_lb, filled?.pooled.ci_lb, 'trim and fill, low');
	}
	for (const side of ['left', 'right'] as const) {
		const expected = set.trimfill_sides?.[side];
		if (expected === undefined) continue;
		const filled = trimAndFill(yi, vi, { side });
		expect([filled?.missing, filled?.side], `${id} ${side}`).toEqual([expected.k0, side]);
		close(expected.beta, filled?.pooled.beta, `trim and fill, ${side}`);
	}
	const steps = cumulative(yi, vi, { method: 'REML', test: 'z' });
	set.cumul_REML_est?.forEach((expected, at) => {
		close(expected, steps[at]?.beta, `after ${at + 1}`);
	});
	const left = leaveOneOut(yi, vi, { method: 'REML', test: 'z' });
	set.leave1out_REML_est?.forEach((expected, at) => {
		close(expected, left[at]?.beta, `without ${at}`);
	});
}

const SHARED = join(CASES, 'samples/metafor_reference_dev.json');

describe('the shared numbers of metafor', () => {
	it.skipIf(!existsSync(SHARED))('are met', () => {
		holdTo(referenceSchema.parse(JSON.parse(readFileSync(SHARED, 'utf8'))));
	});
});

const ORACLE = join(import.meta.dirname, '../../../testing/metafor-oracle.R');

function askR(): Reference | null {
	try {
		const text = execFileSync('Rscript', [ORACLE, '20261127'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return referenceSchema.parse(JSON.parse(text));
	} catch (cause) {
		// No R, or R without metafor, on this machine: the test says that it was skipped.
		if (cause instanceof z.ZodError) throw cause;
		return null;
	}
}

const oracle = askR();

describe('sets that R makes anew', () => {
	it.skipIf(oracle === null)(
		'are pooled as metafor pools them',
		() => {
			if (oracle === null) throw new Error('R did not answer');
			expect(oracle.meta.length).toBe(48);
			holdTo(oracle);
		},
		30_000,
	);
});
