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
	if (typeof found === 'number') return String(found);
	return typeof found === 'string' ? found.trim() : '';
}

/** Without tags and with the five entities of XML read. */
export function plain(text: string): string {
	return text
		.replace(/<[^>]*>/g, ' ')
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
