/** Readings for tests: random ones typed by the shapes of `read`, and bottles written by hand. */
import fc from 'fast-check';
import type { Because, Facts, Finding } from '../kit/index.ts';
import { CONFIDENCES, SEVERITIES } from '../kit/index.ts';
import {
	FORMS,
	type HasVesicle,
	type Ingredient,
	KINDS,
	KINGDOMS,
	LOOKALIKES,
	READ_CODES,
	type ReadCode,
	type Reading,
	type Vesicle,
} from '../read/index.ts';
import { RULES, type RuleId } from '../read/rules.ts';

/** A text with the reading of it. */
export type Read = { readonly text: string; readonly reading: Reading };

const RULE_IDS = Object.keys(RULES).filter((id): id is RuleId => id in RULES);

function becauseOf(rule: RuleId): readonly Because[] {
	return [{ rule, ...RULES[rule] }];
}

const UNITS = ['%', 'ppm', 'ppb'] as const;
const PLACES = ['product', 'claims', 'brand', 'text'] as const;

/** The facts each code comes with, as `read/findings.ts` documents them. */
const factsOf = (text: fc.Arbitrary<string>): Readonly<Record<ReadCode, fc.Arbitrary<Facts>>> => {
	const kingdom = fc.constantFrom(...KINGDOMS);
	const place = fc.oneof(
		fc.constant({ position: null, of: null }),
		fc.record({ position: fc.integer({ min: 1, max: 40 }), of: fc.integer({ min: 1, max: 40 }) }),
	);
	const named = fc
		.tuple(
			fc.record({
				text,
				kind: fc.constantFrom(...KINDS),
				kingdom,
				source: text,
				form: fc.constantFrom(...FORMS),
			}),
			place,
		)
		.map(([facts, where]) => ({ ...facts, ...where }));
	const claim = fc.record({ text, where: fc.constantFrom(...PLACES) });
	const at = fc.integer({ min: 1, max: 40 });
	return {
		'vesicle-named': named,
		'vesicle-not-inci': named,
		'conditioned-medium': named,
		'platelet-material': named,
		'claim-without-list': claim,
		'claim-not-on-list': claim,
		'ferment-with-lipid': fc.record({ claim: text, ferment: text, lipid: text }),
		lookalike: fc.record({
			text,
			name: text,
			lookalike: fc.constantFrom(...LOOKALIKES),
			position: at,
		}),
		'amount-stated': fc.record({
			text,
			value: fc.double({ noNaN: true, min: 0, max: 1e6 }),
			unit: fc.constantFrom(...UNITS),
		}),
		'amount-at-most': fc.record({
			text,
			after: text,
			percent: fc.constantFrom(0.1, 1),
			basis: fc.constantFrom('label', 'limit', 'use'),
		}),
		'amount-open': fc.record({ text, position: at, of: at }),
		'near-the-end': fc.record({ text, position: at, of: at }),
		'not-exosome-by-inci': fc.record({ text, kingdom }),
		'vesicle-read-unsure': fc.record({ text, nearest: text }),
		'names-unread': fc.record({ count: at, of: at }),
		'nothing-read': fc.record({ of: fc.nat({ max: 40 }) }),
		'none-named': fc.record({ of: at }),
		'several-lists': fc.record({ count: at }),
	};
};

/** Any finding of `read`, with the facts of its code. */
export function anyFinding(text: fc.Arbitrary<string>): fc.Arbitrary<Finding<ReadCode>> {
	const facts = factsOf(text);
	return fc.constantFrom(...READ_CODES).chain((code) =>
		fc.record({
			code: fc.constant(code),
			severity: fc.constantFrom(...SEVERITIES),
			confidence: fc.constantFrom(...CONFIDENCES),
			facts: facts[code],
			because: fc.constantFrom(...RULE_IDS).map(becauseOf),
		}),
	);
}

const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });

