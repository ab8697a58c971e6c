import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { networkAddresses } from './address.ts';
import { ownCertificate } from './certificate.ts';

let data: string;
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'exoproof-https-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

const NOON = new Date('2026-11-23T12:00:00Z');

it('is good for this machine under every name it has', async () => {
	const { cert } = await ownCertificate(data, NOON);
	const certificate = new X509Certificate(cert);
	expect(certificate.checkHost('localhost')).toBe('localhost');
	for (const address of ['127.0.0.1', ...networkAddresses()]) {
		expect(certificate.checkIP(address)).toBe(address);
	}
	expect(certificate.checkHost('example.org')).toBeUndefined();
});

it('is kept, so that a phone that trusts it trusts it tomorrow', async () => {
	const first = await ownCertificate(data, NOON);
	expect(await ownCertificate(data, new Date('2027-06-01T00:00:00Z'))).toEqual(first);
	const { mode } = await stat(join(data, 'https', 'key.pem'));
	expect(mode & 0o077).toBe(0);
});

it('is made anew before it runs out', async () => {
	const first = await ownCertificate(data, NOON);
	const later = new Date('2027-12-24T00:00:00Z');
	const next = await ownCertificate(data, later);
	expect(next.cert).not.toBe(first.cert);
	expect(Date.parse(new X509Certificate(next.cert).validTo)).toBeGreaterThan(later.getTime());
});

it('is made anew when what was kept is damaged', async () => {
	await ownCertificate(data, NOON);
	await writeFile(join(data, 'https', 'cert.pem'), 'torn');
	const { cert } = await ownCertificate(data, NOON);
	expect(new X509Certificate(cert).subject).toContain('ExoProof');
});

it('says that it could not be kept', async () => {
	await writeFile(join(data, 'file'), '');
	const made = ownCertificate(join(data, 'file'), NOON);
	await expect(made).rejects.toMatchObject({ code: 'certificate-unmade' });
});
