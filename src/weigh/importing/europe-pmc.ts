/** One result of the Europe PMC search, core or lite. */
import { emptyRecord } from './empty.ts';
import { doiOf, pmcidOf, pmidOf } from './identifiers.ts';
import { isObject, type Json, listAt, objectAt, plain, textAt, yearOf } from './json-value.ts';
import type { Imported } from './record-schema.ts';

const MOST_AUTHORS = 400;

/** Null where the object is no such result. */
export function recordOfEuropePmc(given: unknown): Imported | null {
	if (!isObject(given) || textAt(given, 'source') === '' || textAt(given, 'title') === '')
		return null;
	const journal = objectAt(given, 'journalInfo');
	return {
		...emptyRecord('europepmc'),
		identifiers: {
			doi: doiOf(given['doi']),
			pmid: pmidOf(given['pmid']),
			pmcid: pmcidOf(given['pmcid']),
			registries: [],
		},
		title: plain(textAt(given, 'title')),
		year: yearOf(textAt(given, 'pubYear')),
		authors: authorsOf(textAt(given, 'authorString')),
		journal: textAt(objectAt(journal, 'journal'), 'title') || textAt(given, 'journalTitle'),
		language: textAt(given, 'language'),
		publicationTypes: typesOf(given),
		abstract: sectionsOf(textAt(given, 'abstractText')),
		licence: textAt(given, 'license'),
		notices: noticesOf(given),
	};
}

function authorsOf(text: string): string[] {
	const names = text.replace(/\.$/, '').split(', ');
	return names.filter((name) => name !== '').slice(0, MOST_AUTHORS);
}

function typesOf(given: Json): string[] {
	const listed = listAt(objectAt(given, 'pubTypeList'), 'pubType').filter(
		(one) => typeof one === 'string',
	);
	return listed.length > 0
		? listed
		: textAt(given, 'pubType')
				.split('; ')
				.filter((one) => one !== '');
}

/** Headings stand as `<h4>` before their text. */
function sectionsOf(html: string): Imported['abstract'] {
	if (html === '') return [];
	const parts = html.split(/<h4>/i);
	return parts
		.map((part, at) => {
			const end = part.search(/<\/h4>/i);
			return at === 0 || end < 0
				? { heading: '', text: plain(part) }
				: { heading: plain(part.slice(0, end)), text: plain(part.slice(end)) };
		})
		.filter(({ text }) => text !== '');
}

const KIND_OF: ReadonlyMap<string, 'retraction' | 'erratum' | 'concern'> = new Map([
	['Retraction in', 'retraction'],
	['Erratum in', 'erratum'],
	['Erratum for', 'erratum'],
	['Expression of concern in', 'concern'],
]);

function noticesOf(given: Json): Imported['notices'] {
	return listAt(objectAt(given, 'commentCorrectionList'), 'commentCorrection').flatMap((one) => {
		if (!isObject(one)) return [];
		const kind = KIND_OF.get(textAt(one, 'type'));
		return kind === undefined ? [] : [{ kind, ref: textAt(one, 'id') }];
	});
}
