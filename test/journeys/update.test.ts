/** A newer version waits quietly until it is taken, and then the page starts again in it. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { type Release, releaseOf } from './release.ts';

let app: App;
let release: Release;
let browser: Browser;
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 60_000;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
	release = await releaseOf(app.here);
});
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await release.close();
	await app.close();
});

it(
	'offers a newer version and uses it when asked',
	async () => {
		const { page, problems } = await openPage(browser, { locale: 'en-GB' });
		await page.goto(release.here);
		await page.getByText('It works without a network from now on.').waitFor();
		expect(await page.getByText('A newer version is ready.').count()).toBe(0);

		release.releaseNewer();
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			await registration.update();
		});
		await page.getByText('A newer version is ready.').waitFor();
		await Promise.all([
			page.waitForEvent('load'),
			page.getByRole('button', { name: 'Use it' }).click(),
		]);
		await page.locator('.example').nth(2).waitFor();
		expect(await page.evaluate(() => caches.keys())).toEqual(['exoproof-newer']);
		expect(problems).toEqual([]);
	},
	PATIENCE,
);
