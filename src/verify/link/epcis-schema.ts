/** The shape of an EPCIS 2.0 document in JSON-LD (GS1 EPCIS 2.0, clauses 7.3, 7.4 and 10), and of its five kinds of event. */
import * as z from 'zod/mini';
import {
	BUSINESS_STEPS,
	COMPONENTS,
	DISPOSITIONS,
	ERROR_REASONS,
	SENSOR_ALERTS,
	SOURCE_DESTINATION_TYPES,
	TRANSACTION_TYPES,
} from './cbv-terms.ts';

const MOST = 10_000;
/** A scheme and something behind it, or a name with the prefix of a context. */
const uri = z.string().check(z.regex(/^[A-Za-z][\w+.-]*:\S+$/));
const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(MOST));
const some = <Item extends z.ZodMiniType>(item: Item) => list(item).check(z.minLength(1));
/** XML Schema's dateTimeStamp: a moment with its zone. */
const moment = z
	.string()
	.check(
		z.regex(
			/^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
		),
	);
const offset = z.string().check(z.regex(/^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/));
/** Others' terms are URIs; those of the vocabulary stand by themselves, never spelled out. */
const OWN_SPELLED_OUT = /^(?:urn:epcglobal:cbv|https?:\/\/ns\.gs1\.org\/cbv\/)/;
const otherTerm = uri.check(z.refine((text) => !OWN_SPELLED_OUT.test(text)));
const term = (terms: readonly string[]) => z.union([z.enum(terms), otherTerm]);

const isQualified = (name: string) => /^[A-Za-z@][\w+.-]*:\S+$/.test(name) || name === '@context';
/** Only names of the shape, and those of others with their prefix. */
const openFor = (names: readonly string[]) =>
	z.refine<object>((value) =>
		Object.keys(value).every((name) => names.includes(name) || isQualified(name)),
	);
function open<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
	return z.looseObject(shape).check(openFor(Object.keys(shape)));
}

const context = z.union([
	uri,
	z.looseObject({}),
	some(z.union([uri, z.looseObject({})])).check(
		z.refine((all) => new Set(all).size === all.length),
	),
]);
const place = z.looseObject({ id: uri });
const quantityElement = z.strictObject({
	epcClass: uri,
	quantity: z.optional(z.number()),
	/** UN/ECE Recommendation 20. */
	uom: z.optional(z.string().check(z.regex(/^[A-Z0-9]{2,3}$/))),
});
const transaction = z.strictObject({
	type: z.optional(term(TRANSACTION_TYPES)),
	bizTransaction: uri,
});
const endType = term(SOURCE_DESTINATION_TYPES);
const disposition = term(DISPOSITIONS);
const distinct = <Item extends z.ZodMiniType>(item: Item) =>
	some(item).check(z.refine((all) => new Set(all).size === all.length));
const persistent = z
	.strictObject({
		set: z.optional(distinct(disposition)),
		unset: z.optional(distinct(disposition)),
	})
	.check(z.refine(({ set, unset }) => set !== undefined || unset !== undefined));

const sensorMetadata = open({
	time: z.optional(moment),
	startTime: z.optional(moment),
	endTime: z.optional(moment),
	deviceID: z.optional(uri),
	deviceMetadata: z.optional(uri),
	rawData: z.optional(uri),
	dataProcessingMethod: z.optional(uri),
	bizRules: z.optional(uri),
});
/** GS1 Web Vocabulary's measurement types: a word in capitals, `Temperature`. */
const measurementType = z.union([z.string().check(z.regex(/^[A-Z][A-Za-z]{2,40}$/)), uri]);
const sensorReport = open({
	...sensorMetadata.shape,
	startTime: z.optional(z.never()),
	endTime: z.optional(z.never()),
	type: measurementType,
	exception: z.optional(term(SENSOR_ALERTS)),
	microorganism: z.optional(uri),
	chemicalSubstance: z.optional(uri),
	coordinateReferenceSystem: z.optional(uri),
	component: z.optional(term(COMPONENTS)),
	value: z.optional(z.number()),
	stringValue: z.optional(z.string()),
	booleanValue: z.optional(z.boolean()),
	hexBinaryValue: z.optional(z.string().check(z.regex(/^[A-Fa-f0-9]+$/))),
	uriValue: z.optional(uri),
	minValue: z.optional(z.number()),
	maxValue: z.optional(z.number()),
	meanValue: z.optional(z.number()),
	sDev: z.optional(z.number()),
	percRank: z.optional(z.number()),
	percValue: z.optional(z.number()),
	uom: z.optional(z.string()),
});
const sensorElement = open({
	sensorMetadata: z.optional(sensorMetadata),
	sensorReport: some(sensorReport),
});

const errorDeclaration = open({
	declarationTime: moment,
	reason: z.optional(term(ERROR_REASONS)),
	correctiveEventIDs: z.optional(list(uri)),
});

