#!/usr/bin/env node
// Makes a fresh or outdated clone ready before `npm start` and `npm test`: installs what package-lock.json names, or
// does nothing. Plain Node, because nothing is installed yet.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const FAULT = 70;
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LOCK = join(ROOT, '.cache', 'ready.lock');
const OWNER = join(LOCK, 'pid');
/** A lock without an owner is one that someone is just taking, or that died while taking it. */
const OWNERLESS_MS = 10_000;
const LOOK_AGAIN_MS = 250;

function changedAt(path) {
	return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs;
}

function isReady() {
	const installed = changedAt('node_modules/.package-lock.json');
	const wanted = changedAt('package-lock.json');
	return installed !== undefined && wanted !== undefined && installed >= wanted;
}

function takeLock() {
	mkdirSync(dirname(LOCK), { recursive: true });
	try {
		mkdirSync(LOCK);
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw error;
	}
	writeFileSync(OWNER, String(process.pid));
	return true;
}

/** Whether whoever took the lock is gone, so that it may be broken. */
function isAbandoned() {
	try {
		process.kill(Number(readFileSync(OWNER, 'utf8')), 0);
		return false;
	} catch (error) {
		if (error.code === 'ESRCH') return true;
		if (error.code === 'EPERM') return false;
		const taken = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
		return taken !== undefined && Date.now() - taken > OWNERLESS_MS;
	}
}

function install() {
	const { NODE_ENV: _, ...env } = process.env;
	const words = ['ci', '--include=dev'];
	const npm = process.env.npm_execpath;
	// Started by hand there is no npm_execpath; then the npm on the path has to do.
	const [program, args] = npm ? [process.execPath, [npm, ...words]] : ['npm', words];
	// What npm says goes to standard error: standard output belongs to the command that follows.
	const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
	return new Promise((done) => {
		child.on('error', (error) => done(error.message));
		child.on('exit', (code, signal) =>
			done(code === 0 ? null : `npm ci ended with ${signal ?? code}`),
		);
	});
}

async function installOnce() {
	try {
		// Someone else may have done it while we waited.
		return isReady() ? null : await install();
	} finally {
		rmSync(LOCK, { recursive: true, force: true });
	}
}

async function main() {
	let told = false;
	while (!isReady()) {
		if (takeLock()) {
			const problem = await installOnce();
			if (problem === null) return;
			process.stderr.write(
				`The packages could not be installed: ${problem}. Run \`npm ci\` and look at what it says.\n`,
			);
			process.exitCode = FAULT;
			return;
		}
		if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true });
		else if (!told)
			process.stderr.write('Another process is installing the packages; waiting for it.\n');
		told = true;
		await pause(LOOK_AGAIN_MS);
	}
}

await main();
