/** A film for the browser's fake camera: a label of our own making, out of focus at first. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCameraVideo } from '../../testing/label-photo/camera-video.mjs';

export type Film = {
	/** Flags that make it what the browser's camera sees. */
	readonly flags: readonly string[];
	readonly close: () => Promise<void>;
};

export async function makeFilm(seed: number): Promise<Film> {
	const folder = await mkdtemp(join(tmpdir(), 'exoproof-film-'));
	const file = join(folder, 'label.mjpeg');
	const { bytes } = await makeCameraVideo({ seed, seconds: 5, format: 'mjpeg' });
	await writeFile(file, bytes);
	return {
		flags: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
		close: () => rm(folder, { recursive: true, force: true }),
	};
}