function anyIngredient(text: string, start: number, position: number): fc.Arbitrary<Ingredient> {
	return fc.record(
		{
			text: fc.constant(text),
			start: fc.constant(start),
			end: fc.constant(start + text.length),
			name: fc.constantFrom(null, text),
			by: fc.constantFrom('vocabulary' as const, 'grammar' as const, 'repair' as const, null),
			synonyms: fc.constant([]),
			marks: fc.constant([]),
			lookalike: fc.constantFrom(...LOOKALIKES),
			list: fc.constant(0),
			position: fc.constant(position),
		},
		{
			requiredKeys: ['text', 'start', 'end', 'name', 'by', 'synonyms', 'marks', 'list', 'position'],
		},
	);
}

function anyVesicle(at: Ingredient, of: number): fc.Arbitrary<Vesicle> {
	return fc.record({
		text: fc.constant(at.text),
		start: fc.constant(at.start),
		end: fc.constant(at.end),
		kind: fc.constantFrom(...KINDS),
		kingdom: fc.constantFrom(...KINGDOMS),
		source: fc.constantFrom('', at.text),
		form: fc.constantFrom(...FORMS),
		rule: fc.constantFrom(...RULE_IDS),
		position: fc.constant(at.position),
		of: fc.constant(of),
	});
}

const ANSWERS: readonly HasVesicle[] = ['yes', 'no', 'unclear'];

/** Any reading that the shapes of `read` allow, sensible or not. */
export const anyRead: fc.Arbitrary<Read> = fc
	.array(anyName, { maxLength: 12 })
	.chain((names) => {
		const text = names.join(', ');
		let start = 0;
		const places = names.map((name, at) => {
			const ingredient = anyIngredient(name, start, at + 1);
			start += name.length + 2;
			return ingredient;
		});
		return fc.tuple(fc.constant(text), fc.tuple(...places));
	})
	.chain(([text, ingredients]) => {
		const vesicles = fc
			.subarray(ingredients)
			.chain((some) => fc.tuple(...some.map((one) => anyVesicle(one, ingredients.length))));
		return fc.record({
			text: fc.constant(text),
			reading: fc.record({
				ingredients: fc.constant(ingredients),
				vesicles,
				verdict: fc.record({
					has_vesicle: fc.constantFrom(...ANSWERS),
					source: fc.constant(null),
					findings: fc.array(anyFinding(anyName), { maxLength: 8 }),
				}),
				lists: fc.constant([]),
			}),
		});
	});

type Given = Partial<Pick<Vesicle, 'kind' | 'kingdom' | 'source' | 'form' | 'amount'>>;

/** A bottle written by hand: its names, which of them is a vesicle, the answer and its findings. */
export function bottle(
	names: readonly string[],
	has: HasVesicle,
	findings: readonly Finding<ReadCode>[] = [],
	vesicles: Readonly<Record<string, Given>> = {},
	lookalikes: Readonly<Record<string, NonNullable<Ingredient['lookalike']>>> = {},
): Read {
	const text = names.join(', ');
	const ingredients = names.map((name, at): Ingredient => {
		const start = text.indexOf(name);
		const lookalike = lookalikes[name];
		return {
			text: name,
			start,
			end: start + name.length,
			name,
			by: 'vocabulary',
			synonyms: [],
			marks: [],
			...(lookalike === undefined ? {} : { lookalike }),
			list: 0,
			position: at + 1,
		};
	});
	const met = ingredients.flatMap((one): Vesicle[] => {
		const given = vesicles[one.text];
		if (given === undefined) return [];
		const { text: name, start, end, position } = one;
		const usual = { kind: 'vesicle', kingdom: 'plant', source: '', form: 'inci' } as const;
		return [
			{ text: name, start, end, ...usual, ...given, rule: 'READ-V02', position, of: names.length },
		];
	});
	const verdict = { has_vesicle: has, source: null, findings };
	const lists = [{ heading: null, has_vesicle: has }];
	return { text, reading: { ingredients, vesicles: met, verdict, lists } };
}

/** A finding with facts, resting on one rule. */
export function say(
	code: ReadCode,
	facts: Facts = {},
	rule: RuleId = 'READ-N01',
): Finding<ReadCode> {
	return { code, severity: 'info', confidence: 'high', facts, because: becauseOf(rule) };
}
