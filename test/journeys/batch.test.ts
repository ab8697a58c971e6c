/** A batch from its printed code: the page that any scanner opens, and the app that checks it here, later without a network. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { GOOD, photoOf, untilOpen } from './bottle-code.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { overflow, violations } from './page-checks.ts';

/** A lot of the sample brand that was recalled. */
const RECALLED = '/01/09521234001010/10/LS2609B?17=280331';
const STRANGE = '/01/09506000134352/10/A1';
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 180_000;
const SLOW = 50_000;
/** What a browser says to its console of a page whose own status is 404. */
const OWN_404 = /^console: Failed to load resource: .*\b404\b/;
const PHONE = { width: 390, height: 844 };

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

describe('the page of a batch', () => {
	it.each([
		['a batch that stands', 200, GOOD, 'number S00001 was issued for it', 'shown, for the batch'],
		['a recalled batch', 200, RECALLED, 'This batch was recalled on', 'contradicted'],
		['a batch of a stranger', 404, STRANGE, 'Cannot tell.', 'not known'],
	])(
		'says of %s what is proved, on every screen and in both lights',
		async (_, status, path, sentence, verdict) => {
			for (const [width, colorScheme] of [
				[390, 'light'],
				[1280, 'dark'],
			] as const) {
				const viewport = { ...PHONE, width };
				const { page, problems } = await openPage(browser, {
					viewport,
					colorScheme,
					locale: 'en-GB',
				});
				const answer = await page.goto(`${app.here}${path}`);
				await page.getByRole('heading', { level: 1 }).filter({ hasText: sentence }).waitFor();
				expect(answer?.status()).toBe(status);
				expect(await page.locator('.batch-head .mark').first().innerText()).toBe(verdict);
				expect(await page.locator('.check').count()).toBe(17);
				expect(await page.locator('script:not([src="/theme.js"])').count()).toBe(0);
				expect(await violations(page)).toEqual([]);
				expect(await overflow(page)).toBe(0);
				expect(problems.filter((problem) => status === 200 || !OWN_404.test(problem))).toEqual([]);
			}
		},
		PATIENCE,
	);
});

describe('a code before the app', () => {
	it(
		'is told of to the server on a press alone, once, as code and region',
		async () => {
			const { page, problems } = await openPage(browser, { viewport: PHONE, locale: 'en-GB' });
			page.setDefaultTimeout(SLOW);
			const told: (string | null)[] = [];
			page.on('request', (request) => {
				if (request.url().endsWith('/v1/verify/scans')) told.push(request.postData());
			});
			const scan = async (): Promise<void> => {
				await page.goto(`${app.here}/#scan`);
				await page.reload();
				await page
					.locator('input[type=file]')
					.first()
					.setInputFiles(await photoOf(GOOD));
			};
			await scan();
			await page.getByRole('button', { name: 'Check this batch' }).click();
			await page.getByText('Help find copies of this code').click();
			const press = page.getByRole('button', { name: 'Tell it' });
			expect(await press.count()).toBe(0);
			await page.getByLabel('Country you are in').selectOption({ label: 'Luxembourg' });
			await page.getByText('today and “Western Europe”').waitFor();
			expect(await violations(page)).toEqual([]);
			expect(await overflow(page)).toBe(0);
			expect(told).toEqual([]);
			await page.route('**/v1/verify/scans', (route) => route.abort());
			await press.press('Enter');
			await page.getByText('Try again in a minute').waitFor();
			expect(await press.evaluate((button) => button === document.activeElement)).toBe(true);
			await page.unroute('**/v1/verify/scans');
			await page.keyboard.press('Enter');
			const done = page.getByText('This device will not tell of this bottle again.');
			await done.waitFor();
			const sent = { gtin: '09521234001010', lot: 'LS2610A', serial: 'S00001', region: '155' };
			expect(told.map((body) => JSON.parse(body ?? ''))).toEqual([sent, sent]);
			await scan();
			await done.waitFor();
			expect(await press.count()).toBe(0);
			// The request that was held back above, and nothing else.
			expect(problems).toEqual([expect.stringContaining('net::ERR_FAILED')]);
		},
		PATIENCE,
	);

	it(
		'is checked by proofs that stay on the device, and again without a network',
		async () => {
			const { page, problems } = await openPage(browser, { viewport: PHONE, locale: 'en-GB' });
			page.setDefaultTimeout(SLOW);
			const asked: string[] = [];
			page.context().on('request', (request) => asked.push(request.url()));
			await page.addInitScript(() => {
				navigator.mediaDevices.getUserMedia = () =>
					Promise.reject(new DOMException('refused', 'NotAllowedError'));
			});
			await page.goto(app.here);
			await page.getByText('It works without a network from now on.').waitFor();
			const scan = async (path: string): Promise<void> => {
				await page.goto(`${app.here}/#scan`);
				await page.reload();
				await page
					.locator('input[type=file]')
					.first()
					.setInputFiles(await photoOf(path));
			};
			await scan(GOOD);
			await page.getByText('The code names lot LS2610A.').waitFor();
			const unchecked = page.getByText('No batch was checked.');
			await unchecked.waitFor();
			expect(asked.join('\n')).not.toContain('/v1/');
			await page.getByRole('button', { name: 'Check this batch' }).click();
			await page.getByText('number S00001 was issued for it').waitFor();
			expect(await unchecked.count()).toBe(0);
			// The number alone goes out: neither the lot nor the bottle.
			expect(asked.join('\n')).toContain('/v1/verify/bundles?gtin=09521234001010');
			expect(asked.join('\n')).not.toMatch(/LS2610A|S00001/);
			expect(await violations(page)).toEqual([]);
			expect(await overflow(page)).toBe(0);

			await page.context().setOffline(true);
			await scan(RECALLED);
			await page.getByText('This batch was recalled on').waitFor();
			await page.getByText('By proofs of').waitFor();
			await page.getByText('Without a network no newer proofs can be fetched.').waitFor();
			await page.context().setOffline(false);
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});
