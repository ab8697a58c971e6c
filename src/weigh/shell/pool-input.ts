/** Effects from a stranger, parsed once, and their pool; floats with nine significant digits, so that all say the same. */
import { describeIssue, pathOfIssue } from '../../host/issue.ts';
import type { LineAnswer, LineError } from '../../host/ndjson.ts';
import { roundTo9 } from '../../kit/index.ts';
import {
	ASSUMED_CORRELATION,
	type EffectInput,
	EVENT_MEASURES,
	effectInputSchema,
	MEAN_MEASURES,
	PAIRED_MEASURES,
	type PoolInput,
	poolEffects,
	poolInputSchema,
	refusalOf,
	sizeOfEvents,
	sizeOfMeans,
	sizeOfPairs,
} from '../index.ts';

type Issue = Parameters<typeof describeIssue>[0];

/** The first thing that is wrong with what was sent. */
export function faultOf([issue]: readonly NonNullable<Issue>[]): LineError {
	return {
		code: `input-${issue?.code ?? 'invalid'}`,
		path: issue === undefined ? '' : pathOfIssue(issue),
		message: describeIssue(issue),
	};
}

/** One line of `weigh pool`. */
export function answerPool(request: object): LineAnswer {
	const { data, error } = poolInputSchema.safeParse(request);
	return data === undefined ? { error: faultOf(error?.issues ?? []) } : pooled(data);
}

/** Where to look when effects cannot be pooled. */
const PLACE = {
	'no-studies': 'yi',
	'too-many-studies': 'yi',
	'unequal-lengths': 'vi',
	'not-finite': 'yi',
	'variance-not-positive': 'vi',
	'too-extreme': 'yi',
} as const;

function pooled({ yi, vi, method, test }: PoolInput): LineAnswer {
	const refusal = refusalOf(yi, vi);
	if (refusal !== null) return { error: { code: refusal, path: PLACE[refusal], message: refusal } };
	const { hasFallenBack, isWithoutSpread, ...numbers } = poolEffects(yi, vi, { method, test });
	const notes = [
		...(hasFallenBack ? ['tau2-fell-back'] : []),
		...(yi.length === 1 ? ['one-study'] : []),
		...(isWithoutSpread ? ['no-spread'] : []),
	];
	const rounded = Object.entries(numbers).map(([name, value]) => [
		name,
		value === null ? null : roundTo9(value),
	]);
	return { answer: { ...Object.fromEntries(rounded), notes } };
}

/** One line of `weigh effect`. */
export function answerEffect(request: object): LineAnswer {
	const { data, error } = effectInputSchema.safeParse(request);
	if (data === undefined) return { error: faultOf(error?.issues ?? []) };
	const missing = neededFor(data.measure).find((name) => data[name] === undefined);
	if (missing !== undefined)
		return { error: { code: 'missing', path: missing, message: 'missing' } };
	const size = sized(data);
	if ('refusal' in size)
		return { error: { code: size.refusal, path: 'measure', message: size.refusal } };
	return { answer: { yi: roundTo9(size.yi), vi: roundTo9(size.vi) } };
}

/** What a measure cannot do without; a correlation is assumed where none is given. */
function neededFor(measure: EffectInput['measure']) {
	if (EVENT_MEASURES.some((known) => known === measure)) return ['a', 'b', 'c', 'd'] as const;
	if (MEAN_MEASURES.some((known) => known === measure))
		return ['m1', 'sd1', 'n1', 'm2', 'sd2', 'n2'] as const;
	return measure === 'SMCR'
		? (['m1', 'sd1', 'm2', 'n'] as const)
		: (['m1', 'sd1', 'm2', 'sd2', 'n'] as const);
}

function sized({ measure, r = ASSUMED_CORRELATION, ...given }: EffectInput) {
	const one = (name: keyof typeof given): number => {
		const value = given[name];
		return typeof value === 'number' ? value : Number.NaN;
	};
	const means = { m1: one('m1'), sd1: one('sd1'), m2: one('m2'), sd2: one('sd2') };
	const ofMeans = MEAN_MEASURES.find((known) => known === measure);
	if (ofMeans !== undefined)
		return sizeOfMeans(ofMeans, { ...means, n1: one('n1'), n2: one('n2') });
	const ofPairs = PAIRED_MEASURES.find((known) => known === measure);
	if (ofPairs !== undefined) {
		const sd2 = ofPairs === 'SMCR' ? means.sd1 : means.sd2;
		return sizeOfPairs(ofPairs, { ...means, sd2, n: one('n'), r });
	}
	const ofEvents = EVENT_MEASURES.find((known) => known === measure) ?? 'OR';
	return sizeOfEvents(ofEvents, { a: one('a'), b: one('b'), c: one('c'), d: one('d') });
}
