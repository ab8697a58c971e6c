/** A novel in the field: it is answered, and only a part of it is drawn at a time. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';

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

/** Elements that the live answer may hold, however long the text is. */
const MOST_ELEMENTS = 3_000;
const LONG = 'Aqua, Glycerin, Lecithin, Quillbark Zephyrwort, Xanthan Gm, '.repeat(3_400);

it(
	'draws a bounded part of 200,000 characters and keeps taking letters',
	async () => {
		const { page, problems } = await openPage(browser, { locale: 'en-GB' });
		await page.goto(app.here);
		const field = page.getByRole('textbox', { name: 'Ingredient list' });
		await field.focus();
		await page.keyboard.insertText(LONG.slice(0, 199_990));
		await page.locator('.live .verdict').waitFor();
		await page.keyboard.type('abcdef');
		expect(await field.inputValue()).toHaveLength(199_996);
		expect(await page.locator('.live *').count()).toBeLessThan(MOST_ELEMENTS);
		await page.getByRole('button', { name: /^Show more of the list/ }).waitFor();
		expect(problems).toEqual([]);
	},
	PATIENCE,
);

it(
	'says so where a text is longer than the reader takes',
	async () => {
		const { page } = await openPage(browser, { locale: 'en-GB' });
		await page.goto(app.here);
		await page.getByRole('textbox', { name: 'Ingredient list' }).fill(LONG);
		await page.getByText('Only the first 200,000 characters are read.').waitFor();
	},
	PATIENCE,
);
