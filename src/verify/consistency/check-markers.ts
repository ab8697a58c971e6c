/** Markers: those of another kingdom, and more of them than are named. */
import { type BatchReport, type FieldValue, kingdomOf } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';

/** Tetraspanins that antibodies for mammals find; plants and bacteria have none of them. */
const MAMMALS = ['cd9', 'cd63', 'cd81'] as const;
const COUNTED = [...MAMMALS, 'tsg101'] as const;
/** Percent of particles from which a marker is not just background. */
const BACKGROUND = 5;

function isPositive(field: FieldValue | undefined): boolean {
	if (field?.bound !== 'measured') return false;
	return typeof field.value === 'number'
		? field.value > BACKGROUND
		: /^\s*positive\b/i.test(field.value ?? '');
}

/** Does a report of plants or bacteria show the markers of mammals, or one of mammals more than it names? */
export function checkMarkers(report: BatchReport): readonly Contradiction[] {
	const { fields } = report;
	const kingdom = kingdomOf(report);
	if (kingdom === 'plant' || kingdom === 'bacterial') {
		const [first, ...others] = MAMMALS.filter((id) => isPositive(fields[id]));
		return first === undefined
			? []
			: [contradiction('markers-foreign', [first, ...others], { kingdom })];
	}
	const stated = fields['marker_min']?.value;
	const isWhole = COUNTED.every((id) => fields[id] !== undefined);
	if (typeof stated !== 'number' || !isWhole) return [];
	const counted = COUNTED.filter((id) => isPositive(fields[id])).length;
	return stated > counted
		? [contradiction('markers-miscounted', ['marker_min', ...COUNTED], { stated, counted })]
		: [];
}
