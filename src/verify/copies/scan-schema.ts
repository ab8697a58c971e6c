/** What crosses the edge of a scan that somebody tells of. Strict: a client that sends more than is asked is refused. */
import * as z from 'zod/mini';
import { gs1Text } from '../batch/index.ts';

const code = {
	gtin: z.string().check(z.regex(/^(\d{8}|\d{12,14})$/)),
	lot: gs1Text,
	serial: gs1Text,
};
/** A country of ISO 3166-1 or a part of the world of UN M49; never a place in it. */
const region = z.string().check(z.regex(/^([A-Z]{2}|\d{3})$/));

/** One scan, told to a server: the day is the server's. */
export const scanInputSchema = z.strictObject({ ...code, region });

/** One line of a file of scans. */
export const scanLineSchema = z.strictObject({ ...code, region, day: z.iso.date() });

/** All that is kept of it. */
export const scanAnswerSchema = z.strictObject({ day: z.iso.date(), region: z.string() });
