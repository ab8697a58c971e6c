/** Trouble at home: swollen lips lead to the emergency number alone; a serum that rolls leads to its advice in four taps. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { overflow, violations } from './page-checks.ts';

let app: App;
let browser: Browser;
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 60_000;
const PHONE = {
	viewport: { width: 390, height: 844 },
	locale: 'en-GB',
	timezoneId: 'Europe/London',
};
/** What triage is told and would be asked over HTTP. */
const PERSONAL = /\/v1\/(?:plan|vet)|lip_swelling|pilling/;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await app.close();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Tabs on until what is in focus says this. */
async function tabTo(page: Page, words: string): Promise<void> {
	for (let steps = 0; steps < 60; steps += 1) {
		if ((await focused(page)) === words) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`nothing in focus says ${words}`);
}

describe('trouble with the skin, without a network and by keyboard', () => {
	it(
		'leads from swollen lips to the emergency number and nothing beside it',
		async () => {
			const { page, problems } = await openPage(browser, PHONE);
			await page.goto(app.here);
			await page.getByText('It works without a network from now on.').waitFor();
			await page.context().setOffline(true);
			await page.goto(`${app.here}/#trouble`);
			await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
			expect(await violations(page)).toEqual([]);

			await tabTo(page, 'Swollen lips');
			await page.keyboard.press('Enter');
			await page.getByRole('heading', { name: 'Call 999 now.' }).waitFor();
			expect(await focused(page)).toBe('Call 999 now.');
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe('Call 999');
			const links = page.getByRole('link');
			expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
				'tel:999',
				'#purpose',
			]);
			expect(await page.locator('.head, .foot, .reason, .rule-id').count()).toBe(0);
			expect(await violations(page)).toEqual([]);
			expect(await overflow(page)).toBe(0);

			await page.getByLabel('Number for').selectOption('European Union');
			await page.getByRole('heading', { name: 'Call 112 now.' }).waitFor();
			expect(await page.getByRole('link', { name: 'Call 112' }).getAttribute('href')).toBe(
				'tel:112',
			);
			await page.getByLabel('Number for').selectOption('Iran');
			await page.getByText('We have this number from others').waitFor();
			await page.reload();
			await page.getByRole('heading', { name: 'What do you see?' }).waitFor();
			await page.goto(`${app.here}/#get-help`);
			await page.getByRole('heading', { name: 'Call 115 now.' }).waitFor();
			expect(problems).toEqual([]);
			expect(app.sent()).not.toMatch(PERSONAL);
		},
		PATIENCE,
	);

	it(
		'leads from a serum that rolls to halving it in four taps, and keeps the sunscreen',
		async () => {
			const { page, problems } = await openPage(browser, PHONE);
			await page.goto(`${app.here}/#trouble`);
			const press = async (words: string) => {
				await tabTo(page, words);
				await page.keyboard.press('Enter');
			};
			await press('It rolls, or nothing happens');
			await press('It rolls into crumbs');
			await press('See what to do');
			await page.getByRole('heading', { name: 'Change one thing.' }).waitFor();
			const advice = page.locator('.reason');
			expect(await advice.first().innerText()).toContain('Use half as much exosome serum first.');
			await press('Two or more silicone layers');
			await advice.nth(3).waitFor();
			expect(await advice.allInnerTexts()).toContainEqual(
				expect.stringContaining('Never skip sunscreen.'),
			);
			await page.locator('.why').first().click();
			expect(await page.locator('.grounds').first().innerText()).toContain('PIL-01');
			expect(await page.locator('main a[href="#purpose"]').count()).toBe(1);
			expect(await violations(page)).toEqual([]);
			expect(problems).toEqual([]);
			expect(app.sent()).not.toMatch(PERSONAL);
		},
		PATIENCE,
	);

	it(
		'shows care that cannot wait alone too, in French and in the dark, and stops the plan until it is over',
		async () => {
			const { page, problems } = await openPage(browser, {
				viewport: { width: 1280, height: 800 },
				colorScheme: 'dark',
				locale: 'fr-FR',
				timezoneId: 'Europe/Paris',
			});
			await page.goto(`${app.here}/#shelf`);
			await page.getByLabel('Nom', { exact: true }).fill('Sérum');
			await page.getByRole('button', { name: 'L’ajouter', exact: true }).click();
			await page.locator('.shelf-bottles > li').waitFor();
			await page.goto(`${app.here}/#trouble`);
			await page.getByText('Autres signes d’alerte').click();
			await page.getByRole('button', { name: 'Pus, croûte dorée' }).click();
			await page.getByText('Sèche, irritée ou brûlée').click();
			await page.getByRole('button', { name: 'Coup de soleil' }).click();
			await page.getByRole('button', { name: 'Voir quoi faire' }).click();
			await page.getByRole('heading', { name: 'Un médecin ce jour.' }).waitFor();
			expect(await page.locator('.help-words').innerText()).not.toContain('soleil');
			expect(await page.getByRole('link', { name: 'Appeler le 112' }).count()).toBe(1);
			await page.getByText('Votre plan est à l’arrêt.').waitFor();
			expect(await violations(page)).toEqual([]);
			await page.reload();
			await page.getByText('Votre plan en tient compte').waitFor();
			await page.getByRole('button', { name: 'C’est fini' }).click();
			await page.locator('.trouble-planned').waitFor({ state: 'detached' });
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});
