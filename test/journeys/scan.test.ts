/** A label before the camera, from a tap to the verdict and again without a network; and by files where there is no camera. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeLabelPhoto } from '../../testing/label-photo/label-photo.mjs';
import { type App, startApp } from './app.ts';
import { closePages, openBrowser } from './browser.ts';
import { type Film, makeFilm } from './camera-film.ts';
import { openPage } from './guarded-page.ts';

/** Its list names vesicles of a fungus. */
const SEED = 1;
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 180_000;
/** Reading takes a browser on two busy cores far longer than a person would wait. */
const SLOW = 50_000;
const PHONE = { width: 390, height: 844 };

let app: App;
let film: Film;
let browser: Browser;
let photo: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

beforeAll(async () => {
	[app, film] = await Promise.all([startApp(), makeFilm(SEED)]);
	browser = await openBrowser(film.flags);
	const { jpeg } = await makeLabelPhoto({ seed: SEED, level: 'easy' });
	photo = { name: 'label.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) };
}, PATIENCE);
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await film.close();
	await app.close();
});

async function violations(page: Page): Promise<string[]> {
	const result = await new AxeBuilder({ page }).analyze();
	return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** How many pixels the page is wider than the screen. */
function overflow(page: Page): Promise<number> {
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
}

async function expectSound(page: Page, where: string): Promise<void> {
	expect(await violations(page), where).toEqual([]);
	expect(await overflow(page), where).toBe(0);
}

const verdict = (page: Page) => page.locator('.card .verdict');

async function expectFungus(page: Page): Promise<void> {
	await verdict(page).filter({ hasText: 'Vesicles of a fungus, not exosomes by INCI' }).waitFor();
}

/** Every host that the page asked. */
function hostsAsked(page: Page): ReadonlySet<string> {
	const hosts = new Set<string>();
	page.context().on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (protocol.startsWith('http')) hosts.add(host);
	});
	return hosts;
}

async function giveFile(page: Page, file: typeof photo): Promise<void> {
	await page.locator('input[type=file]').first().setInputFiles(file);
}

describe('a label before the camera', () => {
	it(
		'goes from one tap to the verdict, is corrected, and is read again without a network',
		async () => {
			const { page, problems } = await openPage(browser, {
				viewport: PHONE,
				locale: 'en-GB',
				permissions: ['camera'],
				reducedMotion: 'reduce',
			});
			page.setDefaultTimeout(SLOW);
			const hosts = hostsAsked(page);
			await page.goto(app.here);
			await page.getByText('It works without a network from now on.').waitFor();
			await page.getByRole('button', { name: 'Scan a label' }).click();
			await page.getByText('No picture leaves it.').waitFor();
			await page.locator('.scan-view video').waitFor();
			await expectSound(page, 'aiming');
			// Nobody presses the shutter: the film grows sharp.
			await page.getByRole('progressbar', { name: 'How far the reading is' }).waitFor();
			await page.getByText('Nothing leaves this device.').waitFor();
			expect(await page.locator('.scan-stages > li').count()).toBeGreaterThanOrEqual(4);
			await expectFungus(page);
			await expectSound(page, 'result');
			expect(await page.locator('.photo-slip').first().innerText()).toBe('vesicle, fungus');

			await page.getByText(/^1\d names$/).click();
			await page
				.getByRole('button', { name: /galactomyces/i })
				.last()
				.click();
			await page
				.getByRole('dialog')
				.getByText(/READ-V/)
				.first()
				.waitFor();
			await expectSound(page, 'a name');
			await page.getByLabel('What stands on the bottle').fill('Galactomyces Ferment Filtrate');
			await page.getByRole('button', { name: 'Use this' }).click();
			await verdict(page).filter({ hasText: 'No vesicles on this list' }).waitFor();

			await page.context().setOffline(true);
			await page.reload();
			await page.locator('.scan-view video').waitFor();
			await expectFungus(page);
			await page.context().setOffline(false);

			expect(problems).toEqual([]);
			expect([...hosts]).toEqual([new URL(app.here).host]);
			expect(app.sent()).not.toMatch(/^(?:POST|PUT) /m);
		},
		PATIENCE,
	);
});

describe('a label on the local network, on plain http', () => {
	it(
		'is read from a file, and the page says what https adds',
		async ({ skip }) => {
			const { network } = app;
			if (network === null) return skip('this machine has no address on a network');
			const { page, problems } = await openPage(browser, { viewport: PHONE, locale: 'en-GB' });
			await page.goto(network);
			await page.getByRole('button', { name: 'Scan a label' }).click();
			await page.getByText('Over plain http the browser keeps its camera to itself').waitFor();
			await expectSound(page, 'choosing');
			await giveFile(page, { ...photo, buffer: Buffer.from('<!doctype html><title>x</title>') });
			await page.getByText('This is a web page and no picture').waitFor();
			await giveFile(page, photo);
			await page.getByRole('progressbar', { name: 'How far the reading is' }).waitFor();
			await expectFungus(page);

			await page.getByText('This label is in another language').click();
			expect(app.sent()).not.toContain('kor.traineddata.gz');
			await page.getByRole('button', { name: 'Korean (1.6 MB)' }).click();
			await expectFungus(page);
			expect(app.sent()).toContain('kor.traineddata.gz');
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});

describe('where the camera is refused', () => {
	it(
		'takes a photo from a file and goes back to what was read',
		async () => {
			const { page, problems } = await openPage(browser, { viewport: PHONE, locale: 'fr-FR' });
			await page.addInitScript(() => {
				navigator.mediaDevices.getUserMedia = () =>
					Promise.reject(new DOMException('refused', 'NotAllowedError'));
			});
			await page.goto(`${app.here}/#scan`);
			await page.getByText('L’appareil photo n’a pas été autorisé.').waitFor();
			await giveFile(page, photo);
			await page.getByRole('button', { name: 'Annuler' }).click();
			await page.getByText('L’appareil photo n’a pas été autorisé.').waitFor();
			await page.getByRole('button', { name: 'Fermer' }).click();
			await page.getByRole('textbox', { name: 'Liste des ingrédients' }).waitFor();
			expect(problems).toEqual([]);
		},
		PATIENCE,
	);
});
