/** Certificates, storage and germs: what was said of the making beside what was found. */
import type { BatchReport } from '../batch/index.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import { statedNumber } from './stated-number.ts';

const DATED = /(\S*)\s*(?:[:=]\s*)?(\d{4}-\d{2}-\d{2})/g;
/** A day after one of these is when a certificate began, not when it ends. */
const BEGUN = /^(?:issued|since|from|of|dated|granted|effective|on|du|dès|depuis|délivré|le)$/i;

/** Was the certificate over before the lot was made? Its last ISO date counts, unless the word before says it began then. */
export function checkGmp({ fields, produced }: BatchReport): readonly Contradiction[] {
	const text = fields['gmp']?.value;
	if (typeof text !== 'string' || produced === undefined) return [];
	const until = [...text.matchAll(DATED)]
		.filter(([, word = '']) => !BEGUN.test(word))
		.map(([, , day = '']) => day)
		.sort()
		.at(-1);
	return until !== undefined && until < produced
		? [contradiction('gmp-expired', ['gmp'], { until, produced })]
		: [];
}

/** Degrees that loggers differ by. */
const LOGGER = 0.5;
const RANGE = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*\.\.\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

/** Was it kept as it says it must be? `cold_chain_log` is text of the form `2.1..7.8`. */
export function checkStorage(report: BatchReport): readonly Contradiction[] {
	const least = statedNumber(report, 'storage_temp_min') ?? Number.NEGATIVE_INFINITY;
	const most = statedNumber(report, 'storage_temp_max') ?? Number.POSITIVE_INFINITY;
	if (least > most)
		return [
			contradiction('storage-disordered', ['storage_temp_min', 'storage_temp_max'], {
				least,
				most,
			}),
		];
	const [, low, high] = RANGE.exec(String(report.fields['cold_chain_log']?.value ?? '')) ?? [];
	const isLeft = (value: number) => value < least - LOGGER || value > most + LOGGER;
	const log = [low, high]
		.flatMap((text) => (text === undefined ? [] : [Number(text)]))
		.find(isLeft);
	const mean = statedNumber(report, 'mkt');
	const told = (id: string, value: number) =>
		contradiction('cold-chain-left', [id, 'storage_temp_max'], {
			value,
			least: Number.isFinite(least) ? least : null,
			most: Number.isFinite(most) ? most : null,
		});
	return [
		...(log === undefined ? [] : [told('cold_chain_log', log)]),
		...(mean !== null && isLeft(mean) ? [told('mkt', mean)] : []),
	];
}

/** Nothing grew, and yet germs were counted? */
export function checkSterile({ fields }: BatchReport): readonly Contradiction[] {
	const { tamc, sterility } = fields;
	const isSterile = sterility?.value === 'no growth';
	const isCounted = tamc?.bound === 'measured' && typeof tamc.value === 'number' && tamc.value > 0;
	return isSterile && isCounted
		? [
				contradiction('sterile-yet-counted', ['sterility', 'tamc'], {
					value: tamc.value ?? 0,
					unit: tamc.unit ?? '',
				}),
			]
		: [];
}
