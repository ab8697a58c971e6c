/** From a routine on the device to a calendar file and to one page on paper, whose code tells offline that it is unchanged. */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { routineSchema } from '../../src/plan/index.ts';
import { fullRoutine } from '../../src/plan/sheet/routine.case.ts';
import { CONDITIONS, KNOWN_ALLERGIES, MEDICINES, SYMPTOMS } from '../../src/vet/index.ts';
import { readCalendar } from '../../testing/read-calendar.mjs';
import { type App, startApp } from './app.ts';
import { closePages, openBrowser } from './browser.ts';
import { openPage } from './guarded-page.ts';
import { overflow, violations } from './page-checks.ts';

let app: App;
let browser: Browser;
/** Browsers are slow on a busy machine; no journey asserts a time. */
const PATIENCE = 90_000;
const WIDE = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' };
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'fr-FR' };
/** What no request may hold: routes of a person's own, and words of the routine. */
const PERSONAL = /\/v1\/(?:plan|vet)|Centella|L2710/;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterEach(() => closePages(browser));
afterAll(async () => {
	await browser.close();
	await app.close();
});

/** As full as told things can be: every word of the vocabulary, long names, several signs a reaction. */
function crowded() {
	const routine = fullRoutine();
	return routineSchema.parse({
		...routine,
		profile: {
			...routine.profile,
			medicines: MEDICINES.filter((word) => word !== 'isotretinoin_oral'),
			allergies: [...KNOWN_ALLERGIES],
			conditions: [...CONDITIONS],
		},
		shelf: routine.shelf.map((item) => ({
			...item,
			name: `${item.name}, ${item.name}`,
			batch: 'ABCDEFGHIJKLMNOPQRST',
		})),
		reactions: routine.reactions.map((one, at) => ({
			...one,
			symptoms: SYMPTOMS.slice(at, at + 5),
		})),
	});
}

/** Brings a routine into the app the way a person does: by a file. */
async function bring(page: Page, routine: object): Promise<void> {
	await page.goto(`${app.here}/#profile`);
	const file = { format: 'exoproof-routine', routine };
	await page.locator('input[type=file]').setInputFiles({
		name: 'routine.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(file)),
	});
	await page.getByRole('status').filter({ hasText: /\w/ }).first().waitFor();
}

/** Pages of the PDF that the browser prints. */
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
	const pdf = await page.pdf({ format });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What a camera reads from the code on the page. */
async function readCode(code: Locator): Promise<string> {
	const { data, info } = await sharp(await code.screenshot({ scale: 'device' }))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return decodeQr({ width: info.width, height: info.height, data });
}

test(
	'a sheet is one page of A4 and of Letter, and its code is checked on the device without a network',
	async () => {
		const { page, problems } = await openPage(browser, { ...WIDE, deviceScaleFactor: 3 });
		await bring(page, fullRoutine());
		await page.goto(`${app.here}/#sheet`);
		await page.locator('.paper .qr path').waitFor();
		expect([await pagesOf(page, 'A4'), await pagesOf(page, 'Letter')]).toEqual([1, 1]);
		expect(await violations(page)).toEqual([]);
		const address = await readCode(page.locator('.paper .qr'));
		expect(address.startsWith(`${app.here}/#sheet/1.`)).toBe(true);

		await page.context().setOffline(true);
		await page.goto(address);
		await page.getByRole('heading', { name: /Unchanged/ }).waitFor();
		await page.getByText('It was this device.').waitFor();
		expect(await page.locator('.paper tbody tr').count()).toBe(20);
		const at = address.length - 40;
		const other = address[at] === 'A' ? 'B' : 'A';
		await page.goto(address.slice(0, at) + other + address.slice(at + 1));
		await page.getByRole('heading', { name: /Not as printed/ }).waitFor();
		expect(problems).toEqual([]);
		expect(app.sent()).not.toMatch(PERSONAL);
	},
	PATIENCE,
);

test(
	'a sheet with all that can be told is still one page, and fits a phone',
	async () => {
		const { page, problems } = await openPage(browser, PHONE);
		await bring(page, crowded());
		await page.goto(`${app.here}/#sheet`);
		await page.locator('.paper-code figcaption').waitFor();
		expect([await pagesOf(page, 'A4'), await pagesOf(page, 'Letter')]).toEqual([1, 1]);
		expect(await overflow(page)).toBe(0);
		expect(await violations(page)).toEqual([]);
		expect(problems).toEqual([]);
	},
	PATIENCE,
);

test(
	'a reminder shows when its time has come, and stays away once it was put away',
	async () => {
		const { page, problems } = await openPage(browser, { ...PHONE, timezoneId: 'Europe/Paris' });
		// The morning after the clocks went forward: 07:29 here.
		await page.clock.install({ time: '2027-03-28T05:29:00Z' });
		await bring(page, fullRoutine());
		await page.goto(`${app.here}/#calendar`);
		const due = page.locator('.due-list li');
		await page.locator('.due').waitFor();
		const before = await due.count();
		await page.clock.runFor(120_000);
		await page.getByText('Routine du matin').last().waitFor();
		expect(await due.count()).toBe(before + 1);
		await due.filter({ hasText: 'Routine du matin' }).getByRole('button').click();
		await page.reload();
		await page.locator('.due').waitFor();
		expect(await due.count()).toBe(before);
		expect(problems).toEqual([]);
	},
	PATIENCE,
);

test(
	'the calendar file that the page saves opens in both parsers, at the times a person chose',
	async () => {
		const { page, problems } = await openPage(browser, PHONE);
		await bring(page, fullRoutine());
		await page.goto(`${app.here}/#calendar`);
		await page.locator('input[type=time]').first().fill('06:45');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('.told-part .button.is-ink').click(),
		]);
		const { icalJs, nodeIcal } = readCalendar(await readFile(await download.path(), 'utf8'));
		expect(icalJs.length).toBeGreaterThan(84);
		expect(icalJs.map(({ at }) => at)).toEqual(nodeIcal.map(({ at }) => at));
		const times = new Set(icalJs.map(({ at }) => at.slice(11)));
		expect(times).toEqual(new Set(['06:45', '21:30']));
		expect(icalJs.every(({ details }) => details === null)).toBe(true);
		expect(await overflow(page)).toBe(0);
		expect(await violations(page)).toEqual([]);
		expect(problems).toEqual([]);
	},
	PATIENCE,
);
