/** Ways into JSON of strangers: each step is asked for, none is taken on trust. */

export type Json = Readonly<Record<string, unknown>>;

export function objectAt(value: unknown, ...path: readonly string[]): Json {
	let here: unknown = value;
	for (const name of path) here = isObject(here) ? here[name] : undefined;
	return isObject(here) ? here : {};
}

export function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listAt(value: Json, name: string): readonly unknown[] {
	const found = value[name];
	return Array.isArray(found) ? found : [];
}

/** Text or a number as text; empty for all else. */
export function textAt(value: Json, name: string): string {
	const found = value[name];
	if (typeof found === 'number') return Number.isFinite(found) ? String(found) : '';
	return typeof found === 'string' ? found.trim() : '';
}

const MOST_PEOPLE = 100_000_000;

/** A number of people; null for what cannot be one, such as -5, 2.5 or more than there are digits for. */
export function countAt(value: Json, name: string): number | null {
	const found = value[name];
	const isCount = typeof found === 'number' && Number.isSafeInteger(found);
	return isCount && found >= 0 && found <= MOST_PEOPLE ? found : null;
}

/** Without tags and with the five entities of XML read. */
export function plain(text: string): string {
	return text
		.replace(/<[^<>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&apos;|&#39;/g, "'")
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The year that a date begins with; null where it has none. */
export function yearOf(text: string): number | null {
	const match = /\b(1[5-9]\d{2}|2[01]\d{2})\b/.exec(text);
	return match === null ? null : Number(match[1]);
}
