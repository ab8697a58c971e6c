/** A batch through the hands of everybody at the desk, from an invitation to a recall, and what a phone says of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { photoOf, untilOpen } from './bottle-code.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { overflow, violations } from './page-checks.ts';
import { comeIn, hashOf, inviteByMachine } from './passkey-person.ts';

/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 240_000;
const SLOW = 50_000;
const GTIN = '09521234001010';
const CODE = `/01/${GTIN}/10/J1`;
/** Nobody was signed in before: the page asks who is here, and is told so. */
const UNSIGNED = /^console: Failed to load resource: .*\b401\b/;

let app: App;
let browser: Browser;
beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
	await untilOpen(app);
}, PATIENCE);
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await app.close();
});

const goTo = (page: Page, place: string) =>
	page.getByRole('link', { name: place, exact: true }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function expectWhole(page: Page, name: string): Promise<void> {
	expect(await violations(page), name).toEqual([]);
	expect(await overflow(page), name).toBe(0);
}

/** The operator invites somebody on the screen; the link that is shown once. */
async function invite(operator: Page, organisation: string, role: RegExp): Promise<string> {
	await goTo(operator, 'People');
	await operator.getByLabel('Organisation').selectOption({ label: organisation });
	await operator.getByRole('button', { name: role }).click();
	await press(operator, 'Make a link');
	return hashOf(await operator.locator('.desk-matters .desk-key').innerText());
}

async function draft(page: Page): Promise<void> {
	await press(page, 'Start a passport');
	await page.getByLabel('product number (GTIN)').fill('9521234001010');
	await page.getByLabel('lot', { exact: true }).fill('J1');
	await page.getByLabel('Last day').fill('2028-05-31');
	await press(page, 'Begin the draft');
	await page.getByRole('heading', { level: 1, name: 'J1' }).waitFor();
	await page.getByLabel('Particle count', { exact: true }).fill('1.2e10');
	await page.getByLabel('Add a value').selectOption({ label: 'Protein' });
	await press(page, 'Add');
	await page.getByLabel('Protein', { exact: true }).fill('30');
}

/** The page of the printed code, as any phone opens it. */
async function publicPage(says: string): Promise<void> {
	const { page } = await openPage(browser, { locale: 'en-GB' });
	await page.goto(`${app.here}${CODE}`);
	await page.getByRole('heading', { level: 1 }).filter({ hasText: says }).waitFor();
	await page.context().close();
}

describe('the desk', () => {
	it(
		'takes a batch from an invitation to a recall, online and offline, and lets it go by two',
		async () => {
			const hash = await inviteByMachine(app, 'operator');
			const { page: operator, problems } = await comeIn(browser, app, { hash, name: 'Ola' });
			operator.setDefaultTimeout(SLOW);
			const brand = 'Hollow & Tide (SAMPLE)';
			const forQuality = await invite(operator, brand, /^quality/);
			const forLab = await invite(operator, 'Marrow Street Laboratory (SAMPLE)', /^lab/);
			await expectWhole(operator, 'people');
			const { page: quality } = await comeIn(browser, app, { hash: forQuality, name: 'Ines' });
			quality.setDefaultTimeout(SLOW);

			// A figure that the others speak against cannot be signed.
			await draft(quality);
			await quality.getByLabel('Particles by protein', { exact: true }).fill('2.1e9');
			await quality.getByText('1 contradicted').waitFor();
			const sign = quality.getByRole('button', { name: 'Sign', exact: true });
			expect(await sign.isDisabled()).toBe(true);
			await expectWhole(quality, 'draft');
			await quality.getByLabel('Particles by protein', { exact: true }).fill('4e8');
			await quality.getByText('3 brand-signed').waitFor();

			// What an instrument wrote comes in as its file; a cut one is refused with what to do.
			const samples = new URL('../../data/samples/instruments/', import.meta.url).pathname;
			const files = quality.locator('input[type=file]');
			const cut = Buffer.from('time,logger,temperature_degC\n2026-11-17T08:00:00Z,L,4.1\n');
			await files.setInputFiles({ name: 'cut.csv', mimeType: 'text/csv', buffer: cut });
			await quality.getByText('It ends too early').waitFor();
			await files.setInputFiles(`${samples}temperature-SAMPLE.csv`);
			await quality.getByText('temperature-SAMPLE.csv: 2 values.').waitFor();
			await quality.getByText('5 brand-signed').waitFor();
			await expectWhole(quality, 'draft with a file');

			// A lab reads it and stands by it.
			const { page: lab } = await comeIn(browser, app, { hash: forLab, name: 'Mira' });
			lab.setDefaultTimeout(SLOW);
			await goTo(lab, 'J1');
			await press(lab, 'Stand by this report');
			await lab.getByText('Stands by it as it is').waitFor();
			await expectWhole(lab, 'draft, read only');

			await quality.reload();
			await quality.getByText('Stands by it as it is').waitFor();
			await press(quality, 'Sign');
			await press(quality, 'Sign and publish');
			await quality.getByRole('heading', { name: 'Labels' }).waitFor();
			await expectWhole(quality, 'lot');
			await publicPage('This batch is real');
			const labels = await quality.request.get(`${app.here}/v1/desk/labels?gtin=${GTIN}&lot=J1`);
			expect(await labels.text()).toMatch(/^<svg/);

			// A phone scans the bottle; the proofs stay on it.
			const phone = await openPage(browser, {
				locale: 'en-GB',
				viewport: { width: 390, height: 844 },
			});
			phone.page.setDefaultTimeout(SLOW);
			await phone.page.addInitScript(() => {
				navigator.mediaDevices.getUserMedia = () =>
					Promise.reject(new DOMException('refused', 'NotAllowedError'));
			});
			await phone.page.goto(app.here);
			await phone.page.getByText('It works without a network from now on.').waitFor();
			const scan = async (): Promise<void> => {
				await phone.page.goto(`${app.here}/#scan`);
				await phone.page.reload();
				const files = phone.page.locator('input[type=file]').first();
				await files.setInputFiles(await photoOf(CODE));
			};
			await scan();
			await press(phone.page, 'Check this batch');
			await phone.page.getByText('This batch is real').first().waitFor();

			await press(quality, 'Call it back');
			await press(quality, 'it may be contaminated');
			await press(quality, 'Call it back now');
			await quality.getByRole('heading', { name: 'Let it go again' }).waitFor();
			await publicPage('This batch was recalled on');
			await press(phone.page, 'Fetch newer proofs');
			await phone.page.getByText('This batch was recalled on').first().waitFor();
			await phone.page.context().setOffline(true);
			await scan();
			await phone.page.getByText('This batch was recalled on').first().waitFor();

			// Whoever asks cannot be the one who agrees.
			await press(quality, 'Ask to lift it');
			await goTo(quality, 'For two people');
			await quality.getByText('You asked for this, so somebody else must agree.').waitFor();
			expect(await quality.getByRole('button', { name: 'Agree' }).count()).toBe(0);
			const second = await comeIn(browser, app, {
				hash: await inviteByMachine(app, 'quality', 'hollow-tide'),
				name: 'Noor',
				look: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
			});
			second.page.setDefaultTimeout(SLOW);
			await press(second.page, 'See what waits');
			await press(second.page, 'Agree');
			await second.page.getByText('done', { exact: true }).waitFor();
			await expectWhole(second.page, 'for two people, on a phone in the dark');
			await publicPage('This batch is real');

			await goTo(operator, 'Audit trail');
			await operator.getByText('signed and published').waitFor();
			await operator.getByText('is whole').waitFor();
			await expectWhole(operator, 'audit trail');
			expect(problems.filter((problem) => !UNSIGNED.test(problem))).toEqual([]);
		},
		PATIENCE,
	);

	it(
		'lets nobody in by a link that was used, and lets a passkey back in',
		async () => {
			const hash = await inviteByMachine(app, 'author', 'hollow-tide');
			const look = { viewport: { width: 390, height: 844 } };
			const { page } = await comeIn(browser, app, { hash, name: 'Ada', look });
			page.setDefaultTimeout(SLOW);
			await expectWhole(page, 'passports on a phone');
			await press(page, 'Sign out');
			await press(page, 'Sign in with a passkey');
			await page.getByText('Ada, author').waitFor();
			// An author writes and signs nothing.
			await goTo(page, 'LS2610A');
			await page.getByRole('heading', { name: 'Labels' }).waitFor();
			expect(await page.getByText('Stop this batch').count()).toBe(0);
			await page.goto(`${app.here}/desk${hash}`);
			await page.reload();
			await page.getByText('This link does not let anybody in').waitFor();
			await expectWhole(page, 'a used link');
		},
		PATIENCE,
	);
});
