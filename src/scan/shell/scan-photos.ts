/** Photos that a person named, scanned one after another; while one is read, the next is decoded. */
import { UsageError } from '../../host/command-host.ts';
import type { Say } from '../../kit/index.ts';
import type { ScanAnswer } from '../schema.ts';
import { type OpenedPicture, type OpenFault, openPicture } from './open-picture.ts';
import type { Scanner } from './open-scanner.ts';

export type ScannedPhoto = {
	readonly photo: string;
	readonly answer: ScanAnswer;
	readonly seconds: number;
};

/** Scans each in turn. @throws UsageError that says which photo cannot be used, and what to do. */
export async function* scanPhotos(
	photos: readonly string[],
	scanner: Scanner,
	say: Say,
): AsyncGenerator<ScannedPhoto> {
	const warm = scanner.warm();
	// A photo that is refused ends the run before anything is asked of the engines.
	warm.catch(() => undefined);
	let coming: Promise<OpenedPicture> | null = null;
	for (const [at, photo] of photos.entries()) {
		const opened = await (coming ?? openPicture(photo));
		const next = photos[at + 1];
		coming = next === undefined ? null : openPicture(next);
		// A run that ends before must not fall over a photo nobody waits for.
		coming?.catch(() => undefined);
		if ('fault' in opened) throw new UsageError(faultText(photo, opened.fault, say));
		await warm;
		const started = performance.now();
		const answer = await scanner.scan(opened.picture);
		const seconds = opened.seconds + (performance.now() - started) / 1000;
		yield { photo, answer, seconds };
	}
}

function faultText(photo: string, { code, facts }: OpenFault, say: Say): string {
	return say('scan.cli.fault', { photo, why: say(`scan.fault.${code}`, facts) });
}
