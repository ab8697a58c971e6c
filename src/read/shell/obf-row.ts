/** A product of an Open Beauty Facts dump, as the catalogue takes it: JSON lines or a table parted by tabs. */
import * as z from 'zod/mini';
import { parseGtin } from '../../kit/index.ts';
import { MAX_TEXT } from '../schema.ts';
import type { CatalogueItem } from './catalogue.ts';
import type { BadRow, Row } from './cosing-row.ts';

export const OBF_COLUMNS = ['code', 'product_name', 'brands', 'ingredients_text'] as const;

const text = z.catch(z.string(), '');
const moment = z.catch(z.coerce.number().check(z.gte(0), z.lte(10_000_000_000)), 0);
const productSchema = z.object({
	code: z.catch(z.union([z.string(), z.number()]), ''),
	lang: text,
	product_name: text,
	product_name_en: text,
	brands: text,
	ingredients_text: text,
	ingredients_text_en: text,
	last_modified_t: moment,
});
type Product = z.infer<typeof productSchema>;

/** The product in a JSON line. */
export function productOfJson(line: string, today: Date): CatalogueItem | BadRow {
	try {
		const parsed = productSchema.safeParse(JSON.parse(line));
		return parsed.success ? itemOf(parsed.data, today) : 'not-json';
	} catch {
		// The line is no JSON; it is reported by its number.
		return 'not-json';
	}
}

/** The product in a row of the table. */
export function productOfRow(row: Row, today: Date): CatalogueItem | BadRow {
	const parsed = productSchema.safeParse(Object.fromEntries(row));
	return parsed.success ? itemOf(parsed.data, today) : 'cells-wrong';
}

const MAX_NAME = 500;
const MAX_BRAND = 200;
const SECOND = 1_000;

function itemOf(product: Product, today: Date): CatalogueItem | BadRow {
	const code = String(product.code).trim();
	if (!/^\d{4,24}$/.test(code)) return 'code-wrong';
	const name = clean(product.product_name || product.product_name_en, MAX_NAME);
	if (name === '') return 'name-missing';
	const list = clean(product.ingredients_text || product.ingredients_text_en, MAX_TEXT);
	if (list === '') return 'list-missing';
	return {
		id: `obf-${code}`,
		name,
		// A product without a brand is one of a brand that nobody wrote down.
		brand: clean(product.brands, MAX_BRAND) || '–',
		...(parseGtin(code) === null ? {} : { gtin: code }),
		ingredients_text: list,
		source: `https://world.openbeautyfacts.org/product/${code}`,
		date: changedAt(product, today).toISOString().slice(0, 10),
		// Anyone may write there, and a photo of the label stands beside most lists.
		status: 'secondary',
		sample: false,
	};
}

/** When somebody last looked at the product there; where the dump does not say, it was read today. */
function changedAt({ last_modified_t: seconds }: Product, today: Date): Date {
	return seconds === 0 ? today : new Date(seconds * SECOND);
}

/** Lists carry marks of the editor (`_allergen_`) and breaks of the label. */
function clean(value: string, most: number): string {
	return value
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/_([^_]+)_/g, '$1')
		.trim()
		.slice(0, most);
}
