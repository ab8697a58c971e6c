/** The marked stretches of a label: what stands there, drawn by kind, with the finding that says why. */
import type { Facts, Finding } from '../kit/index.ts';
import type { Ingredient, ReadCode, Reading, Vesicle } from '../read/index.ts';
import type { Span } from './schema.ts';

/** Spans of a reading in order of the text. Where two meet, a vesicle goes before a look-alike before a spelling. */
export function spansOf(
	reading: Reading,
	findings: readonly Finding<ReadCode>[] = reading.verdict.findings,
): readonly Span[] {
	const candidates = [
		...reading.vesicles.map((vesicle) => vesicleSpan(vesicle, findings)),
		...reading.ingredients.flatMap((ingredient) => ingredientSpan(ingredient, findings)),
	];
	return withoutOverlaps(candidates);
}

const MADE_BY_FORM: ReadonlySet<string> = new Set(['inci', 'translation']);

function vesicleSpan(vesicle: Vesicle, findings: readonly Finding<ReadCode>[]): Span {
	const facts = { kingdom: vesicle.kingdom, kind: vesicle.kind };
	return span(vesicle, vesicleLabel(vesicle), facts, vesicle.rule, whyOf(vesicle.text, findings));
}

function vesicleLabel({ kind, form }: Vesicle): Span['label'] {
	if (kind === 'conditioned-medium') return 'medium';
	if (kind === 'platelet') return 'platelet';
	if (kind === 'claim-only') return 'unclear';
	return MADE_BY_FORM.has(form) ? 'vesicle' : 'not-inci';
}

function ingredientSpan(
	ingredient: Ingredient,
	findings: readonly Finding<ReadCode>[],
): readonly Span[] {
	const { by, lookalike, name, text } = ingredient;
	if (lookalike !== undefined) {
		const why = whyOf(text, findings, 'lookalike');
		return [span(ingredient, 'lookalike', { lookalike }, ruleOf(findings, why), why)];
	}
	if (by === 'repair') return [span(ingredient, 'repaired', { name }, null, null)];
	if (by === null) return [span(ingredient, 'unread', {}, null, null)];
	return [];
}

const KIND_OF = {
	vesicle: 'vesicle',
	'not-inci': 'unclear',
	medium: 'unclear',
	platelet: 'unclear',
	unclear: 'unclear',
	lookalike: 'lookalike',
	repaired: 'repaired',
	unread: 'unread',
} as const satisfies Readonly<Record<Span['label'], Span['kind']>>;

function span(
	at: { readonly text: string; readonly start: number; readonly end: number },
	label: Span['label'],
	facts: Facts,
	rule: string | null,
	finding: number | null,
): Span {
	const { text, start, end } = at;
	return { start, end, text, kind: KIND_OF[label], label, facts, rule, finding };
}

/** The finding that speaks of this text; one that only counts or places it comes after one that names it. */
function whyOf(
	text: string,
	findings: readonly Finding<ReadCode>[],
	code?: ReadCode,
): number | null {
	const at = findings.findIndex(
		(finding) => finding.facts['text'] === text && (code === undefined || finding.code === code),
	);
	return at === -1 ? null : at;
}

function ruleOf(findings: readonly Finding<ReadCode>[], at: number | null): string | null {
	return at === null ? null : (findings[at]?.because[0]?.rule ?? null);
}

const PRIORITY: Readonly<Record<Span['kind'], number>> = {
	vesicle: 0,
	unclear: 1,
	lookalike: 2,
	repaired: 3,
	unread: 4,
};

/** One mark a code unit, so that the work grows with the text and not with the pairs of spans. */
function withoutOverlaps(candidates: readonly Span[]): readonly Span[] {
	const byPriority = [...candidates].sort(
		(a, b) => PRIORITY[a.kind] - PRIORITY[b.kind] || a.start - b.start,
	);
	const taken = new Uint8Array(candidates.reduce((last, { end }) => Math.max(last, end), 0));
	const kept = byPriority.filter(({ start, end }) => {
		if (end <= start || taken.subarray(start, end).includes(1)) return false;
		taken.fill(1, start, end);
		return true;
	});
	return kept.sort((a, b) => a.start - b.start);
}
