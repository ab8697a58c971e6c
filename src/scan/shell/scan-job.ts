/** One picture through a scanner, with the time it took, as programs are answered. */
import { type PrintedScan, printCodes, printScan } from '../print-scan.ts';
import type { Picture } from '../schema.ts';
import { decodePicture } from './decode.ts';
import type { Scanner } from './open-scanner.ts';
import type { ScanJob, ScanResult } from './scan-pool.ts';

/** Decodes and scans the bytes of a picture. */
export async function scanJob({ bytes, only }: ScanJob, scanner: Scanner): Promise<ScanResult> {
	const started = performance.now();
	const decoded = await decodePicture(bytes);
	if ('fault' in decoded) return { kind: 'refused', fault: decoded.fault };
	const seconds = (performance.now() - started) / 1000;
	return { kind: 'scanned', scan: await printedScan(decoded.picture, only, scanner, seconds) };
}

/** Scans a decoded picture; `before` is how long decoding it took, in seconds. */
export async function printedScan(
	picture: Picture,
	only: ScanJob['only'],
	scanner: Scanner,
	before: number,
): Promise<PrintedScan> {
	const started = performance.now();
	const sofar = () => before + (performance.now() - started) / 1000;
	if (only === 'codes') {
		const codes = await scanner.codes(picture);
		return printCodes(codes, sofar());
	}
	const answer = await scanner.scan(picture);
	return printScan(answer, sofar());
}
