/** A dated release of the ledger: the same facts as JSON, as tables, as references and as FHIR. */
import { toFhir } from '../certainty/index.ts';
import { certaintyOf, knownClaims, SERUM, studiesOf } from '../claim/index.ts';
import { type Imported, printRis } from '../importing/index.ts';
import { isIdentified, type Ledger, type Study } from '../ledger/index.ts';

export type Release = {
	/** ISO day. */
	readonly date: string;
	/** How many lines the ledger held. */
	readonly size: number;
	readonly claims: readonly {
		readonly id: string;
		readonly verdict: string;
		readonly certainty: string | null;
		readonly studies: readonly string[];
		readonly searched: string;
	}[];
	readonly studies: readonly Study[];
};

/** Everything a reader needs to work it out again, for a serum on whole skin. */
export function releaseOf(ledger: Ledger, date: string): Release {
	return {
		date,
		size: ledger.size,
		claims: knownClaims().map((claim) => ({
			id: claim.id,
			verdict: ledger.verdicts.get(claim.id) ?? claim.verdict,
			certainty: certaintyOf(claim, ledger, SERUM).level,
			studies: studiesOf(claim, ledger),
			searched: claim.searched,
		})),
		studies: [...ledger.studies.values()]
			.filter(({ id }) => !ledger.withdrawn.has(id))
			.sort((one, other) => (one.id < other.id ? -1 : 1)),
	};
}

const COLUMNS = [
	'id',
	'title',
	'year',
	'design',
	'people',
	'weeks',
	'kingdoms',
	'preparation',
	'route',
	'doi',
	'pmid',
	'pmcid',
	'registry',
	'identified',
	'status',
	'date',
	'url',
] as const;

/** Studies as RFC 4180 CSV; a cell that a spreadsheet would take for a formula is guarded. */
export function releaseCsv({ studies }: Release): string {
	const rows = studies.map((study) => {
		const { identifiers } = study;
		return [
			study.id,
			study.title,
			study.year,
			study.design,
			study.people,
			study.weeks,
			study.kingdoms.join(' '),
			study.preparation,
			study.route,
			identifiers.doi,
			identifiers.pmid,
			identifiers.pmcid,
			identifiers.registry,
			isIdentified(study) ? 'yes' : 'no',
			study.status,
			study.date,
			study.url,
		];
	});
	return `${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
	const text = String(value ?? '');
	const guarded = /^[=+\-@\t]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
	return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Studies that can be found again, as RIS. */
export function releaseRis({ studies }: Release): string {
	return studies.filter(isIdentified).map(asRecord).map(printRis).join('\r\n');
}

function asRecord(study: Study): Imported {
	const { registry, ...identifiers } = study.identifiers;
	return {
		source: 'ris',
		identifiers: { ...identifiers, registries: registry === null ? [] : [registry] },
		title: study.title,
		year: study.year,
		authors: study.firstAuthor === '' ? [] : [study.firstAuthor],
		journal: study.journal,
		language: '',
		publicationTypes: [],
		abstract: [],
		licence: study.licence,
		notices: [],
		trial: null,
	};
}

/** A FHIR R5 bundle: an `Evidence` for each claim, with its certainty where there is one. */
export function releaseFhir({ date, claims }: Release, ledger: Ledger): object {
	const entry = claims.map(({ id, verdict, studies }) => {
		const claim = knownClaims().find((one) => one.id === id);
		const certainty = claim === undefined ? null : toFhir(certaintyOf(claim, ledger, SERUM));
		return {
			resource: {
				resourceType: 'Evidence',
				id,
				status: 'active',
				date,
				description: verdict,
				variableDefinition: [
					{
						variableRole: {
							coding: [{ system: 'http://hl7.org/fhir/variable-role', code: 'measuredVariable' }],
						},
					},
				],
				relatedArtifact: studies.map((study) => ({ type: 'derived-from', label: study })),
				...(certainty === null ? {} : { certainty: [certainty] }),
			},
		};
	});
	return { resourceType: 'Bundle', type: 'collection', timestamp: `${date}T00:00:00Z`, entry };
}
