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

	it.each([
		['nct01234567', 'NCT01234567'],
		['NCT 01234567', 'NCT01234567'],
		['isrctn12345678', 'ISRCTN12345678'],
		['CHICTR-ior-17012345', 'ChiCTR-IOR-17012345'],
		['2010-012345-12', 'EUCTR2010-012345-12'],
		['EUCTR2010-012345-12-GB', 'EUCTR2010-012345-12'],
		['euctr2010-012345-12-Outside-EU/EEA', 'EUCTR2010-012345-12'],
		['EudraCT: 2010-012345-12', 'EUCTR2010-012345-12'],
		['2022-501234-12-00', 'CTIS2022-501234-12'],
		['CTIS2022-501234-12-01', 'CTIS2022-501234-12'],
		['EU CT 2022-501234-12', 'CTIS2022-501234-12'],
		['UMIN000012345', 'JPRN-UMIN000012345'],
		['jprn-umin000012345', 'JPRN-UMIN000012345'],
		['C000012345', 'JPRN-UMIN000012345'],
		['jRCTs031180123', 'JPRN-jRCTs031180123'],
		['JPRN-JRCT2031200123', 'JPRN-jRCT2031200123'],
		['JapicCTI-123456', 'JPRN-JapicCTI-123456'],
		['JMA-IIA00012', 'JPRN-JMA-IIA00012'],
		['RBR-973PT5N', 'RBR-973pt5n'],
		['NL6543', 'NL6543'],
		['nl-omon20345', 'NL-OMON20345'],
	])('%s of a register is %s', (given, number) => {
		expect(registryOf(given)).toBe(number);
		expect(registryOf(number)).toBe(number);
	});

	it.each(['NLRP3', 'NLRP12', 'NLS1', 'NL-1234', 'NL4', 'NTR1', 'C00001234', 'x'.repeat(1e6)])(
		'such as %.20s is none of a register',
		(given) => {
			expect(registryOf(given)).toBeNull();
		},
	);

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

	const registered = (...registries: string[]): Imported =>
		paper({
			source: 'ictrp',
			identifiers: ids({ registries }),
			trial: {
				status: '',
				allocation: null,
				model: '',
				masking: '',
				people: null,
				isActual: false,
				arms: [],
				outcomes: [],
				completed: '',
				hasResults: false,
			},
		});
	const naming = (doi: string, ...registries: string[]): Imported =>
		paper({ identifiers: ids({ doi, registries }) });
	const sizes = (...records: Imported[]): number[] =>
		joined(records).map((one) => one.records.length);

	it.each([
		['stands alone', ['NCT00000001', 'NCT00000002'], [1, 1, 1]],
		['of other registers stands alone', ['NCT00000001', 'ISRCTN00000001'], [1, 1, 1]],
		['and is the only word of one of them stands alone', ['NCT00000001', 'NCT00000009'], [1, 1, 1]],
	])('a paper that names several trials %s', (_name, registries, wanted) => {
		const trials = [registered('NCT00000001'), registered(registries[1] ?? '')];
		for (const records of [
			[...trials, naming('10.1000/a', ...registries)],
			[naming('10.1000/a', ...registries), ...trials],
		])
			expect(sizes(...records)).toEqual(wanted);
	});

	it('a paper that names two numbers of one trial is of that trial', () => {
		const trial = registered('NCT00000001', 'EUCTR2010-012345-12');
		expect(sizes(trial, naming('10.1000/a', 'NCT00000001', 'EUCTR2010-012345-12'))).toEqual([2]);
	});

	it('papers that name one trial are of one study, a review of trials is not', () => {
		const review = {
			...naming('10.1000/c', 'NCT00000001'),
			publicationTypes: ['Systematic Review'],
		};
		expect(
			sizes(naming('10.1000/a', 'NCT00000001'), naming('10.1000/b', 'NCT00000001'), review),
		).toEqual([2, 1]);
	});

	it('a trial that names another of its own register is not the other', () => {
		expect(sizes(registered('NCT00000001', 'NCT00000002'), registered('NCT00000002'))).toEqual([
			1, 1,
		]);
	});

	it('a hundred thousand in one chain are joined in time', () => {
		const chain = Array.from({ length: 100_000 }, (_, at) =>
			paper({ identifiers: ids({ doi: `10.1000/${at}`, pmid: String(Math.floor(at / 2) + 1) }) }),
		);
		const links = chain.map((_, at) =>
			paper({
				identifiers: ids({ doi: `10.1000/${at}`, pmid: String(Math.floor((at + 1) / 2) + 1) }),
			}),
		);
		expect(joined([...chain, ...links])).toHaveLength(1);
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
