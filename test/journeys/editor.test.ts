/** Two editors bring records in, read them apart and publish; a reader sees what moved, who set it and why. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CASES } from '../cases.ts';
import { type App, startApp } from './app.ts';
import { untilOpen } from './bottle-code.ts';
import { openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { overflow, violations } from './page-checks.ts';
import { comeIn, hashOf, inviteByMachine } from './passkey-person.ts';

/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 240_000;
const UNSIGNED = /^console: Failed to load resource: .*\b401\b/;
const SAMPLES = join(CASES, 'samples');

let app: App;
let browser: Browser;
beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
	await untilOpen(app);
}, PATIENCE);
afterAll(async () => {
	await browser.close();
	await app.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function holdsWell(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toBe(0);
}

/** Links for so many editors of one organisation. */
async function editorsInvited(count: number): Promise<string[]> {
	const hash = await inviteByMachine(app, 'operator');
	const { page } = await comeIn(browser, app, { hash, name: 'Ola' });
	await page.getByRole('link', { name: 'People', exact: true }).click();
	await page.getByRole('button', { name: 'Editors of evidence', exact: true }).click();
	await page.getByLabel('Name', { exact: true }).fill('Reading Room');
	await page.getByLabel('Short name', { exact: true }).fill('reading');
	await press(page, 'Add it');
	const links: string[] = [];
	while (links.length < count) {
		await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Reading Room' });
		await page.getByRole('button', { name: /^editor/ }).click();
		await press(page, 'Make a link');
		const key = page.locator('.desk-matters .desk-key');
		await key.waitFor();
		links.push(hashOf(await key.innerText()));
		await page.reload();
		await page.getByLabel('Organisation', { exact: true }).waitFor();
	}
	await page.context().close();
	return links;
}

/** An invented trial, as PubMed would give it away. */
const SAMPLE = {
	name: 'sample.xml',
	mimeType: 'application/xml',
	buffer:
		Buffer.from(`<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>999000001</PMID>
<Article><Journal><Title>SAMPLE Journal</Title></Journal><ArticleTitle>SAMPLE: a split-face trial of a vesicle serum for redness</ArticleTitle>
<Abstract><AbstractText>Forty adults were randomised in a split-face trial. A serum of exosomes from human adipose stem cells was applied topically for 12 weeks. The erythema index fell by 18 % with it and by 4 % without it.</AbstractText></Abstract>
<AuthorList><Author><LastName>Sample</LastName><ForeName>Ada</ForeName><Initials>A</Initials></Author></AuthorList>
<PublicationTypeList><PublicationType>Randomized Controlled Trial</PublicationType></PublicationTypeList></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">999000001</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>`),
};

const STUDY = 'pmid-999000001';

/** The part of a page that a heading or a legend names. */
const part = (page: Page, name: string) =>
	page.locator('.editor-part').filter({ has: page.getByText(name, { exact: true }) });

async function screened(page: Page): Promise<void> {
	const screen = part(page, 'Does it belong here?');
	await screen.getByRole('button', { name: 'Include' }).click();
	await screen.getByLabel('Why').fill('A trial of vesicles on faces');
	await screen.getByRole('button', { name: 'Write it down' }).click();
}

/** Every question of the bias of a study, answered alike, but for those named. */
async function rated(page: Page, concealed: 'Yes' | 'No'): Promise<void> {
	const rate = part(page, 'Could it mislead?');
	await rate
		.getByRole('group', { name: /^1\.1/ })
		.getByRole('button', { name: 'Yes', exact: true })
		.click();
	await rate
		.getByRole('group', { name: /^1\.2/ })
		.getByRole('button', { name: concealed, exact: true })
		.click();
	await rate.getByLabel('Why').fill('Read in full');
	await rate.getByRole('button', { name: 'Keep my rating' }).click();
}

