// Signatures on which libraries differ: one verdict at a running server, on the command line and in Chromium, the rule's own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { isSigned } from '../../dist/src/verify/index.js';
import { nodeEngine } from '../../dist/src/verify/shell/node-engine.js';
import { edgePassports } from '../../dist/testing/edge-passports.js';
import {
	derivedSignatures,
	disputedSignatures,
	signInput,
	wycheproofSignatures,
} from '../../dist/testing/edge-signatures.js';
import { findBrowser } from '../../tools/browser.mjs';
import { answersIn, bareVerdictsIn, openVerifier } from '../browser-verifier.mjs';
import { libraryVerdicts } from '../peer/signature-libraries.mjs';
import { answeredAfter, newFolder, removeFolder, serve } from '../server.mjs';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const BIN = pathOf('../../bin/exoproof.mjs');
const VECTORS = `${process.env.EXOPROOF_CASES ?? pathOf('../../../shared/data')}/vectors`;

/** Every edge signature in a passport of its own, made over that passport's bytes: so it can come in by every door. */
const PASSPORTS = edgePassports();
/** Over messages that no passport has. The twelve come first; their keys or signatures are all odd, so none stands. */
const TWELVE = disputedSignatures(VECTORS).map((one) => ({ ...one, isSigned: false }));
const BARE = [
	...TWELVE,
	...derivedSignatures(),
	...wycheproofSignatures(VECTORS),
	...signInput(VECTORS),
];

export const ROWS = [
	{
		id: 'disputed',
		what: 'twelve disputed forms in passports: one verdict, server, command line, Chromium',
		sign: '>=',
		bar: 12,
	},
	{
		id: 'passports',
		what: 'edge signatures in passports: the same',
		sign: '>=',
		bar: PASSPORTS.length,
	},
	// Without the folder of published vectors this row is missed.
	{
		id: 'twelve',
		what: 'the twelve as published: one verdict, engines of server and Chromium',
		sign: '>=',
		bar: 12,
	},
	{ id: 'bare', what: 'bare edge signatures: the same', sign: '>=', bar: BARE.length },
];

const AT = '2026-11-13T08:00:00Z';

/** Verdicts on the passports by `POST /v1/verify`. */
async function byServer(url) {
	const answers = [];
	for (const { text } of PASSPORTS) {
		const response = await fetch(`${url}/v1/verify`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ passport: text, at: AT }),
		});
		if (!response.ok) throw new Error(`the server answered ${response.status}`);
		answers.push(await response.json());
	}
	return answers;
}

/** Verdicts on them by `exoproof verify --ndjson`, a line each. */
async function byCommand() {
	const child = spawn(process.execPath, [BIN, 'verify', '--ndjson'], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	let said = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		said += text;
	});
	const ended = new Promise((done) => child.on('close', done));
	const lines = PASSPORTS.map(({ text }) => JSON.stringify({ passport: text, at: AT }));
	child.stdin.end(`${lines.join('\n')}\n`);
	await ended;
	return said
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
}

/** The whole answer counts; what each door adds to it does not. */
const said = ({ verdict, headline, checks, findings, events }) =>
	JSON.stringify({ verdict, headline, checks, findings, events });
const isTaken = ({ checks }) =>
	checks.find(({ name }) => name === 'brand-signature').outcome === 'holds';

/** For each passport: do all doors say the same, and is it what the rule demands? */
const agreed = (doors) =>
	PASSPORTS.map(({ isSigned: wanted }, at) => {
		const [first, ...others] = doors.map((answers) => answers[at]);
		return isTaken(first) === wanted && others.every((one) => said(one) === said(first));
	});

const count = (list) => list.filter(Boolean).length;

/** On how many all libraries say the same, and how often each says what the rule demands. */
async function librariesOn(signatures, byBrowser) {
	const verdicts = await libraryVerdicts(signatures);
	const three = ['node:crypto', '@noble/curves', 'its strict mode'].map((name) =>
		verdicts.get(name),
	);
	const agree = signatures.filter((_, at) => three.every((own) => own[at] === three[0][at])).length;
	const asRule = (own) => count(signatures.map(({ isSigned: wanted }, at) => own[at] === wanted));
	const each = [...verdicts, ['WebCrypto of Chromium', byBrowser]].map(
		([name, own]) => `${name} ${asRule(own)}`,
	);
	return { agree, each: each.join(', ') };
}

async function inBrowser() {
	const found = await findBrowser();
	if (found === null) throw new Error('no Chromium was found');
	const browser = await chromium.launch(found);
	try {
		const page = await openVerifier(browser);
		return {
			answers: await answersIn(
				page,
				PASSPORTS.map(({ text }) => text),
				Date.parse(AT) / 1000,
			),
			passports: await bareVerdictsIn(page, PASSPORTS),
			bare: await bareVerdictsIn(page, BARE),
		};
	} finally {
		await browser.close();
	}
}

async function atServer() {
	const folder = newFolder();
	const server = await serve(folder);
	try {
		await answeredAfter(server, (url) => fetch(`${url}/readyz`));
		return await byServer(server.url);
	} finally {
		await server.stop();
		removeFolder(folder);
	}
}

export async function measure() {
	const browser = await inBrowser();
	const inPassports = agreed([await atServer(), await byCommand(), browser.answers]);
	const bare = BARE.map(
		(one, at) =>
			isSigned(one, nodeEngine) === one.isSigned && browser.bare.ours[at] === one.isSigned,
	);
	const [twelve, all, disputed] = [
		await librariesOn(TWELVE, browser.bare.theirs),
		await librariesOn(BARE, browser.bare.theirs),
		await librariesOn(PASSPORTS.slice(0, 12), browser.passports.theirs),
	];
	const passports = await librariesOn(PASSPORTS, browser.passports.theirs);
	const agreeing = ({ agree }) => ({
		value: agree,
		name: 'node:crypto, @noble/curves and its strict mode agree',
	});
	const each = (one) => ({ value: `as the rule says: ${one.each}`, name: '' });
	return {
		disputed: { value: count(inPassports.slice(0, 12)), peer: agreeing(disputed) },
		passports: { value: count(inPassports), peer: each(passports) },
		twelve: { value: count(bare.slice(0, TWELVE.length)), peer: agreeing(twelve) },
		bare: { value: count(bare), peer: each(all) },
	};
}