const common = {
	'@context': z.optional(context),
	eventTime: moment,
	recordTime: z.optional(moment),
	eventTimeZoneOffset: offset,
	eventID: z.optional(uri),
	certificationInfo: z.optional(z.union([uri, list(uri)])),
	errorDeclaration: z.optional(errorDeclaration),
	bizStep: z.optional(term(BUSINESS_STEPS)),
	disposition: z.optional(disposition),
	readPoint: z.optional(place),
	bizLocation: z.optional(place),
	bizTransactionList: z.optional(list(transaction)),
	sourceList: z.optional(list(z.strictObject({ type: endType, source: uri }))),
	destinationList: z.optional(list(z.strictObject({ type: endType, destination: uri }))),
	sensorElementList: z.optional(list(sensorElement)),
};
const action = z.enum(['OBSERVE', 'ADD', 'DELETE']);
const epcs = list(uri).check(z.refine((all) => new Set(all).size === all.length));
const quantities = list(quantityElement);
/** Instance and lot master data: names of others alone. */
const ilmd = open({});
const has = (value: readonly unknown[] | undefined) => (value?.length ?? 0) > 0;

export const objectEventSchema = open({
	type: z.literal('ObjectEvent'),
	...common,
	action,
	epcList: z.optional(epcs),
	quantityList: z.optional(quantities),
	persistentDisposition: z.optional(persistent),
	ilmd: z.optional(ilmd),
}).check(
	z.refine(
		(event) =>
			event.epcList !== undefined ||
			has(event.quantityList) ||
			(has(event.sensorElementList) && event.readPoint !== undefined),
	),
	z.refine((event) => event.ilmd === undefined || event.action === 'ADD'),
);

const parts = {
	...common,
	action,
	parentID: z.optional(uri),
	childEPCs: z.optional(epcs),
	childQuantityList: z.optional(quantities),
};
type Parts = z.infer<ReturnType<typeof z.object<typeof parts>>>;
const namesChildren = (event: Pick<Parts, 'action' | 'childEPCs' | 'childQuantityList'>) =>
	event.action === 'DELETE' || has(event.childEPCs) || has(event.childQuantityList);

export const aggregationEventSchema = open({
	type: z.literal('AggregationEvent'),
	...parts,
}).check(
	z.refine(namesChildren),
	// Only looking at what lies in a container may leave out which one.
	z.refine((event) => event.action === 'OBSERVE' || event.parentID !== undefined),
);

export const associationEventSchema = open({
	type: z.literal('AssociationEvent'),
	...parts,
	parentID: uri,
}).check(z.refine(namesChildren));

export const transactionEventSchema = open({
	type: z.literal('TransactionEvent'),
	...common,
	action,
	bizTransactionList: some(transaction),
	parentID: z.optional(uri),
	epcList: z.optional(epcs),
	quantityList: z.optional(quantities),
}).check(
	z.refine(
		(event) => event.action === 'DELETE' || event.epcList !== undefined || has(event.quantityList),
	),
);

export const transformationEventSchema = open({
	type: z.literal('TransformationEvent'),
	...common,
	inputEPCList: z.optional(epcs),
	inputQuantityList: z.optional(quantities),
	outputEPCList: z.optional(epcs),
	outputQuantityList: z.optional(quantities),
	transformationID: z.optional(uri),
	persistentDisposition: z.optional(persistent),
	ilmd: z.optional(ilmd),
}).check(
	z.refine((event) => {
		const isInput = has(event.inputEPCList) || has(event.inputQuantityList);
		const isOutput = has(event.outputEPCList) || has(event.outputQuantityList);
		return event.transformationID === undefined ? isInput && isOutput : isInput || isOutput;
	}),
);

/** A kind of event of someone else, named by a URI. */
const extendedEvent = z.looseObject({ ...common, type: uri });

const event = z.union([
	z.discriminatedUnion('type', [
		objectEventSchema,
		aggregationEventSchema,
		associationEventSchema,
		transactionEventSchema,
		transformationEventSchema,
	]),
	extendedEvent,
]);

const masterAttribute = z.looseObject({ id: uri });
const vocabulary = z.looseObject({
	type: uri,
	vocabularyElementList: z.optional(
		list(
			z.looseObject({
				id: uri,
				attributes: z.optional(list(masterAttribute)),
				children: z.optional(list(uri)),
			}),
		),
	),
});
const vocabularyList = z.optional(list(vocabulary));
const version = z.string().check(z.regex(/^\d+(?:\.\d+)*$/));

export const epcisDocumentSchema = open({
	'@context': context,
	id: z.optional(uri),
	type: z.literal('EPCISDocument'),
	schemaVersion: version,
	creationDate: moment,
	instanceIdentifier: z.optional(z.string()),
	sender: z.optional(z.string()),
	receiver: z.optional(z.string()),
	epcisHeader: z.optional(open({ epcisMasterData: z.optional(z.looseObject({ vocabularyList })) })),
	epcisBody: z.looseObject({ eventList: list(event) }),
});

export const epcisQuerySchema = open({
	'@context': context,
	id: z.optional(uri),
	type: z.literal('EPCISQueryDocument'),
	schemaVersion: z.optional(version),
	creationDate: z.optional(moment),
	epcisBody: open({
		queryResults: open({
			queryName: z.string(),
			subscriptionID: z.optional(z.string()),
			resultsBody: open({ eventList: list(event), vocabularyList }),
		}),
	}),
});