it(
	'reads an imported trial apart, links it, publishes it, and tells readers what moved',
	async () => {
		const [first = '', second = ''] = await editorsInvited(2);
		const look = { viewport: { width: 1280, height: 800 } };
		const { page, problems } = await comeIn(browser, app, {
			...{ hash: first, name: 'Ada Reader', lands: 'Evidence', look },
		});
		await page.locator('input[type=file]').setInputFiles([SAMPLE]);
		await page.getByText('sample.xml: 1 record, 1 new.').waitFor();
		await page.locator('input[type=file]').setInputFiles([SAMPLE]);
		await page.getByText('sample.xml: 1 record, 0 new.').waitFor();
		await holdsWell(page);

		await page.getByRole('link', { name: SAMPLE_TITLE }).click();
		await page.getByRole('heading', { level: 1, name: SAMPLE_TITLE }).waitFor();
		await screened(page);
		const extract = part(page, 'What the study is');
		await extract.getByLabel('Weeks', { exact: true }).first().waitFor();
		expect(await extract.getByLabel('Weeks', { exact: true }).first().inputValue()).toBe('12');
		expect(await extract.getByLabel('People who began').inputValue()).toBe('40');
		await holdsWell(page);
		await extract.getByRole('button', { name: 'Add an outcome' }).click();
		await extract.getByLabel('What it stands for').selectOption({ label: 'redness' });
		await extract.getByLabel('Measure, as printed').fill('erythema index');
		await extract.getByLabel('Why').fill('As its abstract says');
		await extract.getByRole('button', { name: 'Put it into the ledger' }).click();

		const links = part(page, 'Claims it bears on');
		await links.getByLabel('Claim').selectOption({ label: 'They calm redness.' });
		await links.getByRole('button', { name: 'For', exact: true }).click();
		await links.getByLabel('Why').fill('Redness was its measure');
		await links.getByRole('button', { name: 'Link it' }).click();
		await links.getByText('For: They calm redness.').waitFor();
		await rated(page, 'Yes');
		await page.getByText('You see it after').waitFor({ state: 'detached' });
		await holdsWell(page);

		const other = await comeIn(browser, app, {
			...{ hash: second, name: 'Bo Reader', lands: 'Evidence', look },
		});
		await other.page.goto(`${app.here}/desk#study/${STUDY}`);
		await other.page.getByText('Another reader has said so').first().waitFor();
		await rated(other.page, 'No');
		await part(other.page, 'Could it mislead?').getByText('Ada Reader').waitFor();

		await page.getByRole('link', { name: 'Back to what waits' }).click();
		await page.getByText('Set a verdict or a certainty by hand').click();
		const judge = part(page, 'Set a verdict or a certainty by hand');
		await judge.getByLabel('Claim').selectOption({ label: 'They calm redness.' });
		await judge.getByRole('button', { name: 'Low', exact: true }).click();
		await judge.getByLabel('Why').fill('One trial more, drawn by lot');
		await judge.getByRole('button', { name: 'Set it' }).click();

		const publish = part(page, 'Publish');
		await publish.getByText('Ada Reader and Bo Reader').waitFor();
		await publish.getByText('They calm redness.').first().waitFor();
		await holdsWell(page);
		await publish.getByLabel('Why').fill('A trial of redness came in');
		await publish.getByRole('button', { name: 'Publish for readers' }).click();
		await page.getByText('Release 1,').waitFor();
		expect(problems.filter((problem) => !UNSIGNED.test(problem))).toEqual([]);

		const reader = await openPage(browser, {
			viewport: { width: 390, height: 844 },
			locale: 'en-GB',
		});
		await reader.page.goto(`${app.here}/#evidence/c14-redness`);
		await reader.page.getByText('Ada Reader set the certainty on').waitFor();
		await reader.page.getByText('Release 1 of').first().waitFor();
		await reader.page.getByText('SAMPLE: a split-face trial').first().waitFor();
		await holdsWell(reader.page);
		await reader.page.goto(`${app.here}/#evidence`);
		await reader.page.getByText('published by Ada Reader').waitFor();
		const download = reader.page.waitForEvent('download');
		await reader.page.getByRole('link', { name: 'References (RIS)' }).click();
		expect((await download).suggestedFilename()).toBe('exoproof-1-ledger.ris');
		await holdsWell(reader.page);
		expect(reader.problems).toEqual([]);
	},
	PATIENCE,
);

const SAMPLE_TITLE = 'SAMPLE: a split-face trial of a vesicle serum for redness';
const NO_RECORDS = new Set(['metafor_reference_dev.json', 'ictrp_full_export_datafields.txt']);

it.skipIf(!existsSync(SAMPLES))(
	'takes every sample of a register or a journal',
	async () => {
		const [hash = ''] = await editorsInvited(1);
		const { page } = await comeIn(browser, app, { hash, name: 'Cy', lands: 'Evidence' });
		const files = (await readdir(SAMPLES)).filter((name) => !NO_RECORDS.has(name));
		expect(files.length).toBeGreaterThan(10);
		await page.locator('input[type=file]').setInputFiles(files.map((name) => join(SAMPLES, name)));
		for (const name of files)
			await page.getByText(new RegExp(`^${name}: [1-9]\\d* records?, \\d+ new\\.$`)).waitFor();
	},
	PATIENCE,
);
