/** What goes wrong outside is said in a sentence, with what was kept and what to do. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { PLANT_LIST } from './bottles.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await app.close();
});

const PATIENCE = 60_000;

describe('when the facts cannot be fetched', () => {
	it(
		'the list is kept, and answered once they are there',
		async () => {
			const { page } = await openPage(browser, { locale: 'en-GB', serviceWorkers: 'block' });
			await page.route('**/facts/read.*', (route) => route.abort());
			await page.goto(app.here);
			await page.getByText('The names of ingredients could not be fetched.').waitFor();
			const field = page.getByRole('textbox', { name: 'Ingredient list' });
			await field.fill(PLANT_LIST);
			await page.unroute('**/facts/read.*');
			await page.getByRole('button', { name: 'Try again' }).click();
			await page.locator('.verdict').filter({ hasText: 'Plant vesicles' }).waitFor();
			expect(await field.inputValue()).toBe(PLANT_LIST);
		},
		PATIENCE,
	);
});

describe('a link', () => {
	it.each([
		['#list/1.AAAA', 'This link is damaged.'],
		['#list/9.AAAA', 'A newer version of this page made this link.'],
		[`#list/1.${'A'.repeat(50_000)}`, 'This link is longer than any we make.'],
		['#check/0123456789abcdef', 'This check is not on this device.'],
	])(
		'that leads nowhere says so and leads home: %.20s',
		async (hash, sentence) => {
			const { page, problems } = await openPage(browser, { locale: 'en-GB' });
			await page.goto(`${app.here}/${hash}`);
			await page.getByText(sentence).waitFor();
			await page.getByRole('button', { name: 'Check another bottle' }).click();
			await page.getByRole('heading', { name: 'What is in this bottle?' }).waitFor();
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});

describe('a text that is no list', () => {
	it.each(['hello to all of you', '((((((((((', '\u202Eaqua\u200B', '🧴🧴🧴'])(
		'is never answered with a verdict: %j',
		async (text) => {
			const { page, problems } = await openPage(browser, { locale: 'en-GB' });
			await page.goto(app.here);
			await page.getByRole('textbox', { name: 'Ingredient list' }).fill(text);
			const word = page.locator('.live .verdict-word');
			await word.waitFor();
			expect(await word.innerText()).not.toMatch(/^Yes/);
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});
