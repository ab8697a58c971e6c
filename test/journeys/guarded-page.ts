/** A page that remembers all that went wrong on it: errors, refused content, failed requests. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export type GuardedPage = { readonly page: Page; readonly problems: readonly string[] };

/** On plain http at a network address the browser says so of a header that only secure pages may carry. */
const INSECURE_ORIGIN = /Cross-Origin-Opener-Policy header has been ignored.*untrustworthy/s;

export async function openPage(
	browser: Browser,
	options: BrowserContextOptions = {},
): Promise<GuardedPage> {
	const context = await browser.newContext(options);
	return guard(await context.newPage());
}

export async function guard(page: Page): Promise<GuardedPage> {
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
	page.on('console', (message) => {
		if (message.type() !== 'error' || INSECURE_ORIGIN.test(message.text())) return;
		problems.push(`console: ${message.text()}`);
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`refused by policy: ${event.violatedDirective} ${event.blockedURI}`);
		});
	});
	return { page, problems };
}
