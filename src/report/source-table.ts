/** Titles and links of the sources that findings name. Made from data/sources/{read,scan,verify}.tsv by tools/generate-report.mjs. */
import type { Source } from './schema.ts';

export const SOURCES: readonly Source[] = [
	{
		id: 'cosing-2020-12-30',
		title:
			'CosIng, the European Commission’s inventory of cosmetic ingredients, export of 30 December 2020',
		url: 'https://ec.europa.eu/growth/tools-databases/cosing/',
		date: '2020-12-30',
		status: 'confirmed',
	},
	{
		id: 'kcia-list',
		title: 'Korea Cosmetic Industry Association, official Korean names of cosmetic ingredients',
		url: 'https://github.com/4EVR0/Oliveyoung_Pipeline/blob/503d3fa8639d49d2b2cf34174f56ba2d2342b9aa/data/kcia_mapping_dict.json',
		date: '2026-11-23',
		status: 'secondary',
	},
	{
		id: 'inci-vesicle-naming',
		title: 'ZMUNI Compliance Centre: how INCI names plant vesicles and exosomes',
		url: 'https://www.zmuni.com/en/news/navigatingcomplianceforplantderivedvesiclesandexosomelikeing/',
		date: '2026-11-23',
		status: 'secondary',
	},
	{
		id: 'eu-1223-2009-art-19',
		title: 'Regulation (EC) No 1223/2009, Article 19, as the Irish authority restates it',
		url: 'https://hpra.ie/regulation/cosmetics/labelling-and-claims/cosmetic-products-labelling',
		date: '2026-11-23',
		status: 'confirmed',
	},
	{
		id: 'eu-1223-2009-annex-v',
		title: 'Regulation (EC) No 1223/2009, Annex V: preservatives and their limits',
		url: 'https://eur-lex.europa.eu/eli/reg/2009/1223/oj/eng',
		date: '2026-11-23',
		status: 'secondary',
	},
	{
		id: 'eu-1223-2009-annex-ii-416',
		title:
			'Regulation (EC) No 1223/2009, Annex II, entry 416: cells, tissues or products of human origin',
		url: 'https://github.com/Waiga/on-the-list/blob/bc6c171c162bfa7685dbe75715115f271f72a1ce/on_the_list/data/annex_II.csv',
		date: '2026-08-28',
		status: 'confirmed',
	},
	{
		id: 'label-as-given',
		title: 'The label, as you gave it',
		url: null,
		date: '2026-11-23',
		status: 'confirmed',
	},
	{
		id: 'exoproof-reading-rule',
		title: 'How ExoProof reads a list: the ordered rule',
		url: null,
		date: '2026-11-23',
		status: 'confirmed',
	},
	{
		id: 'exoproof-typical-use',
		title: 'How much is usual of a thickener or chelator, by our knowledge of formulas',
		url: null,
		date: '2026-11-23',
		status: 'unconfirmed',
	},
	{
		id: 'photo-as-given',
		title: 'The photo, as you gave it',
		url: null,
		date: '2026-11-25',
		status: 'confirmed',
	},
	{
		id: 'gs1-syntax-dictionary',
		title: 'GS1 Barcode Syntax Dictionary, release of 27 January 2026',
		url: 'https://github.com/gs1/gs1-syntax-dictionary/tree/2026-01-27',
		date: '2026-01-27',
		status: 'confirmed',
	},
	{
		id: 'batch-passport-as-signed',
		title: 'The batch passport, as it was signed',
		url: null,
		date: '2026-11-26',
		status: 'confirmed',
	},
	{
		id: 'batch-log-as-signed',
		title: 'The public log of batch passports, as it was signed and witnessed',
		url: null,
		date: '2026-11-26',
		status: 'confirmed',
	},
	{
		id: 'batch-field-ranges',
		title: 'Ranges and drifts of batch values that we set ourselves, wide on purpose',
		url: null,
		date: '2026-11-26',
		status: 'unconfirmed',
	},
	{
		id: 'scans-as-told',
		title:
			'Scans of this code, as people told of them: a day and a region each, by nobody in particular',
		url: null,
		date: '2026-11-26',
		status: 'unconfirmed',
	},
];
