/** The browser of the journeys: the one that is named, installed, or carried by npm, in that order. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Quiet on the network: whatever the browser wants for itself must not look like a request of the page. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** `more` flags are for what a browser has of its own, such as a camera. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
	return chromium.launch({ executablePath: await browserPath(), args: [...FLAGS, ...more] });
}

/** Each journey starts with an empty browser, and leaves one. */
export async function closePages(browser: Browser): Promise<void> {
	await Promise.all(browser.contexts().map((context) => context.close()));
}

async function browserPath(): Promise<string> {
	const named = process.env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') return named;
	const installed = INSTALLED.find((path) => existsSync(path));
	if (installed !== undefined) return installed;
	const { default: carried } = await import('@sparticuz/chromium');
	return carried.executablePath();
}
