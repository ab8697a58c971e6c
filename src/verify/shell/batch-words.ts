/** Values, dates and reasons of a batch in words. */
import type { Say } from '../../kit/index.ts';
import type { FieldValue } from '../batch/index.ts';
import { type Limit, quantityOf, raised } from '../page/index.ts';

/** A value with its bound and its unit: "at most 10 µg/g", "not found, below 0.05 EU/mL", "not stated". */
export function valueText(value: FieldValue | null, say: Say): string {
	if (value === null || value.bound === 'absent') return say('batch.bound.absent');
	const { bound, unit, lod } = value;
	const of = (number: number): string => withUnit(numberText(number, say), unit, say);
	if (bound === 'below-detection') {
		return lod === undefined
			? say('batch.bound.not-found')
			: say('batch.bound.below-detection', { limit: of(lod) });
	}
	if (value.value === undefined) return say('batch.bound.absent');
	const stated =
		typeof value.value === 'number' ? of(value.value) : withUnit(value.value, unit, say);
	return say(`batch.bound.${bound}`, { value: stated });
}

/** How, by whom and when a value was found. */
export function methodText({ method, lab, date, lod, unit, bound }: FieldValue, say: Say): string {
	const isMeasured = lod !== undefined && bound !== 'below-detection';
	return [
		...(method === undefined ? [] : [method]),
		...(isMeasured
			? [say('batch.limit', { limit: withUnit(numberText(lod, say), unit, say) })]
			: []),
		...(lab === undefined ? [] : [lab]),
		...(date === undefined ? [] : [say('batch.day', { date })]),
	].join(' · ');
}

/** The figure that a value is held against, and whose it is. */
export function limitText(limit: Limit, say: Say): string {
	return say(`batch.held.${limit.kind}`, { limit: rangeText(limit, say) });
}

function rangeText({ least, most, isExclusive, unit, text }: Limit, say: Say): string {
	if (text !== null) {
		const word = text.replaceAll(' ', '-');
		return say(`batch.expected.${word}`);
	}
	const of = (number: number): string => withUnit(numberText(number, say), unit ?? undefined, say);
	if (least !== null && most !== null)
		return say('batch.range.both', { least: numberText(least, say), most: of(most) });
	if (most !== null)
		return say(isExclusive ? 'batch.range.under' : 'batch.range.most', { most: of(most) });
	if (least === null) throw new RangeError('"limit" expected a figure or a word, got neither');
	return say(isExclusive ? 'batch.range.over' : 'batch.range.least', { least: of(least) });
}

function numberText(value: number, say: Say): string {
	const { mantissa, exponent } = quantityOf(value);
	const figures = say('batch.number', { value: mantissa });
	return exponent === null ? figures : `${figures}${THIN}×${THIN}10${raised(exponent)}`;
}

/** Signs that instruments write in letters. */
const SIGNS: Readonly<Record<string, string>> = {
	degC: '°C',
	ug: 'µg',
	'ug/g': 'µg/g',
	'ug/mL': 'µg/mL',
};
const THIN = '\u202f';

function withUnit(figures: string, unit: string | undefined, say: Say): string {
	if (unit === undefined) return figures;
	const [, per] = /^(?:1|particles)\/(\S+)$/.exec(unit) ?? [];
	if (per !== undefined) return say('batch.per', { value: figures, unit: SIGNS[per] ?? per });
	return `${figures}${THIN}${SIGNS[unit] ?? unit}`;
}
