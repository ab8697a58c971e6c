/** The sources a card rests on, each once, in the order in which its findings name them. */
import type { Finding, Status } from '../kit/index.ts';
import type { Source, Unknown } from './schema.ts';
import { SOURCES } from './source-table.ts';

const BY_ID: ReadonlyMap<string, Source> = new Map(SOURCES.map((source) => [source.id, source]));

/** Lists every source that a finding or an unknown names. */
export function sourcesOf(
	findings: readonly Finding[],
	unknown: readonly Unknown[],
): readonly Source[] {
	const named = new Map<string, { readonly status: Status; readonly date: string }>();
	for (const { source, status, date } of findings.flatMap((finding) => finding.because)) {
		if (!named.has(source)) named.set(source, { status, date });
	}
	for (const { facts } of unknown) {
		const known = BY_ID.get(String(facts['source']));
		if (known !== undefined && !named.has(known.id)) named.set(known.id, known);
	}
	return [...named].map(([id, { status, date }]) => BY_ID.get(id) ?? untitled(id, status, date));
}

/** A source that another room knows and this table does not: listed by its id, never dropped. */
function untitled(id: string, status: Status, date: string): Source {
	return { id, title: id, url: null, date, status };
}
