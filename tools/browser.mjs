// Finds a Chromium for journeys and measurements: the one named, an installed one, or the one that npm brings.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Without a network these only wait; as root the sandbox cannot start. */
const ARGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		// The answer to the question is no, whatever the reason.
		return false;
	}
}

function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** A program that is there may still lack a library; one that tells its version has them all. */
function starts(path) {
	return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

async function packed() {
	const { default: chromium } = await import('@sparticuz/chromium');
	const path = await chromium.executablePath();
	return starts(path) ? path : undefined;
}

/**
 * The browser to use, as options for playwright's `chromium.launch`; null where there is none that starts.
 * @returns {Promise<{ executablePath: string, args: string[] } | null>}
 */
export async function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	const executablePath = named ?? installed() ?? (await packed());
	if (executablePath === undefined) return null;
	if (!isProgram(executablePath)) {
		throw new Error(`CHROMIUM_PATH names ${executablePath}, which is no program`);
	}
	const root = process.getuid?.() === 0;
	return { executablePath, args: root ? [...ARGS, '--no-sandbox'] : ARGS };
}
