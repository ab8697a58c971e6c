import { expect, test } from 'vitest';
import { checkCredential } from '../credential/index.ts';
import { isJsonObject, type JsonObject } from '../encoding/index.ts';
import { checkUntp } from './check-untp.ts';
import { dccOf, dppOf } from './untp-of-batch.ts';

const LAB = 'Sample Lab';
const KEY = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const PASSPORT = {
	'@context': ['https://www.w3.org/ns/credentials/v2', { '@vocab': 'urn:exoproof:batch#' }] as [
		'https://www.w3.org/ns/credentials/v2',
		{ '@vocab': 'urn:exoproof:batch#' },
	],
	type: ['VerifiableCredential', 'BatchPassport'] as ['VerifiableCredential', 'BatchPassport'],
	issuer: { id: `did:key:${KEY}`, name: 'Sample Brand' },
	validFrom: '2026-11-01T00:00:00Z',
	validUntil: '2027-11-01T00:00:00Z',
	credentialSubject: {
		gtin: '09521234001010',
		lot: 'LS2610A',
		expiry: '2027-10-31',
		produced: '2026-10-01',
		fields: {
			size_d50: { bound: 'measured', value: 130, unit: 'nm', lab: LAB, date: '2026-10-09' },
			endotoxin: { bound: 'below-detection', lod: 0.01, unit: 'EU/mL' },
		},
	},
	credentialStatus: [],
	proof: [],
} as const;
const PLACE = {
	origin: 'https://id.example.org',
	passport: 'https://id.example.org/v1/verify/passports/00',
	digest: '00'.repeat(32),
	productName: 'Sample ampoule',
};
// The readonly lists of the literal are the lists that a passport has.
const passport = structuredClone(PASSPORT) as unknown as Parameters<typeof dppOf>[0];

const faultsIn = (document: JsonObject) => {
	const reading = checkUntp(document);
	return reading.kind === 'untp' ? reading.faults : 'none of the protocol';
};

test('a product passport is one of the protocol, and a credential', () => {
	const document = dppOf(passport, PLACE);
	expect(faultsIn(document)).toEqual([]);
	expect(checkCredential(document)).toEqual([]);
});

test('only figures that were measured become metrics', () => {
	const text = JSON.stringify(dppOf(passport, PLACE));
	expect(text).toContain('size_d50');
	expect(text).not.toContain('endotoxin');
});

test('a lab that tested is attested, without saying that the product conforms', () => {
	const document = dccOf(passport, LAB, PLACE);
	if (document === null) throw new Error('none');
	expect(faultsIn(document)).toEqual([]);
	expect(checkCredential(document)).toEqual([]);
	const subject = document['credentialSubject'];
	expect(isJsonObject(subject) && 'assessment' in subject).toBe(false);
	expect(dccOf(passport, 'Another lab', PLACE)).toBeNull();
});

test.each([
	['no issuer', (document: JsonObject) => ({ ...document, issuer: undefined })],
	[
		'another context first',
		(document: JsonObject) => ({ ...document, '@context': ['a:b', 'c:d'] }),
	],
	[
		'no type of a credential',
		(document: JsonObject) => ({ ...document, type: ['DigitalProductPassport'] }),
	],
])('a product passport with %s is refused', (_, change) => {
	const changed = JSON.parse(JSON.stringify(change(dppOf(passport, PLACE))));
	expect(faultsIn(changed)).not.toEqual([]);
});
