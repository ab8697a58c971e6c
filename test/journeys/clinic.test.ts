/** A clinic at its desk: one item that is not ticked stops a visit, a rule stops it, and a recall finds it by its batch. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { untilOpen } from './bottle-code.ts';
import { openBrowser } from './browser.ts';
import { overflow, violations } from './page-checks.ts';
import { comeIn, hashOf, inviteByMachine } from './passkey-person.ts';

/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 240_000;
const UNSIGNED = /^console: Failed to load resource: .*\b401\b/;

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

async function clinicInvited(): Promise<string> {
	const hash = await inviteByMachine(app, 'operator');
	const { page } = await comeIn(browser, app, { hash, name: 'Ola' });
	await page.getByRole('link', { name: 'People', exact: true }).click();
	await page.getByRole('button', { name: 'Clinic', exact: true }).click();
	await page.getByLabel('Name', { exact: true }).fill('Quay Clinic');
	await page.getByLabel('Short name', { exact: true }).fill('quay');
	await press(page, 'Add it');
	await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Quay Clinic' });
	await page.getByRole('button', { name: /^clinic/ }).click();
	await press(page, 'Make a link');
	await page.locator('.desk-matters .desk-key').waitFor();
	const link = hashOf(await page.locator('.desk-matters .desk-key').innerText());
	await page.context().close();
	return link;
}

it(
	'keeps a visit only with every item ticked, sends nothing of the patient, and finds it again',
	async () => {
		const { page, problems } = await comeIn(browser, app, {
			hash: await clinicInvited(),
			name: 'Noor',
			lands: 'Visits',
		});
		await page.getByRole('heading', { name: 'A new visit' }).waitFor();
		const keep = page.getByRole('button', { name: 'Keep the visit' });
		await page.getByLabel('Product', { exact: true }).fill('Quiet Reef');
		await page.getByLabel('Product number (GTIN)').first().fill('09521234001010');
		await page.getByLabel('Lot', { exact: true }).first().fill('QR7');
		await page.getByLabel('Age of the patient').fill('21');
		for (const box of await page.getByRole('checkbox').all()) await box.check();
		await page.getByText('A rule speaks against this visit').waitFor();
		expect(await keep.isDisabled()).toBe(true);

		await page.getByLabel('Age of the patient').fill('');
		await page.getByText('The age is missing. Ask about pregnancy first.').waitFor();
		expect(await keep.isDisabled()).toBe(true);

		await page.getByLabel('Age of the patient').fill('43');
		await press(page, 'No');
		await page.getByRole('checkbox').first().uncheck();
		await page.getByText('1 item is not ticked.').waitFor();
		expect(await keep.isDisabled()).toBe(true);
		await page.getByRole('checkbox').first().check();
		expect(await violations(page)).toEqual([]);
		expect(await overflow(page)).toBe(0);
		await keep.click();
		await page.getByText('Kept as visit').waitFor();
		await page.getByRole('button', { name: /^Open / }).click();
		await page.locator('.visits-facts').getByText('43').waitFor();
		await page.getByRole('button', { name: /^Delete / }).click();
		await page
			.getByRole('heading', { name: 'Intakes on this device' })
			.waitFor({ state: 'detached' });
		await press(page, 'Next visit');
		expect(await page.getByLabel('Age of the patient').inputValue()).toBe('');
		expect(await page.getByRole('checkbox').first().isChecked()).toBe(false);

		const search = page.locator('.visits-recall');
		await search.getByLabel('Product number (GTIN)').fill('09521234001010');
		await search.getByLabel('Lot').fill('QR7');
		await search.getByRole('button', { name: 'Find' }).click();
		await page.getByText('One visit had this batch.').waitFor();
		expect(app.sent()).toContain('QR7');
		expect(app.sent()).not.toMatch(
			/"age"|"pregnancy"|"conditions"|"procedure"|microneedling|:"?43\b/,
		);
		expect(problems.filter((problem) => !UNSIGNED.test(problem))).toEqual([]);
	},
	PATIENCE,
);
