/** Home, sample, paste, verdict, a marked name, the card, a shared link, and all of it again without a network. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { ODD_NAME, PLANT_LIST } from './bottles.ts';
import { closePages, openBrowser } from './browser.ts';
import { guard, openPage } from './guarded-page.ts';

let app: App;
let browser: Browser;
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 60_000;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await app.close();
});

const verdict = (page: Page) => page.locator('.verdict').first();

async function trySample(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Try a sample' }).click();
	await page.locator('.live .verdict').waitFor();
	await page.getByRole('button', { name: 'Name, claims: Lamplight Serum' }).waitFor();
	await page.getByRole('button', { name: 'Clear' }).click();
	await page.locator('.examples').waitFor();
}

async function expectPlantVerdict(page: Page): Promise<void> {
	await verdict(page).filter({ hasText: 'Plant vesicles, not exosomes by INCI' }).waitFor();
	expect(await verdict(page).innerText()).toMatch(/Does the list name vesicles\?\s*Yes\./);
}

async function tapMarkedName(page: Page): Promise<void> {
	await page.getByText('Centella Asiatica Callus Extracellular Vesicles', { exact: true }).click();
	const slip = page.locator('.slip:visible');
	expect(await slip.innerText()).toContain('READ-V0');
	expect(await slip.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
}

async function shareLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'See the whole card' }).click();
	await page.locator('.card').waitFor();
	await page.getByRole('button', { name: 'Share' }).locator('visible=true').first().click();
	await page.locator('.qr').waitFor();
	const link = await page.getByLabel('Link', { exact: true }).inputValue();
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await page.getByText('Copied.').waitFor();
	await page.keyboard.press('Escape');
	return link;
}

async function expectSharedCard(from: Page, link: string): Promise<void> {
	const { page, problems } = await guard(await from.context().newPage());
	await page.goto(link);
	await page.getByText('Someone shared this list.').waitFor();
	await expectPlantVerdict(page);
	expect(problems).toEqual([]);
	await page.close();
}

function expectNothingSent(link: string): void {
	const sent = app.sent();
	expect(sent).toContain('GET / HTTP');
	for (const word of ['Zephyrwort', encodeURIComponent(ODD_NAME), link.split('#list/')[1] ?? '']) {
		expect(word).not.toBe('');
		expect(sent).not.toContain(word);
	}
}

/** What IndexedDB holds, as it lies there. */
function keptRows(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const opened = indexedDB.open('exoproof');
		await new Promise((resolve) => opened.addEventListener('success', resolve));
		const rows = opened.result.transaction('checks').objectStore('checks').getAll();
		await new Promise((resolve) => rows.addEventListener('success', resolve));
		opened.result.close();
		return JSON.stringify(rows.result);
	});
}

describe('a bottle is checked on this machine', () => {
	it(
		'from the first page to a shared link and on without a network, and nothing is sent',
		async () => {
			const { page, problems } = await openPage(browser, {
				permissions: ['clipboard-read', 'clipboard-write'],
				locale: 'en-GB',
			});
			await page.goto(app.here);
			expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
				'What is in this bottle?',
			);
			await page.locator('.example').nth(2).waitFor();
			expect(await page.getByText('SAMPLE', { exact: true }).count()).toBe(3);
			await trySample(page);

			await page.evaluate((list) => navigator.clipboard.writeText(list), PLANT_LIST);
			await page.getByRole('button', { name: 'Paste' }).click();
			expect(await page.getByRole('textbox', { name: 'Ingredient list' }).inputValue()).toBe(
				PLANT_LIST,
			);
			await expectPlantVerdict(page);
			await tapMarkedName(page);
			const link = await shareLink(page);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
			await expectSharedCard(page, link);

			await page.getByText('It works without a network from now on.').waitFor();
			await page.context().setOffline(true);
			await page.reload();
			await expectPlantVerdict(page);
			expect(await page.locator('.facts-line').innerText()).toMatch(/^offline, facts of \d/);
			await page.getByRole('link', { name: 'ExoProof' }).click();
			await page.getByRole('textbox', { name: 'Ingredient list' }).fill('Aqua, Glycerin, Parfum');
			await verdict(page).filter({ hasText: 'No vesicles on this list' }).waitFor();
			await page.context().setOffline(false);

			expect(problems).toEqual([]);
			expectNothingSent(link);
			expect(await keptRows(page)).toContain('sealed');
			expect(await keptRows(page)).not.toContain('Zephyrwort');
		},
		PATIENCE,
	);

	it(
		'is remembered until it is forgotten',
		async () => {
			const { page, problems } = await openPage(browser, { locale: 'en-GB' });
			await page.goto(app.here);
			await page.getByRole('textbox', { name: 'Ingredient list' }).fill(PLANT_LIST);
			await page.getByRole('button', { name: 'See the whole card' }).click();
			await page.getByRole('button', { name: 'Forget this check' }).waitFor();
			await page.goto(app.here);
			await page.getByRole('heading', { name: 'Earlier in this notebook' }).waitFor();
			await page.getByRole('button', { name: /^Forget Aqua/ }).click();
			await page
				.getByRole('heading', { name: 'Earlier in this notebook' })
				.waitFor({ state: 'detached' });
			expect(await keptRows(page)).toBe('[]');
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});

describe('a bottle is checked from the local network, on plain http', () => {
	it(
		'by hand where the browser gives no clipboard, and says what https adds',
		async ({ skip }) => {
			const { network } = app;
			if (network === null) return skip('this machine has no address on a network');
			const { page, problems } = await openPage(browser, { locale: 'en-GB' });
			await page.goto(network);
			expect(await page.evaluate(() => isSecureContext)).toBe(false);
			await trySample(page);

			await page.getByRole('button', { name: 'Paste' }).click();
			await page.getByText('Your browser keeps the clipboard to itself.').waitFor();
			await page.keyboard.insertText(PLANT_LIST);
			await expectPlantVerdict(page);
			await tapMarkedName(page);
			const link = await shareLink(page);
			await expectSharedCard(page, link);

			await page.getByText('npm start -- --https').waitFor();
			await page.getByText('the browser cannot encrypt them').waitFor();
			expect(await keptRows(page)).toContain('plain');
			expect(problems).toEqual([]);
			expectNothingSent(link);
		},
		PATIENCE,
	);
});
