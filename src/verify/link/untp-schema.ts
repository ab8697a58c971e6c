/** Documents of the UN Transparency Protocol: product passports, conformity credentials, facility records, identity anchors, traceability events, vocabularies of schemes. */
import * as z from 'zod/mini';
import {
	binaryFile,
	claim,
	classification,
	conformityTopic,
	criterion,
	day,
	declaration,
	identified,
	identifierScheme,
	issuer,
	kind,
	link,
	many,
	measure,
	moment,
	regulation,
	secureLink,
	standard,
	typed,
	uri,
} from './untp-parts-schema.ts';

const BASE_CONTEXT = 'https://www.w3.org/ns/credentials/v2';

const product = z.looseObject({
	type: kind('Product'),
	id: uri,
	name: z.string(),
	registeredId: z.optional(z.string()),
	idScheme: z.optional(identifierScheme),
	batchNumber: z.optional(z.string()),
	productImage: z.optional(link),
	description: z.optional(z.string()),
	characteristics: z.optional(z.looseObject({ type: kind('Characteristics') })),
	productCategory: z.optional(many(classification)),
	furtherInformation: z.optional(many(link)),
	producedByParty: z.optional(identified),
	producedAtFacility: z.optional(identified),
	productionDate: z.optional(day),
	countryOfProduction: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
	serialNumber: z.optional(z.string()),
	dimensions: z.optional(
		z.looseObject({
			type: kind('Dimension'),
			weight: z.optional(measure),
			length: z.optional(measure),
			width: z.optional(measure),
			height: z.optional(measure),
			volume: z.optional(measure),
		}),
	),
});

const emissions = z.looseObject({
	type: kind('EmissionsPerformance'),
	carbonFootprint: z.number(),
	declaredUnit: z.string(),
	operationalScope: z.enum(['None', 'CradleToGate', 'CradleToGrave']),
	primarySourcedRatio: z.number(),
	reportingStandard: z.optional(standard),
});
const traceability = z.looseObject({
	type: kind('TraceabilityPerformance'),
	valueChainProcess: z.optional(z.string()),
	verifiedRatio: z.optional(z.number()),
	traceabilityEvent: z.optional(many(secureLink)),
});
const circularity = z.looseObject({
	type: kind('CircularityPerformance'),
	recyclingInformation: z.optional(link),
	repairInformation: z.optional(link),
	recyclableContent: z.optional(z.number()),
	recycledContent: z.optional(z.number()),
	utilityFactor: z.optional(z.number()),
	materialCircularityIndicator: z.optional(z.number()),
});
const material = z.looseObject({
	type: kind('Material'),
	name: z.string(),
	originCountry: z.optional(z.string()),
	materialType: z.optional(classification),
	massFraction: z.optional(z.number()),
	mass: z.optional(measure),
	recycledMassFraction: z.optional(z.number()),
	hazardous: z.optional(z.boolean()),
	symbol: z.optional(z.string()),
	materialSafetyInformation: z.optional(link),
});

const productPassport = z.looseObject({
	type: kind('ProductPassport'),
	id: z.optional(uri),
	product: z.optional(product),
	granularityLevel: z.optional(z.enum(['item', 'batch', 'model'])),
	conformityClaim: z.optional(many(claim)),
	emissionsScorecard: z.optional(emissions),
	traceabilityInformation: z.optional(many(traceability)),
	circularityScorecard: z.optional(circularity),
	dueDiligenceDeclaration: z.optional(link),
	materialsProvenance: z.optional(many(material)),
});

const scheme = z.looseObject({
	type: kind('ConformityScheme'),
	id: uri,
	name: z.string(),
	description: z.string(),
	version: z.string(),
	validFrom: day,
	owner: identified,
	trustmark: z.optional(binaryFile),
});
const verified = { IDverifiedByCAB: z.optional(z.boolean()) };
const assessment = z.looseObject({
	type: kind('ConformityAssessment'),
	...declaration,
	name: z.optional(z.string()),
	conformance: z.boolean(),
	assessedProduct: z.optional(
		many(
			z.looseObject({
				type: kind('ProductVerification'),
				product: z.optional(identified),
				...verified,
			}),
		),
	),
	assessedFacility: z.optional(
		many(
			z.looseObject({
				type: kind('FacilityVerification'),
				facility: z.optional(identified),
				...verified,
			}),
		),
	),
	assessedOrganisation: z.optional(identified),
	auditor: z.optional(identified),
});
const attestation = z.looseObject({
	type: kind('ConformityAttestation'),
	id: uri,
	name: z.optional(z.string()),
	description: z.optional(z.string()),
	assessorLevel: z.enum(['Self', 'Commercial', 'Buyer', 'Membership', 'Unspecified', '3rdParty']),
	assessmentLevel: z.enum([
		'GovtApproval',
		'GlobalMRA',
		'Accredited',
		'Verified',
		'Validated',
		'Unspecified',
	]),
	attestationType: z.enum([
		'certification',
		'declaration',
		'inspection',
		'testing',
		'verification',
		'validation',
		'calibration',
	]),
	issuedToParty: identified,
	authorisation: z.optional(
		many(
			z.looseObject({
				type: kind('Endorsement'),
				id: uri,
				name: z.string(),
				trustmark: z.optional(binaryFile),
				issuingAuthority: identified,
				endorsementEvidence: z.optional(link),
			}),
		),
	),
	conformityCertificate: z.optional(secureLink),
	auditableEvidence: z.optional(secureLink),
	scope: z.optional(scheme),
	assessment: z.optional(many(assessment)),
});

