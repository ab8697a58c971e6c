/** What the rules we could read say, by market and origin (`data/law`). */
import { type Finding, type Severity, STATUSES } from '../kit/index.ts';
import type { VetCode } from './findings.ts';
import { LAW_ROWS } from './law-table.ts';

/** Origins that rules tell apart. */
export const ORIGINS = ['human', 'animal', 'plant', 'bacteria'] as const;
export type Origin = (typeof ORIGINS)[number];

type Row = {
	readonly id: string;
	readonly market: string;
	readonly says: Readonly<Record<Origin, string>>;
	readonly source: string;
	readonly status: (typeof STATUSES)[number];
	readonly date: string;
};

const ROWS: readonly Row[] = LAW_ROWS.trim()
	.split('\n')
	.map((line) => {
		const [id = '', market = '', human = '', animal = '', plant = '', bacteria = '', ...rest] =
			line.split('\t');
		const [source = '', written = '', date = ''] = rest;
		const status = STATUSES.find((known) => known === written) ?? 'unconfirmed';
		return { id, market, says: { human, animal, plant, bacteria }, source, status, date };
	});

const CODE_OF: Readonly<Record<string, VetCode>> = {
	prohibited: 'law-prohibited',
	'not-cosmetic': 'law-not-cosmetic',
	'case-by-case': 'law-case-by-case',
	conditional: 'law-conditional',
	'claims-decide': 'law-claims-decide',
	'medicine-if-treating': 'law-medicine-if-treating',
	'topical-only': 'law-topical-only',
	'not-barred': 'law-not-barred',
};
const SEVERITY_OF: Partial<Readonly<Record<VetCode, Severity>>> = {
	'law-prohibited': 'avoid',
	'law-said-prohibited': 'caution',
	'law-not-cosmetic': 'caution',
	'law-case-by-case': 'caution',
	'law-conditional': 'caution',
};

/** One finding a rule that speaks of this origin in this market; where none does, that it is not known. */
export function lawOf(market: string, origin: Origin): Finding<VetCode>[] {
	const said = ROWS.filter((row) => row.market === market || row.market === 'all').flatMap(
		(row) => {
			const code = CODE_OF[row.says[origin]];
			return code === undefined ? [] : [findingOf(row, code, market, origin)];
		},
	);
	if (said.length > 0) return said;
	const facts = { market, kingdom: origin };
	const because = ROWS.filter((row) => row.market === market).map(becauseOf);
	return [
		{
			code: 'law-unknown',
			severity: 'info',
			confidence: 'low',
			facts,
			because: because.slice(0, 1),
		},
	];
}

/** "Not permitted" stands on a confirmed source alone (rule of truth 8). */
function findingOf(row: Row, code: VetCode, market: string, kingdom: Origin): Finding<VetCode> {
	const isHearsay = code === 'law-prohibited' && row.status !== 'confirmed';
	const said: VetCode = isHearsay ? 'law-said-prohibited' : code;
	return {
		code: said,
		severity: SEVERITY_OF[said] ?? 'info',
		confidence:
			row.status === 'confirmed' ? 'high' : row.status === 'secondary' ? 'moderate' : 'low',
		facts: { market, kingdom },
		because: [becauseOf(row)],
	};
}

function becauseOf({ id, source, status, date }: Row) {
	return { rule: id, source, status, date };
}
