/** The checks that a component of a value may have to pass, by the names of the GS1 syntax dictionary. */
import { CODE_LISTS } from './ai-table.ts';
import { hasCheckDigit, hasCheckPair } from './check-digit.ts';
import { isDay } from './date.ts';
import type { Gs1Code } from './findings.ts';
import { isIban } from './iban.ts';

export const LINTERS = [
	'couponcode',
	'couponposoffer',
	'csum',
	'csumalpha',
	'gcppos1',
	'gcppos2',
	'hasnondigit',
	'hh',
	'hhmi',
	'hyphen',
	'iban',
	'importeridx',
	'iso3166',
	'iso3166999',
	'iso3166alpha2',
	'iso4217',
	'iso5218',
	'latitude',
	'longitude',
	'mediatype',
	'mi',
	'nonzero',
	'nozeroprefix',
	'packagetype',
	'pcenc',
	'pieceoftotal',
	'posinseqslash',
	'ss',
	'winding',
	'yesno',
	'yymmd0',
	'yymmdd',
	'yyyymmdd',
	'zero',
] as const;
export type Linter = (typeof LINTERS)[number];

export const isLinter = (name: string): name is Linter => LINTERS.some((one) => one === name);

/** What is wrong with the value; null when nothing is. */
type Check = (value: string) => Gs1Code | null;

const holds =
	(isRight: (value: string) => boolean, code: Gs1Code = 'bad-value'): Check =>
	(value) =>
		isRight(value) ? null : code;
const fits = (pattern: RegExp, code?: Gs1Code) => holds((value) => pattern.test(value), code);

const CODES = new Map(
	Object.entries(CODE_LISTS).map(([name, codes]) => [name, new Set(codes.split(' '))]),
);
const listed = (name: keyof typeof CODE_LISTS) =>
	holds((value) => CODES.get(name)?.has(value) ?? false);

const mostly = (most: string) => holds((value) => value <= most);
const HOUR = /^(?:[01]\d|2[0-3])$/;
const SIXTY = /^[0-5]\d$/;
/** Which century does not matter to a day, but for 2000: a leap year, as every fourth of this century. */
const century = (value: string) => `20${value}`;

function isPieceOfTotal(value: string): boolean {
	const [piece, total] = [value.slice(0, value.length / 2), value.slice(value.length / 2)];
	return /[1-9]/.test(piece) && piece <= total;
}

function isPlaceInSequence(value: string): boolean {
	const [, place, end] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(value) ?? [];
	return place !== undefined && end !== undefined && Number(place) <= Number(end);
}

/** North American coupons have a grammar of their own, which we do not read: only length and characters are checked. */
const unread: Check = () => null;

export const CHECKS: Readonly<Record<Linter, Check>> = {
	couponcode: unread,
	couponposoffer: unread,
	csum: holds(hasCheckDigit, 'bad-check-digit'),
	csumalpha: holds(hasCheckPair, 'bad-check-pair'),
	gcppos1: fits(/^\d{4}/),
	gcppos2: fits(/^.\d{4}/),
	hasnondigit: fits(/\D/),
	hh: fits(HOUR, 'bad-time'),
	hhmi: holds((value) => HOUR.test(value.slice(0, 2)) && SIXTY.test(value.slice(2)), 'bad-time'),
	hyphen: fits(/^-+$/),
	iban: holds((value) => isIban(value, CODES.get('iso3166alpha2') ?? new Set())),
	importeridx: fits(/^[-\w]$/),
	iso3166: listed('iso3166'),
	iso3166999: holds((value) => value === '999' || (CODES.get('iso3166')?.has(value) ?? false)),
	iso3166alpha2: listed('iso3166alpha2'),
	iso4217: listed('iso4217'),
	iso5218: fits(/^[0129]$/),
	latitude: mostly('1800000000'),
	longitude: mostly('3600000000'),
	mediatype: listed('mediatype'),
	mi: fits(SIXTY, 'bad-time'),
	nonzero: fits(/[1-9]/),
	nozeroprefix: fits(/^[^0]/),
	packagetype: listed('packagetype'),
	pcenc: fits(/^(?:[^%]|%[0-9A-Fa-f]{2})*$/),
	pieceoftotal: holds(isPieceOfTotal),
	posinseqslash: holds(isPlaceInSequence),
	ss: fits(SIXTY, 'bad-time'),
	winding: fits(/^[019]$/),
	yesno: fits(/^[01]$/),
	yymmd0: holds((value) => isDay(century(value), true), 'bad-date'),
	yymmdd: holds((value) => isDay(century(value), false), 'bad-date'),
	yyyymmdd: holds((value) => isDay(value, false), 'bad-date'),
	zero: fits(/^0+$/),
};
