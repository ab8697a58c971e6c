#!/usr/bin/env node
// Before a build there are no words in `locales/` to take, so the few sentences of this file stand here.
import { existsSync } from 'node:fs';
import module from 'node:module';
import process from 'node:process';

const FAULT = 70;
const main = new URL('../dist/bundle/cli/main.js', import.meta.url);

/** A crash would end with 1, which no answer of ours means on purpose. */
function fault(error) {
	process.stderr.write(`${error?.stack ?? error}\n`);
	process.exit(FAULT);
}
process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);
// A reader such as `head` may leave early; that is its right, and no fault.
process.stdout.on('error', (error) => (error.code === 'EPIPE' ? process.exit(0) : fault(error)));

if (existsSync(main)) {
	module.enableCompileCache?.();
	const { run } = await import(main.href);
	process.exitCode = await run(process.argv.slice(2));
} else {
	process.stderr.write(
		'exoproof is not built yet. Run `npm ci`, or `npm run build` after a change.\n',
	);
	process.exitCode = FAULT;
}
