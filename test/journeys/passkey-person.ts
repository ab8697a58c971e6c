/** Somebody with a passkey: a browser of their own with an authenticator that a person would touch. */
import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { App } from './app.ts';
import { type GuardedPage, openPage } from './guarded-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the machine prints: the part of an invitation after `#`. */
export async function inviteByMachine(
	{ data }: App,
	role: string,
	organisation = 'operator',
): Promise<string> {
	const words = ['bin/exoproof.mjs', 'desk', 'invite', '--role', role];
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[...words, '--organisation', organisation],
		{ cwd: ROOT, env: { ...process.env, EXOPROOF_DATA: data } },
	);
	return hashOf(stdout);
}

/** The part after `#` of the link in a text. */
export function hashOf(text: string): string {
	const found = /#invite\/[\w-]+/.exec(text)?.[0];
	if (found === undefined) throw new Error(`no invitation in: ${text}`);
	return found;
}

async function giveAuthenticator(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
}

/** Opens an invitation in a new browser window and makes a passkey with it. */
export async function comeIn(
	browser: Browser,
	{ here }: App,
	given: {
		readonly hash: string;
		readonly name: string;
		readonly look?: BrowserContextOptions;
		/** The page a person of that kind lands on. */
		readonly lands?: string;
	},
): Promise<GuardedPage> {
	const guarded = await openPage(browser, { locale: 'en-GB', ...given.look });
	const { page } = guarded;
	await giveAuthenticator(page);
	await page.goto(`${here}/desk${given.hash}`);
	await page.getByLabel('Your name').fill(given.name);
	await page.getByRole('button', { name: 'Make a passkey' }).click();
	await page.getByRole('heading', { level: 1, name: given.lands ?? 'Batch passports' }).waitFor();
	return guarded;
}
