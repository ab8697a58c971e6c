// The verifier in Chromium, on a page that holds nothing else.
import { verifierCode } from './verifier-build.mjs';

/** Answered within the browser, so that nothing of a server's own page is on it. */
const PAGE = '/bench-verifier/';
const NAMES = [
	'answerBatch',
	'isSigned',
	'openBundle',
	'parseBundle',
	'parseLabel',
	'parseTrustFile',
	'pureEngine',
];

/** A page whose `verifier` is the module that a phone loads; of the origin of a server, where one is named. */
export async function openVerifier(browser, origin = 'https://verifier.example') {
	const code = await verifierCode(NAMES);
	const page = await browser.newPage();
	await page.route(`${origin}${PAGE}*`, (route) =>
		route.request().url().endsWith('.js')
			? route.fulfill({ contentType: 'text/javascript', body: code })
			: route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>verifier</title>' }),
	);
	await page.goto(`${origin}${PAGE}`);
	await page.evaluate(async (address) => {
		globalThis.verifier = await import(address);
	}, `${origin}${PAGE}verifier.js`);
	return page;
}

/** What it answers to passports without a bundle, at a moment in seconds since 1970. */
export const answersIn = (page, texts, now) =>
	page.evaluate(
		(asked) => {
			const { answerBatch, pureEngine } = globalThis.verifier;
			return asked.texts.map((passport) => {
				const question = { passport, label: null, bundle: null, now: asked.now };
				return answerBatch(question, pureEngine).answer;
			});
		},
		{ texts, now },
	);

/** Verdicts on bare signatures: of our engine there, and of the browser's own WebCrypto. */
export const bareVerdictsIn = (page, signatures) =>
	page.evaluate(
		async (list) => {
			const { isSigned, pureEngine } = globalThis.verifier;
			const bytes = (values) => Uint8Array.from(values);
			const given = list.map((parts) => parts.map(bytes));
			const ours = given.map(([key, message, signature]) =>
				isSigned({ key, message, signature }, pureEngine),
			);
			const theirs = [];
			for (const [key, message, signature] of given) {
				try {
					const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', true, ['verify']);
					theirs.push(await crypto.subtle.verify('Ed25519', imported, signature, message));
				} catch {
					theirs.push(false); // No key to the browser, or a browser without Ed25519.
				}
			}
			return { ours, theirs };
		},
		signatures.map(({ key, message, signature }) => [[...key], [...message], [...signature]]),
	);
