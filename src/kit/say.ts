/** How compiled words become sentences: a look-up by key, with facts put in by plural, number, date and choice. */
import type { Facts, FactValue } from './finding.ts';
import { type Language, LOCALE_OF } from './language.ts';

/** Says the sentence of a key in one language. @throws RangeError on an unknown key or a fact that is missing. */
export type Say = (key: string, facts?: Facts) => string;

export type NumberStyle = Intl.NumberFormatOptions & { readonly scale?: number };
export type PluralType = 'cardinal' | 'ordinal';

/** What a compiled message may ask for; one set of forms a language. */
export type Forms = {
	readonly text: (facts: Facts, name: string) => string;
	readonly number: (facts: Facts, name: string, style?: NumberStyle) => string;
	readonly date: (facts: Facts, name: string, style: Intl.DateTimeFormatOptions) => string;
	readonly select: (facts: Facts, name: string, options: Choices<() => string>) => string;
	readonly plural: (
		facts: Facts,
		name: string,
		offset: number,
		type: PluralType,
		options: Choices<(count: number) => string>,
	) => string;
	readonly count: (count: number) => string;
};
type Choices<Option> = Readonly<Record<string, Option>> & { readonly other: Option };

export type Message = (facts: Facts, forms: Forms) => string;
/** One area of words in one language, as `tools/compile-messages.mjs` writes it. */
export type Catalogue = Readonly<Record<string, Message>>;

const NO_FACTS: Facts = {};

/** Opens the words of a language. Keys begin with the name of their area, so catalogues never meet. */
export function openSay(language: Language, catalogues: readonly Catalogue[]): Say {
	const messages = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));
	const forms = openForms(LOCALE_OF[language]);
	return (key, facts = NO_FACTS) => {
		const message = messages.get(key);
		if (message === undefined) throw new RangeError(`"key" expected a known message, got "${key}"`);
		try {
			return message(facts, forms);
		} catch (error) {
			// A message does not know its own key; say which one lacked the fact.
			throw new RangeError(`message "${key}" in ${language} could not be said`, { cause: error });
		}
	};
}

function openForms(locale: string): Forms {
	// Opening one takes longer than saying a card: each waits for the first sentence that needs it.
	const cardinal = once(() => new Intl.PluralRules(locale, { type: 'cardinal' }));
	const ordinal = once(() => new Intl.PluralRules(locale, { type: 'ordinal' }));
	const plain = once(() => new Intl.NumberFormat(locale));
	const numbers = remember((style: NumberStyle) => new Intl.NumberFormat(locale, style));
	const dates = remember(
		// Dates of facts are days, not moments: they must not shift with the reader's zone.
		(style: Intl.DateTimeFormatOptions) =>
			new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }),
	);
	return {
		text: (facts, name) => textOf(fact(facts, name)),
		number: (facts, name, style) => {
			const value = numberFact(facts, name);
			if (style === undefined) return plain().format(value);
			return numbers(style).format(value * (style.scale ?? 1));
		},
		date: (facts, name, style) => dates(style).format(dayFact(facts, name)),
		select: (facts, name, options) => {
			// ICU admits no hyphen in the name of a choice: `growth-factor` is written growth_factor there.
			const choice = String(fact(facts, name)).replaceAll('-', '_');
			return (own(options, choice) ?? options.other)();
		},
		plural: (facts, name, offset, type, options) => {
			const value = numberFact(facts, name);
			const rules = type === 'ordinal' ? ordinal() : cardinal();
			const option = own(options, `=${value}`) ?? own(options, rules.select(value - offset));
			return (option ?? options.other)(value - offset);
		},
		count: (count) => plain().format(count),
	};
}

function once<Form>(make: () => Form): () => Form {
	let made: Form | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

function remember<Style extends object, Format>(make: (style: Style) => Format) {
	const made = new WeakMap<Style, Format>();
	return (style: Style): Format => {
		const known = made.get(style) ?? make(style);
		made.set(style, known);
		return known;
	};
}

function own<Option>(options: Readonly<Record<string, Option>>, name: string): Option | undefined {
	return Object.hasOwn(options, name) ? options[name] : undefined;
}

function fact(facts: Facts, name: string): FactValue {
	const value = facts[name];
	if (value === undefined) throw new RangeError(`fact "${name}" expected, got none`);
	return value;
}

function textOf(value: FactValue): string {
	return value === null ? '' : String(value);
}

function numberFact(facts: Facts, name: string): number {
	const value = fact(facts, name);
	if (typeof value !== 'number') throw new RangeError(`fact "${name}" expected a number`);
	return value;
}

function dayFact(facts: Facts, name: string): Date {
	const day = new Date(String(fact(facts, name)));
	if (Number.isNaN(day.getTime())) throw new RangeError(`fact "${name}" expected an ISO date`);
	return day;
}
