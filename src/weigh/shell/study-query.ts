/** What a reader asks of the studies, parsed from the address. */
import type { Problem } from '../../host/problem.ts';
import { searchWords } from '../../host/search-text.ts';
import { KINGDOMS, ROUTES, type Study } from '../index.ts';
import type { StudyQuery } from './release-store.ts';

const MOST_QUERY = 200;
const PAGE = 20;
const MOST_PAGE = 100;

export type ParsedStudyQuery = { readonly query: StudyQuery } | { readonly problem: Problem };

const wrong = (path: string): ParsedStudyQuery => ({
	problem: { code: 'query-invalid', facts: { path }, path },
});

type Ask = (name: string) => string | null;

/** Parses `?q=&route=&kingdom=&cursor=&limit=`. */
export function parseStudyQuery(given: Ask): ParsedStudyQuery {
	const [q, limit, cursor] = [given('q') ?? '', given('limit') ?? String(PAGE), given('cursor')];
	if (q.length > MOST_QUERY) return wrong('q');
	if (!/^\d{1,3}$/.test(limit)) return wrong('limit');
	const [route, kingdom] = [oneOf(ROUTES, given('route')), oneOf(KINGDOMS, given('kingdom'))];
	if (route === undefined) return wrong('route');
	if (kingdom === undefined) return wrong('kingdom');
	const after = cursor === null ? null : parsePlace(cursor);
	if (cursor !== null && after === null)
		return { problem: { code: 'cursor-unknown', path: 'cursor' } };
	const size = Math.min(MOST_PAGE, Math.max(1, Number(limit)));
	return { query: { words: searchWords(q), route, kingdom, after, limit: size } };
}

/** Null where nothing was asked for, undefined where it is none of the words. */
function oneOf<Word extends string>(words: readonly Word[], text: string | null) {
	return text === null || text === '' ? null : words.find((word) => word === text);
}

const PLACE = /^(\d{1,4})-([a-z0-9][a-z0-9-]{1,80})$/;

function parsePlace(text: string): StudyQuery['after'] {
	const [, year, id] = PLACE.exec(text) ?? [];
	return year === undefined || id === undefined ? null : { year: Number(year), id };
}

/** Where a page ended, for the one behind it. */
export function printPlace({ year, id }: Study): string {
	return `${year ?? 0}-${id}`;
}
