/** A reader weighs copy, opens a claim and sees how many, how certain, how large; offline, in both themes and sizes. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { overflow, violations } from './page-checks.ts';

let app: App;
let browser: Browser;
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 90_000;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await app.close();
});

async function holdsWell(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
	expect(await overflow(page)).toBe(0);
}

describe('the evidence', () => {
	it.each([
		['a phone in daylight', { width: 390, height: 844 }, 'light'],
		['a wide screen in the dark', { width: 1280, height: 800 }, 'dark'],
	] as const)(
		'is weighed and understood without a network, on %s',
		async (_name, viewport, colorScheme) => {
			const { page, problems } = await openPage(browser, {
				viewport,
				colorScheme,
				locale: 'en-GB',
			});
			await page.goto(app.here);
			await page.getByText('It works without a network from now on.').waitFor();
			await page.context().setOffline(true);
			await page.getByRole('link', { name: 'Evidence' }).click();
			await page.getByRole('heading', { name: 'What has been shown?' }).waitFor();
			await holdsWell(page);

			await page
				.getByLabel('Copy from a bottle or a page')
				.fill('It calms redness. Pores shrink 22 % versus 5 %. Free shipping.');
			await page.getByRole('button', { name: 'Weigh it' }).click();
			const weighed = page.locator('.evidence-weighed > li');
			expect(await weighed.count()).toBe(2);
			expect(await weighed.nth(0).innerText()).toContain('partly supported');
			expect(await weighed.nth(1).innerText()).toContain('no source found');

			await weighed.nth(0).getByRole('link', { name: 'See the evidence' }).click();
			await page.getByRole('heading', { name: '“They calm redness.”' }).waitFor();
			const facts = page.locator('.evidence-facts');
			for (const term of ['How many people', 'How certain', 'How large'])
				expect(await facts.innerText()).toContain(term);
			await page.getByText('no identifier, counts for nothing').waitFor();
			await holdsWell(page);

			await page.getByRole('button', { name: 'With laser' }).click();
			expect(await facts.innerText()).toContain('74');
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);

	it(
		'shows a study without a range as open, and the same in a table',
		async () => {
			const { page } = await openPage(browser, { viewport: { width: 1280, height: 800 } });
			await page.goto(`${app.here}/#evidence/c59-real-but-incremental`);
			await page.locator('.forest.is-wide .forest-open').waitFor();
			await page.getByText('Read it as a table').first().click();
			const table = page.locator('.evidence-table table').first();
			expect(await table.innerText()).toContain('no range');
			await holdsWell(page);
		},
		PATIENCE,
	);
});
