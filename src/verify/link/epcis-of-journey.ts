/** The way of a lot under a temperature logger, as an EPCIS 2.0 document for those who trace goods. */

type Journey = {
	readonly logger: string;
	/** Moments with their offset. */
	readonly from: string;
	readonly until: string;
	/** In degrees Celsius. */
	readonly low: number;
	readonly high: number;
	readonly mean: number;
	/** SHA-256 of the logger's own file, in hexadecimal. */
	readonly raw: string;
};

const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

/** One event a logger: what was seen, never where, which a logger does not say. `created` is an ISO moment. */
export function epcisOfJourney(
	{ gtin, lot }: { readonly gtin: string; readonly lot: string },
	journeys: readonly Journey[],
	created: string,
) {
	const epcClass = `https://id.gs1.org/01/${gtin}/10/${encodeURIComponent(lot)}`;
	return {
		'@context': [CONTEXT],
		type: 'EPCISDocument',
		schemaVersion: '2.0',
		creationDate: created,
		epcisBody: {
			eventList: journeys.map((journey) => ({
				type: 'ObjectEvent',
				action: 'OBSERVE',
				bizStep: 'sensor_reporting',
				eventTime: journey.until,
				eventTimeZoneOffset: offsetOf(journey.until),
				quantityList: [{ epcClass }],
				sensorElementList: [sensed(journey)],
			})),
		},
	};
}

/** UN/ECE Recommendation 20 calls a degree Celsius CEL. */
const sensed = ({ logger, from, until, low, high, mean, raw }: Journey) => ({
	sensorMetadata: {
		startTime: from,
		endTime: until,
		deviceID: `urn:exoproof:logger:${encodeURIComponent(logger)}`,
		rawData: `urn:sha-256:${raw}`,
	},
	sensorReport: [
		{ type: 'Temperature', minValue: low, maxValue: high, meanValue: mean, uom: 'CEL' },
	],
});

const offsetOf = (moment: string): string => (moment.endsWith('Z') ? '+00:00' : moment.slice(-6));
