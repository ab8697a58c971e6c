/**
 * The way of a bottle, without a network and by keyboard: its list is pasted, it is vetted, its person told of, put into
 * the plan, tested on the arm; a reaction on day 2 keeps it off the face, and becomes a report and a skin sheet.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { violations } from './page-checks.ts';

let app: App;
let browser: Browser;
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 120_000;
const LIST =
	'Aqua, Glycerin, Niacinamide, Centella Asiatica Callus Extracellular Vesicles, Linalool';
const START = new Date('2027-03-01T08:00:00');
const DAY_2 = new Date('2027-03-03T08:00:00');

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.close();
});

/** Presses what has this name, by its key. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') {
	await page
		.getByRole(role, { name, exact: typeof name === 'string' })
		.first()
		.press('Enter');
}

/** A step of the way: something to see, and nothing against the rules of accessibility. */
async function seen(page: Page, words: string | RegExp): Promise<void> {
	await page.getByText(words).locator('visible=true').first().waitFor();
	expect(await violations(page)).toEqual([]);
}

it(
	'leads from a pasted list to a printed skin sheet, and nothing leaves the device',
	async () => {
		const { page, problems } = await openPage(browser, {
			viewport: { width: 390, height: 844 },
			locale: 'en-GB',
			timezoneId: 'Europe/London',
		});
		await page.clock.setFixedTime(START);
		await page.goto(app.here);
		await page.getByText('It works without a network from now on.').waitFor();
		await page.context().setOffline(true);

		await page.getByRole('textbox', { name: 'Ingredient list' }).fill(LIST);
		await press(page, 'See the whole card');
		await seen(page, 'Law and safety');
		await page.getByRole('combobox', { name: 'Where you buy' }).selectOption('European Union');
		await seen(page, 'The rule we read does not bar vesicles from plants here.');

		await press(page, 'Tell us about yourself', 'link');
		await page.getByLabel('Age in years').fill('34');
		await press(page, 'No');
		await press(page, 'Linalool');
		await seen(page, 'Kept on this device.');
		await page.goBack();
		await seen(page, 'ALG-01');

		await press(page, 'Put it into the plan');
		await press(page, 'See your shelf', 'link');
		await page.getByLabel('Name', { exact: true }).fill('Sun cream');
		await page.getByRole('combobox', { name: 'What it is' }).last().selectOption('Sunscreen');
		await press(page, 'Put it on the shelf');
		await seen(page, 'Sun cream');
		await page.goto(`${app.here}/#profile`);
		await press(page, 'Linalool');
		await page.goto(`${app.here}/#today`);
		await seen(page, /^Patch test/);
		await press(page, /^Done/);
		await seen(page, 'done');

		await page.clock.setFixedTime(DAY_2);
		await page.reload();
		await seen(page, 'What do you see at the spot today?');
		await press(page, 'Red and raised');
		await seen(page, /your skin answered at the test spot/);
		expect(await page.locator('.steps').innerText()).not.toContain('Unnamed');

		await press(page, 'Record this reaction', 'link');
		await press(page, 'Itching');
		await press(page, 'Keep it and see what to do');
		await seen(page, 'A report you can send');
		expect(await page.locator('.draft').innerText()).toContain('Itching');
		await press(page, 'Make a skin sheet for a doctor', 'link');
		await page.locator('.paper').waitFor();
		expect(await violations(page)).toEqual([]);
		const pdf = await page.pdf({ format: 'A4' });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

		expect(problems).toEqual([]);
		expect(app.sent()).not.toMatch(/\/v1\/(?:plan|vet)|Linalool|pregnan/);
	},
	PATIENCE,
);
