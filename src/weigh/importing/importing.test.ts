import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecord } from './empty.ts';
import {
	doiOf,
	type Imported,
	type Joined,
	join,
	placeOf,
	pmcidOf,
	pmidOf,
	printRis,
	recordsOfBibtex,
	recordsOfRis,
	registryOf,
} from './index.ts';

describe('an identifier', () => {
	it.each([
		['https://doi.org/10.2340/00015555-3666', '10.2340/00015555-3666'],
		['doi: 10.1111/JOCD.16206', '10.1111/jocd.16206'],
		['10.1', null],
		['www.example.org', null],
	])('%s as a DOI is %s', (given, doi) => {
		expect(doiOf(given)).toBe(doi);
	});

	it.each([
		'NCT06221787',
		'ISRCTN12345678',
		'ChiCTR2000030000',
		'IRCT20210811052150N1',
		'JPRN-UMIN000012345',
		'KCT0001234',
	])('%s is one of a register', (given) => {
		expect(registryOf(given)).toBe(given);
	});

	it('that no register writes so is none', () => {
		expect(registryOf('76964')).toBeNull();
		expect(registryOf('NCT123')).toBeNull();
		expect([pmidOf('0'), pmidOf('x1'), pmidOf(33073298)]).toEqual([null, null, '33073298']);
		expect([pmcidOf('2329613'), pmcidOf('pmc2329613'), pmcidOf('PMCx')]).toEqual([
			'PMC2329613',
			'PMC2329613',
			null,
		]);
	});
});

const paper = (given: Partial<Imported>): Imported => ({ ...emptyRecord('pubmed'), ...given });
const ids = (given: Partial<Imported['identifiers']>): Imported['identifiers'] => ({
	doi: null,
	pmid: null,
	pmcid: null,
	registries: [],
	...given,
});

const joined = (records: readonly Imported[]): Joined[] => join(records.map(placeOf));

describe('records of several sources', () => {
	it('that share an identifier, or share one with one that does, are one study', () => {
		const studies = joined([
			paper({ identifiers: ids({ doi: '10.1000/a' }) }),
			paper({ identifiers: ids({ pmid: '7' }) }),
			paper({ identifiers: ids({ doi: '10.1000/a', pmid: '7' }) }),
			paper({ identifiers: ids({ pmid: '8' }) }),
		]);
		expect(studies.map(({ records }) => records.length).sort()).toEqual([1, 3]);
	});

	it('that disagree keep both words', () => {
		const trial = {
			status: 'completed',
			allocation: 'randomised',
			model: 'parallel',
			masking: 'single',
			people: 60,
			isActual: false,
			arms: [],
			outcomes: [],
			completed: '',
			hasResults: false,
		} as const;
		const registries = ['NCT06677931'];
		const [study] = joined([
			paper({
				source: 'ictrp',
				identifiers: ids({ registries }),
				trial: { ...trial, arms: [], outcomes: [] },
			}),
			paper({
				source: 'clinicaltrials.gov',
				identifiers: ids({ registries }),
				trial: { ...trial, people: 30, arms: [], outcomes: [] },
			}),
			paper({ identifiers: ids({ registries }), title: 'A split-face trial' }),
		]);
		expect(study?.conflicts.map(({ field }) => field)).toEqual(['design', 'people']);
		expect(study?.conflicts[1]?.values.map(({ value }) => value)).toEqual(['60', '30']);
	});
});

describe('RIS', () => {
	const word = fc
		.stringMatching(/^[A-Za-zé][A-Za-z0-9é ,.]{0,30}[A-Za-z0-9]$/)
		.map((text) => text.replace(/ +/g, ' '));

	it('reads back what it prints', () => {
		fc.assert(
			fc.property(
				word,
				fc.array(word, { maxLength: 4 }),
				fc.integer({ min: 1950, max: 2030 }),
				(title, authors, year) => {
					const record = {
						...emptyRecord('ris'),
						title,
						authors,
						year,
						identifiers: ids({ doi: '10.1000/x', pmid: '12', registries: ['NCT06221787'] }),
						abstract: [{ heading: '', text: title }],
					};
					expect(recordsOfRis(printRis(record))).toEqual([record]);
				},
			),
		);
	});
});

describe('BibTeX', () => {
	it('with braces in braces is read, and an entry that is cut off is left out', () => {
		const text = `@comment{x}
@article{kwon2020, title = {Exosomes and {CO2} Laser}, author = {Kwon, H H and Yang, S H}, year = 2020,
 doi = "10.2340/00015555-3666"}
@article{cut, title = {Never {closed}`;
		expect(recordsOfBibtex(text)).toEqual([
			expect.objectContaining({
				title: 'Exosomes and CO2 Laser',
				authors: ['Kwon, H H', 'Yang, S H'],
				year: 2020,
				identifiers: ids({ doi: '10.2340/00015555-3666' }),
			}),
		]);
	});
});
