/**
 * A procedure and the days about it, from the same windows as a plan; and whether a vesicle product may enter it. It may
 * only where its label or passport says sterile and for broken skin, and the rules read allow it on a confirmed source.
 */
import { lawOf, type Origin, type ProcedureType, type RuleId } from '../../vet/index.ts';
import { dateAfter } from '../day.ts';
import { WINDOWS } from '../rules/index.ts';

/** What rests on which days; `what` are traits, or all but what is named. */
export type RestingDays = {
	readonly rule: RuleId;
	readonly from: string;
	readonly to: string;
	readonly isAllBut: boolean;
	readonly what: readonly string[];
};

export type VesicleProduct = {
	/** Its label or its passport says sterile and for broken skin. */
	readonly isSterileForBrokenSkin: boolean;
	readonly origin: Origin;
	readonly market: string;
};

/** Why a vesicle product stays out; words under `clinic.out.<reason>`. */
export type OutReason = 'injection' | 'not-sterile' | 'not-permitted' | 'law-unknown';

export type Aftercare = {
	readonly days: readonly RestingDays[];
	/** Empty: it may enter; the clinician still decides (PROC-18). */
	readonly vesiclesOut: readonly OutReason[];
};

/** The days about a procedure on a date, the first first. */
export function aftercareOf(type: ProcedureType, date: string, product: VesicleProduct): Aftercare {
	const days = WINDOWS.filter(({ types }) => types.includes(type)).map(
		({ rule, from, to, exclude, only }): RestingDays => ({
			rule,
			from: dateAfter(date, from),
			to: dateAfter(date, to),
			isAllBut: only !== undefined,
			what: [...(exclude ?? only)],
		}),
	);
	return {
		days: days.sort((one, other) => (one.from < other.from ? -1 : 1)),
		vesiclesOut: reasonsOut(type, product),
	};
}

function reasonsOut(
	type: ProcedureType,
	{ isSterileForBrokenSkin, origin, market }: VesicleProduct,
): OutReason[] {
	const said = lawOf(market, origin);
	const isBarred = said.some(
		({ code }) => code === 'law-prohibited' || code === 'law-said-prohibited',
	);
	const isAllowed = said.some(
		({ code, because }) =>
			code === 'law-not-barred' && because.some(({ status }) => status === 'confirmed'),
	);
	return [
		// None is approved for injection, whatever the label says (LEG-02).
		...(type === 'injection_exosome' ? (['injection'] as const) : []),
		...(isSterileForBrokenSkin ? [] : (['not-sterile'] as const)),
		...(isBarred ? (['not-permitted'] as const) : []),
		...(isBarred || isAllowed ? [] : (['law-unknown'] as const)),
	];
}
