/** The verdict's word and its figure share a line on wide pages; neither may stand on the other. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';

let app: App;
let browser: Browser;
const PATIENCE = 60_000;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await app.close();
});

const TEXTS = ['Aqua, Rosa Damascena Exosome', 'I love this serum', 'Aqua, Milk Exosomes'];

/** How far, in pixels, the letters of the word reach into the figure. */
function overlap(page: Page): Promise<number> {
	return page.evaluate(() => {
		const word = document.querySelector('.live .verdict-word');
		const figure = document.querySelector('.live .card-figure')?.getBoundingClientRect();
		if (word === null || figure === undefined) return Number.NaN;
		const letters = document.createRange();
		letters.selectNodeContents(word);
		// The line is lower than the box of its font, which is taller than its letters.
		const { right } = letters.getBoundingClientRect();
		const { bottom } = word.getBoundingClientRect();
		return bottom <= figure.top ? 0 : Math.max(0, right - figure.left);
	});
}

describe('the word of a verdict', () => {
	it.each([320, 390, 970, 1280])(
		'keeps off its figure on a page of %i pixels',
		async (width) => {
			const viewport = { width, height: 800 };
			for (const locale of ['en-GB', 'fr-FR']) {
				const { page } = await openPage(browser, { viewport, locale });
				await page.goto(app.here);
				await page.locator('.example').nth(2).waitFor();
				for (const text of TEXTS) {
					await page.locator('.entry textarea').fill(text);
					await page
						.locator('.live .list')
						.filter({ hasText: text.slice(0, 8) })
						.waitFor();
					expect(await overlap(page), `${text}, ${locale}`).toBe(0);
				}
				await page.close();
			}
		},
		PATIENCE,
	);
});
