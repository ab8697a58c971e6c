/** The same way by keyboard alone: no mouse is ever moved. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './app.ts';
import { PLANT_LIST } from './bottles.ts';
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

const MOST_STOPS = 60;

/** What a screen reader would say of the focused element: its label, or its text. */
function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement;
		const named = element?.getAttribute('aria-labelledby') ?? '';
		const texts = named
			.split(' ')
			.map((id) => document.getElementById(id)?.textContent ?? '')
			.join(' ');
		const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : null;
		return texts.trim() || element?.ariaLabel || label || (element?.textContent ?? '').trim();
	});
}

/** Presses Tab until the focus stands on what is looked for, as a person would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	const passed: string[] = [];
	for (let stop = 0; stop < MOST_STOPS; stop += 1) {
		await page.keyboard.press('Tab');
		const here = await focused(page);
		if (typeof name === 'string' ? here === name : name.test(here)) return;
		passed.push(here);
	}
	throw new Error(`never reached ${name}; passed ${passed.join(' | ')}`);
}

/** Whoever uses the keyboard must see where they are: an outline of 3 px on what is focused or around it. */
function ringWidth(page: Page): Promise<string> {
	return page.evaluate(() => {
		const element = document.activeElement;
		return element === null ? '' : getComputedStyle(element).outlineWidth;
	});
}

describe('by keyboard alone', () => {
	it(
		'a bottle is typed, its names are walked, explained, opened as a card and shared',
		async () => {
			const { page, problems } = await openPage(browser, { locale: 'en-GB' });
			await page.goto(app.here);
			await page.locator('.example').nth(2).waitFor();

			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe('Skip to the content');
			await page.keyboard.press('Enter');
			await tabTo(page, 'Ingredient list');
			expect(await ringWidth(page)).toBe('3px');
			await page.keyboard.insertText(PLANT_LIST);
			await page.locator('.live .verdict').filter({ hasText: 'Plant vesicles' }).waitFor();

			await tabTo(page, /Extracellular Vesicles vesicle, plant/);
			expect(await ringWidth(page)).toBe('3px');
			await page.keyboard.press('ArrowRight');
			expect(await focused(page)).toMatch(/^Hydrogenated Lecithin/);
			await page.keyboard.press('End');
			await page.keyboard.press('ArrowRight');
			const last = await focused(page);
			await page.keyboard.press('Home');
			expect(await focused(page)).toMatch(/Extracellular Vesicles vesicle, plant/);
			expect(last).not.toBe(await focused(page));
			await page.keyboard.press('Enter');
			await page.locator('.slip:visible').filter({ hasText: 'READ-V0' }).waitFor();
			await page.keyboard.press('Space');
			await page.locator('.slip:visible').waitFor({ state: 'detached' });

			await tabTo(page, /^Why\? /);
			await page.keyboard.press('Enter');
			await page.locator('.grounds:visible').first().waitFor();
			await tabTo(page, 'See the whole card');
			await page.keyboard.press('Enter');
			await page.locator('.card h1').waitFor();
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

			await tabTo(page, 'Share');
			await page.keyboard.press('Enter');
			await page.locator('dialog[open] .qr').waitFor();
			await tabTo(page, 'Copy the link');
			await page.keyboard.press('Escape');
			await page.locator('dialog[open]').waitFor({ state: 'detached' });
			expect(await focused(page)).toBe('Share');

			await tabTo(page, 'Français');
			await page.keyboard.press('Enter');
			await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Oui' }).waitFor();
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});
