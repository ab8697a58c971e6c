/** Every screen, at both sizes, in both lights and both languages: no violation, and nothing wider than the screen. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { PLANT_LIST } from './bottles.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { overflow, violations } from './page-checks.ts';

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

const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 },
];
const LIGHTS = ['light', 'dark'] as const;
const LOCALES = ['en-GB', 'fr-FR'];
const EVERY_LOOK = SIZES.flatMap((viewport) =>
	LIGHTS.flatMap((colorScheme) => LOCALES.map((locale) => ({ viewport, colorScheme, locale }))),
);

/** The screens, each reached from the one before, with all that can be opened standing open. */
const SCREENS: readonly (readonly [name: string, reach: (page: Page) => Promise<void>])[] = [
	[
		'home',
		async (page) => {
			await page.locator('.example').nth(2).waitFor();
			await page.locator('.question-fold summary').first().click();
			await page.locator('.question-fold .why').first().click();
		},
	],
	[
		'verdict while typing',
		async (page) => {
			await page.locator('textarea').fill(`${PLANT_LIST}, Exosomes, Sodium DNA`);
			await page.locator('.entry-actions .is-text').click();
			await page.locator('.live .name-word').first().click();
		},
	],
	[
		'card',
		async (page) => {
			await page.locator('.live-foot .button').click();
			await page.locator('.card .name-word').last().click();
			await page.locator('.card .why').first().click();
			await page.locator('.sources summary').click();
		},
	],
	[
		'sharing',
		async (page) => {
			await page
				.locator('.head-share button, .card-actions button')
				.locator('visible=true')
				.first()
				.click();
			await page.locator('.qr').waitFor();
		},
	],
];

function still(look: BrowserContextOptions): BrowserContextOptions {
	return { ...look, reducedMotion: 'reduce' };
}

describe.each(EVERY_LOOK)('$viewport.width wide, $colorScheme, $locale', (look) => {
	it(
		'has no violation on any screen',
		async () => {
			const { page, problems } = await openPage(browser, still(look));
			await page.goto(app.here);
			for (const [name, reach] of SCREENS) {
				await reach(page);
				expect(await violations(page), name).toEqual([]);
				expect(await overflow(page), name).toBe(0);
			}
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});

describe('on the narrowest screen', () => {
	it.each([1, 2])(
		'nothing is cut off with text %i times as large',
		async (times) => {
			const viewport = { width: 320, height: 640 };
			const { page } = await openPage(browser, still({ viewport, locale: 'fr-FR' }));
			await page.goto(app.here);
			await page.evaluate((scale) => {
				document.documentElement.style.fontSize = `${scale * 100}%`;
			}, times);
			for (const [name, reach] of SCREENS) {
				await reach(page);
				expect(await overflow(page), name).toBe(0);
			}
		},
		60_000,
	);
});

describe('a chosen light', () => {
	it('stands against that of the system, and is remembered', async () => {
		const { page } = await openPage(browser, { colorScheme: 'light', locale: 'en-GB' });
		await page.goto(app.here);
		await page.getByRole('button', { name: 'Dark' }).click();
		const paper = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(await paper()).toBe('rgb(22, 19, 26)');
		await page.reload();
		expect(await paper()).toBe('rgb(22, 19, 26)');
	});
});
