/** What the rules say of a scene: taken together and told apart again, never worded. */
import type { RuleId } from '../vet/index.ts';
import type { Item, Scene } from './scene.ts';
import type {
	AskField,
	HowCode,
	Plan,
	Referral,
	Refusal,
	RefusedThing,
	Urgency,
} from './schema.ts';

/** Days on which a product is not used. */
export type Block = {
	readonly product: string;
	readonly from: number;
	/** The last day; null: to the end. */
	readonly to: number | null;
	readonly rules: readonly RuleId[];
	/** Of this person: its place in the calm plan stays empty, so that nothing else is used more for it. */
	readonly own: boolean;
	/** Of a procedure: what comes back afterwards comes one at a time (PROC-28). */
	readonly window: boolean;
};

/** Two products that are never in one session. */
export type Apart = { readonly a: string; readonly b: string; readonly rules: readonly RuleId[] };

export type Said = {
	readonly blocks: readonly Block[];
	readonly warnings: readonly { readonly rule: RuleId; readonly products: readonly string[] }[];
	readonly referrals: readonly Referral[];
	readonly refusals: readonly Refusal[];
	/** A soft question does not hold the plan up. */
	readonly asks: readonly { readonly field: AskField; readonly soft: boolean }[];
	readonly allowed: Plan['allowed'];
	readonly apart: readonly Apart[];
	readonly reviews: readonly number[];
	/** Products used half as often. */
	readonly halved: readonly string[];
	readonly how: readonly {
		readonly product: string;
		readonly how: HowCode;
		readonly rule: RuleId;
	}[];
	readonly stopped: boolean;
};

export type Rule = (scene: Scene) => Partial<Said>[];

/** All that several rules say. */
export function together(parts: readonly Partial<Said>[]): Said {
	return {
		blocks: parts.flatMap(({ blocks = [] }) => blocks),
		warnings: parts.flatMap(({ warnings = [] }) => warnings),
		referrals: parts.flatMap(({ referrals = [] }) => referrals),
		refusals: parts.flatMap(({ refusals = [] }) => refusals),
		asks: parts.flatMap(({ asks = [] }) => asks),
		allowed: parts.flatMap(({ allowed = [] }) => allowed),
		apart: parts.flatMap(({ apart = [] }) => apart),
		reviews: parts.flatMap(({ reviews = [] }) => reviews),
		halved: parts.flatMap(({ halved = [] }) => halved),
		how: parts.flatMap(({ how = [] }) => how),
		stopped: parts.some(({ stopped }) => stopped === true),
	};
}

type Span = { readonly from?: number; readonly to?: number | null };

/** Not used from one day to another; without days, from the first to the last. Of the product, whoever uses it. */
export function leaveOut(
	items: readonly Item[],
	rules: readonly RuleId[],
	span: Span = {},
): Partial<Said> {
	return { blocks: blocksOf(items, rules, span, { own: false, window: false }) };
}

/** As `leaveOut`, for what this person is, has or takes. */
export function keepFrom(
	items: readonly Item[],
	rules: readonly RuleId[],
	span: Span = {},
): Partial<Said> {
	return { blocks: blocksOf(items, rules, span, { own: true, window: false }) };
}

/** As `leaveOut`, for the days about a procedure. */
export function keepOff(
	items: readonly Item[],
	rules: readonly RuleId[],
	span: Span,
): Partial<Said> {
	return { blocks: blocksOf(items, rules, span, { own: true, window: true }) };
}

function blocksOf(
	items: readonly Item[],
	rules: readonly RuleId[],
	{ from = 0, to = null }: Span,
	marks: Pick<Block, 'own' | 'window'>,
): Block[] {
	return items.map(({ id }) => ({ product: id, from, to, rules, ...marks }));
}

/** A warning about products; none where there are none. */
export function warn(rule: RuleId, items: readonly Item[]): Partial<Said> {
	return items.length === 0 ? {} : { warnings: [{ rule, products: items.map(({ id }) => id) }] };
}

/** A warning about the person or the plan. */
export function warnOf(rule: RuleId): Partial<Said> {
	return { warnings: [{ rule, products: [] }] };
}

export function refer(urgency: Urgency, ...rules: readonly RuleId[]): Partial<Said> {
	return { referrals: [{ urgency, rules }] };
}

export function refuse(what: RefusedThing, ...rules: readonly RuleId[]): Partial<Said> {
	return { refusals: [{ what, rules }] };
}

/** What has to be told before the plan holds. */
export function ask(field: AskField): Partial<Said> {
	return { asks: [{ field, soft: false }] };
}

/** What would make the plan better. */
export function askSoftly(field: AskField): Partial<Said> {
	return { asks: [{ field, soft: true }] };
}

/** What is fine, and need not be warned of. */
export function allow(rule: RuleId, items: readonly Item[]): Partial<Said> {
	return items.length === 0 ? {} : { allowed: [{ rule, products: items.map(({ id }) => id) }] };
}

/** What is said where something holds. */
export function where(holds: boolean, ...parts: readonly Partial<Said>[]): Partial<Said>[] {
	return holds ? [...parts] : [];
}