const facilityRecord = z.looseObject({
	type: kind('FacilityRecord'),
	id: z.optional(uri),
	facility: z.optional(
		z.extend(identified, {
			type: kind('Facility'),
			id: uri,
			name: z.string(),
			processCategory: z.optional(many(classification)),
			operatedByParty: z.optional(identified),
			facilityAlsoKnownAs: z.optional(many(identified)),
			locationInformation: z.optional(
				z.looseObject({
					geoLocation: z.optional(
						z.strictObject({ type: z.literal('Point'), coordinates: z.optional(z.unknown()) }),
					),
					geoBoundary: z.optional(
						z.strictObject({ type: z.literal('Polygon'), coordinates: z.optional(z.unknown()) }),
					),
				}),
			),
		}),
	),
	conformityClaim: z.optional(many(claim)),
});

const registeredIdentity = z.extend(identified, {
	type: kind('RegisteredIdentity'),
	id: uri,
	name: z.string(),
	registerType: z.optional(
		z.enum(['Product', 'Facility', 'Business', 'Trademark', 'Land', 'Accreditation']),
	),
	registrationScopeList: z.optional(many(uri)),
});

const item = z.strictObject({ type: kind('Item'), id: uri, name: z.string() });
const items = z.optional(many(item));
const quantities = z.optional(
	many(
		z.strictObject({
			type: kind('QuantityElement'),
			productId: uri,
			productName: z.string(),
			quantity: z.number(),
			uom: z.optional(z.string()),
		}),
	),
);
const reading = z.strictObject({
	type: kind('SensorData'),
	time: z.optional(moment),
	sensorType: z.optional(uri),
	value: z.optional(z.number()),
	uom: z.optional(z.string()),
});
const sensorElement = z.strictObject({
	type: kind('SensorElement'),
	sensorMetadata: z.optional(
		z.strictObject({
			type: kind('Sensor'),
			device: z.optional(item),
			dataProcessingMethod: z.optional(uri),
		}),
	),
	sensorReport: z.optional(many(reading)),
	sensorIntegrityProof: z.optional(uri),
});
const EVENTS = [
	'AggregationEvent',
	'AssociationEvent',
	'ObjectEvent',
	'TransactionEvent',
	'TransformationEvent',
] as const;
const traceabilityEvent = z
	.looseObject({
		type: many(z.string()).check(
			z.refine((types) => EVENTS.some((event) => types.includes(event))),
		),
		id: z.optional(uri),
		processType: z.optional(z.string()),
		eventTime: z.optional(moment),
		action: z.optional(z.enum(['observe', 'add', 'delete'])),
		sensorElementList: z.optional(many(sensorElement)),
		epcList: items,
		childEPCList: items,
		inputEPCList: items,
		outputEPCList: items,
		parentEPC: z.optional(item),
		quantityList: quantities,
		childQuantityList: quantities,
		inputQuantityList: quantities,
		outputQuantityList: quantities,
		sourceParty: z.optional(uri),
		destinationParty: z.optional(uri),
	})
	.check(
		z.refine(
			({ type, sourceParty, destinationParty }) =>
				!type.includes('TransactionEvent') ||
				(sourceParty !== undefined && destinationParty !== undefined),
		),
	);

const envelope = (type: string, subject: z.ZodMiniType) =>
	z.looseObject({
		type: typed(type).check(z.refine((types) => types.includes('VerifiableCredential'))),
		'@context': many(z.string()).check(
			z.minLength(2),
			z.refine(
				([base, ...others]) =>
					base === BASE_CONTEXT &&
					others.some((url) => /^https:\/\/(?:[\w-]+\.)?uncefact\.org\//.test(url)),
			),
		),
		id: uri,
		issuer,
		validFrom: z.optional(moment),
		validUntil: z.optional(moment),
		credentialSubject: z.optional(subject),
	});

const schemeVocabulary = z.looseObject({
	type: typed('ConformitySchemeVocabulary'),
	id: uri,
	scheme: z.optional(scheme),
	industryScope: z.optional(classification),
	geographicScope: z.optional(classification),
	performanceLevelCode: z.optional(many(z.looseObject({ name: z.string(), rank: z.number() }))),
	tagCode: z.optional(many(z.looseObject({ name: z.string(), description: z.string() }))),
	conformityCriterion: many(criterion),
	regulatoryAlignment: z.optional(many(regulation)),
	conformityTopic: z.optional(many(conformityTopic)),
});

/** By the type that names them: credentials, and what stands alone. */
export const UNTP_SHAPES: Readonly<Record<string, z.ZodMiniType>> = {
	DigitalProductPassport: envelope('DigitalProductPassport', productPassport),
	DigitalConformityCredential: envelope('DigitalConformityCredential', attestation),
	DigitalFacilityRecord: envelope('DigitalFacilityRecord', facilityRecord),
	DigitalIdentityAnchor: envelope('DigitalIdentityAnchor', registeredIdentity),
	DigitalTraceabilityEvent: envelope('DigitalTraceabilityEvent', many(traceabilityEvent)),
	ConformitySchemeVocabulary: schemeVocabulary,
	ProductPassport: productPassport,
	ConformityAttestation: attestation,
	FacilityRecord: facilityRecord,
	RegisteredIdentity: registeredIdentity,
	...Object.fromEntries(EVENTS.map((event) => [event, traceabilityEvent])),
};
