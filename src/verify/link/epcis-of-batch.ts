/** The way of a batch as its passport tells it, in events of EPCIS 2.0: made, tested, kept cold. Unsigned: the passport is the proof. */
import type { BatchReport, FieldValue } from '../batch/index.ts';
import type { JsonObject } from '../encoding/index.ts';
import { itemPath } from './resolver-link.ts';

const CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';
/** UN/ECE Recommendation 20: degree Celsius. */
const CELSIUS = 'CEL';

export type EpcisPlace = {
	/** Where codes of the brand lead, such as `https://id.example.org`. */
	readonly origin: string;
	/** URI of the passport that says it. */
	readonly passport: string;
	/** ISO instant at which the document is made. */
	readonly created: string;
};

/** The document; an event only where the report gives its day. */
export function epcisOf(report: BatchReport, place: EpcisPlace): JsonObject {
	return {
		'@context': [CONTEXT],
		type: 'EPCISDocument',
		schemaVersion: '2.0',
		creationDate: place.created,
		epcisBody: {
			eventList: [...madeOf(report, place), ...testedOf(report, place), ...coldOf(report, place)],
		},
	};
}

/** A report knows days, no hours; an event has a moment, and the day begins it. */
const moment = (day: string) => ({
	eventTime: `${day}T00:00:00Z`,
	eventTimeZoneOffset: '+00:00',
});

const addressOf = ({ gtin, lot }: BatchReport, origin: string, serial: string | null): string =>
	origin + itemPath({ gtin, variant: null, lot, serial });

/** The bottles by number where they are numbered, else the lot as a class. */
function what(report: BatchReport, { origin }: EpcisPlace) {
	return report.serials === undefined
		? { quantityList: [{ epcClass: addressOf(report, origin, null) }] }
		: { epcList: report.serials.map((serial) => addressOf(report, origin, serial)) };
}

function madeOf(report: BatchReport, place: EpcisPlace): readonly JsonObject[] {
	if (report.produced === undefined) return [];
	const made = { type: 'ObjectEvent', action: 'ADD', bizStep: 'commissioning' };
	return [{ ...made, disposition: 'active', ...moment(report.produced), ...what(report, place) }];
}

/** One event a day and lab. */
function testedOf(report: BatchReport, place: EpcisPlace): readonly JsonObject[] {
	const tests = new Map<string, string>();
	for (const { lab, date } of Object.values(report.fields))
		if (lab !== undefined && date !== undefined) tests.set(JSON.stringify([date, lab]), date);
	return [...tests].sort().map(([, date]) => ({
		type: 'ObjectEvent',
		action: 'OBSERVE',
		bizStep: 'inspecting',
		...moment(date),
		quantityList: [{ epcClass: addressOf(report, place.origin, null) }],
		certificationInfo: place.passport,
	}));
}

const RANGE = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/;
const isCelsius = (field: FieldValue | undefined): field is FieldValue => field?.unit === 'degC';

/** The lowest, the highest and the kinetic mean of its loggers, with the hash of the file they come from. */
function coldOf({ fields, ...report }: BatchReport, place: EpcisPlace): readonly JsonObject[] {
	const { cold_chain_log: log, mkt } = fields;
	const date = log?.date ?? mkt?.date;
	const [, low, high] = RANGE.exec(String(log?.value ?? '')) ?? [];
	const range =
		isCelsius(log) && low !== undefined && high !== undefined
			? { minValue: Number(low), maxValue: Number(high) }
			: {};
	const mean = isCelsius(mkt) && typeof mkt.value === 'number' ? { meanValue: mkt.value } : {};
	const figures = { ...range, ...mean };
	if (date === undefined || Object.keys(figures).length === 0) return [];
	const raw = log?.raw ?? mkt?.raw;
	return [
		{
			type: 'ObjectEvent',
			action: 'OBSERVE',
			bizStep: 'sensor_reporting',
			...moment(date),
			quantityList: [{ epcClass: addressOf({ ...report, fields }, place.origin, null) }],
			sensorElementList: [
				{
					...(raw === undefined ? {} : { sensorMetadata: { rawData: `urn:sha-256:${raw}` } }),
					sensorReport: [{ type: 'Temperature', ...figures, uom: CELSIUS }],
				},
			],
		},
	];
}
