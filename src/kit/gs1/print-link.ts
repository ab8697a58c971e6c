/** Writing elements as a GS1 Digital Link, in its one canonical form. */
import {
	type ApplicationIdentifier,
	type Dictionary,
	identifierOf,
} from './application-identifier.ts';
import { type Gs1Finding, gs1Finding, type Refused, refused } from './findings.ts';
import type { Gs1Element, LinkParts } from './message.ts';
import { percentEncoded } from './percent.ts';

/** The stem that GS1 keeps for addresses without a host of their own. */
export const GS1_STEM = 'https://id.gs1.org';

type LinkOptions = Partial<Pick<LinkParts, 'stem' | 'other'>> & {
	readonly dictionary?: Dictionary;
};

export type Printed = { readonly kind: 'printed'; readonly text: string };

/**
 * The address of these elements: the first primary key, its qualifiers in their order, the rest as attributes (those of
 * fixed length first, else in the order given), then what is not of GS1. Refused when none can lead, or one may not
 * stand in a query.
 */
export function printDigitalLink(
	elements: readonly Gs1Element[],
	{ stem = GS1_STEM, other = [], dictionary = identifierOf }: LinkOptions = {},
): Printed | Refused {
	const once = elements.filter(
		({ ai, value }, at) =>
			elements.findIndex((first) => first.ai === ai && first.value === value) === at,
	);
	const lead = once.find(({ ai }) => dictionary(ai)?.isKey === true);
	const key = lead === undefined ? null : dictionary(lead.ai);
	if (lead === undefined || key === null) return refused(gs1Finding('no-primary-key'));
	const qualifiers = qualifiersOf(key, once);
	const path = [lead, ...qualifiers];
	const attributes = fixedFirst(once.filter((element) => !path.includes(element)));
	const [first, ...others] = attributeFindings(key, qualifiers, attributes, dictionary);
	if (first !== undefined) return refused(first, ...others);
	const pairs = path.map(({ ai, value }) => `/${ai}/${percentEncoded(value)}`);
	const query = [...attributes.map(({ ai, value }) => `${ai}=${percentEncoded(value)}`), ...other];
	const tail = query.length === 0 ? '' : `?${query.join('&')}`;
	return { kind: 'printed', text: `${stem.replace(/\/$/, '')}${pairs.join('')}${tail}` };
}

function fixedFirst(elements: readonly Gs1Element[]): readonly Gs1Element[] {
	const isFixed = ({ ai }: Gs1Element) => identifierOf(ai)?.isFixed === true;
	return [...elements.filter(isFixed), ...elements.filter((element) => !isFixed(element))];
}

/** Of the choices of qualifiers the one that takes most of the elements; of several, the one whose first comes first. */
function qualifiersOf(
	key: ApplicationIdentifier,
	elements: readonly Gs1Element[],
): readonly Gs1Element[] {
	const choices = key.qualifiers.map((choice) =>
		choice.flatMap((ai) => elements.find((element) => element.ai === ai) ?? []),
	);
	const place = (some: readonly Gs1Element[]) =>
		Math.min(...some.map((one) => elements.indexOf(one)));
	return choices.reduce<readonly Gs1Element[]>((best, choice) => {
		const isBetter =
			choice.length > best.length || (choice.length === best.length && place(choice) < place(best));
		return isBetter ? choice : best;
	}, []);
}

function attributeFindings(
	key: ApplicationIdentifier,
	qualifiers: readonly Gs1Element[],
	attributes: readonly Gs1Element[],
	dictionary: Dictionary,
): Gs1Finding[] {
	const path = qualifiers.map(({ ai }) => ai);
	const names = attributes.map(({ ai }) => ai);
	return names.flatMap((ai, at) => {
		if (path.includes(ai) || ai === key.ai || names.indexOf(ai) !== at) {
			return [gs1Finding('repeated-ai', { ai })];
		}
		// A qualifier of another choice of this key would be lost in the query: readers take it, no one writes it.
		if (key.qualifiers.some((choice) => choice.includes(ai)))
			return [gs1Finding('belongs-in-path', { ai })];
		return dictionary(ai)?.isAttribute === true ? [] : [gs1Finding('not-an-attribute', { ai })];
	});
}
