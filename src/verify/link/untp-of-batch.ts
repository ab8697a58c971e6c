/** A batch passport in the terms of the UN Transparency Protocol: as product passport of the brand, as conformity credential of its lab. Unsigned: whoever issues one signs it. */
import type { BatchReport, FieldValue } from '../batch/index.ts';
import { BASE_CONTEXT } from '../credential/index.ts';
import type { JsonObject } from '../encoding/index.ts';
import type { PassportCredential } from '../passport/index.ts';
import { itemPath } from './resolver-link.ts';

const VOCABULARY = 'https://vocabulary.uncefact.org/untp/';
const GTIN_SCHEME = {
	type: ['IdentifierScheme'],
	id: 'https://id.gs1.org/01/',
	name: 'Global Trade Item Number (GTIN)',
};
/** What a batch report speaks about: safety of people, in the protocol's list of topics. */
const TOPIC = 'social.safety';

export type UntpPlace = {
	/** Where codes of the brand lead, such as `https://id.example.org`. */
	readonly origin: string;
	/** URI of the passport that this is made of, and the SHA-256 of its text in hexadecimal. */
	readonly passport: string;
	readonly digest: string;
	readonly productName: string;
};

const lotAddress = ({ gtin, lot }: BatchReport, origin: string): string =>
	origin + itemPath({ gtin, variant: null, lot, serial: null });

const issuerOf = ({ issuer }: PassportCredential): JsonObject => ({
	type: ['CredentialIssuer'],
	...issuer,
});

function envelopeOf(
	{ validFrom, validUntil, ...passport }: PassportCredential,
	type: string,
	place: UntpPlace,
): JsonObject {
	const context = type === 'DigitalProductPassport' ? 'dpp' : 'dcc';
	return {
		'@context': [BASE_CONTEXT, `${VOCABULARY}${context}/0.6.1/`],
		type: [type, 'VerifiableCredential'],
		id: `${place.passport}#${context}`,
		issuer: issuerOf({ ...passport, validFrom, validUntil }),
		validFrom,
		validUntil,
	};
}

/** Fields with a figure in a unit; a text, or what was below detection, is no metric of the protocol. */
function metricsOf(fields: readonly (readonly [string, FieldValue])[]): readonly JsonObject[] {
	return fields.flatMap(([id, { bound, value, unit }]) =>
		bound === 'measured' && typeof value === 'number' && unit !== undefined
			? [{ type: ['Metric'], metricName: id, metricValue: { type: ['Measure'], value, unit } }]
			: [],
	);
}

const evidenceOf = ({ passport, digest }: UntpPlace): JsonObject => ({
	type: ['SecureLink', 'Link'],
	linkURL: passport,
	hashDigest: digest,
	hashMethod: 'SHA-256',
});

/** The product passport of a lot. */
export function dppOf(passport: PassportCredential, place: UntpPlace): JsonObject {
	const report = passport.credentialSubject;
	const { gtin, lot, produced, fields } = report;
	const address = lotAddress(report, place.origin);
	const claim = {
		type: ['Claim', 'Declaration'],
		id: `${place.passport}#claim`,
		declaredValue: metricsOf(Object.entries(fields)),
		conformityTopic: TOPIC,
		conformityEvidence: evidenceOf(place),
	};
	return {
		...envelopeOf(passport, 'DigitalProductPassport', place),
		credentialSubject: {
			type: ['ProductPassport'],
			id: address,
			product: {
				type: ['Product'],
				id: address,
				name: place.productName,
				registeredId: gtin,
				idScheme: GTIN_SCHEME,
				batchNumber: lot,
				producedByParty: { ...passport.issuer },
				...(produced === undefined ? {} : { productionDate: produced }),
			},
			granularityLevel: 'batch',
			conformityClaim: [claim],
		},
	};
}

/**
 * That a lab tested the lot, with the passport as evidence; null where it tested nothing. It holds no assessment: the
 * protocol asks of each whether the product conforms, which a figure alone does not say.
 */
export function dccOf(
	passport: PassportCredential,
	lab: string,
	place: UntpPlace,
): JsonObject | null {
	const report = passport.credentialSubject;
	const own = Object.entries(report.fields).filter(([, field]) => field.lab === lab);
	if (own.length === 0) return null;
	return {
		...envelopeOf(passport, 'DigitalConformityCredential', place),
		credentialSubject: {
			type: ['ConformityAttestation', 'Attestation'],
			id: `${place.passport}#attestation`,
			name: lab,
			assessorLevel: '3rdParty',
			assessmentLevel: 'Unspecified',
			attestationType: 'testing',
			issuedToParty: { ...passport.issuer },
			auditableEvidence: evidenceOf(place),
		},
	};
}
