/**
 * A certificate for the local network, signed by nobody else: it lets a phone use what browsers keep for https, after
 * its owner has confirmed it once. Kept, so that the confirmation holds.
 */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { networkAddresses } from './address.ts';
import { HostError } from './host-error.ts';

export type Certificate = { readonly key: string; readonly cert: string };

const DAY_MS = 86_400_000;
/** Apple's systems refuse certificates that are valid for longer. */
const VALID_DAYS = 397;
/** A certificate that runs out during a session would end it. */
const RENEW_DAYS = 7;

/** The certificate of this machine, made anew when it runs out or the machine has another address. */
export async function ownCertificate(data: string, now: Date): Promise<Certificate> {
	const folder = join(data, 'https');
	const names = ['localhost', hostname()];
	const addresses = ['127.0.0.1', '::1', ...networkAddresses()];
	const kept = await readKept(folder);
	if (kept !== null && isGood(kept.cert, [...names, ...addresses], now)) return kept;
	try {
		const made = await make(names, addresses, now);
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await writeFile(join(folder, 'key.pem'), made.key, { mode: 0o600 });
		await writeFile(join(folder, 'cert.pem'), made.cert);
		return made;
	} catch (error) {
		throw new HostError('certificate-unmade', { folder }, error);
	}
}

async function readKept(folder: string): Promise<Certificate | null> {
	const files = ['key.pem', 'cert.pem'].map((name) => readFile(join(folder, name), 'utf8'));
	// Missing or unreadable: a new one is made, and a folder that cannot be written says so then.
	const [key, cert] = await Promise.all(files).catch(() => []);
	return key === undefined || cert === undefined ? null : { key, cert };
}

function isGood(pem: string, names: readonly string[], now: Date): boolean {
	const certificate = parse(pem);
	if (certificate === null) return false;
	const end = Date.parse(certificate.validTo) - RENEW_DAYS * DAY_MS;
	return (
		now.getTime() < end &&
		names.every((name) => certificate.checkHost(name) ?? certificate.checkIP(name))
	);
}

function parse(pem: string): X509Certificate | null {
	try {
		return new X509Certificate(pem);
	} catch {
		// Damaged: a new one is made.
		return null;
	}
}

async function make(
	names: readonly string[],
	addresses: readonly string[],
	now: Date,
): Promise<Certificate> {
	const { generate } = await import('selfsigned');
	const altNames = [
		...names.map((value) => ({ type: 2 as const, value })),
		...addresses.map((ip) => ({ type: 7 as const, ip })),
	];
	const made = await generate([{ name: 'commonName', value: 'ExoProof on this machine' }], {
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		notBeforeDate: new Date(now.getTime() - DAY_MS),
		notAfterDate: new Date(now.getTime() + (VALID_DAYS - 1) * DAY_MS),
		extensions: [
			{ name: 'basicConstraints', cA: false, critical: true },
			{ name: 'keyUsage', digitalSignature: true, critical: true },
			{ name: 'extKeyUsage', serverAuth: true },
			{ name: 'subjectAltName', altNames },
		],
	});
	return { key: made.private, cert: made.cert };
}
