// The faces a label may be set in: those that npm brings, then Debian's if they are there.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const LATO = pathToFileURL(require.resolve('@expo-google-fonts/lato/package.json'));
const ROBOTO = pathToFileURL(require.resolve('@expo-google-fonts/roboto/package.json'));
const BRYGADA = pathToFileURL(require.resolve('@fontsource-variable/brygada-1918/package.json'));
const COMMISSIONER = pathToFileURL(
	require.resolve('@fontsource-variable/commissioner/package.json'),
);
const lato = (face) => new URL(`${face}/Lato_${face}.ttf`, LATO);
const roboto = (face) => new URL(`${face}/Roboto_${face}.ttf`, ROBOTO);
const brygada = new URL('files/brygada-1918-latin-wght-normal.woff2', BRYGADA);
const commissioner = new URL('files/commissioner-latin-wght-normal.woff2', COMMISSIONER);
const debian = (file) => new URL(`file:///usr/share/fonts/truetype/dejavu/${file}.ttf`);

/** `squeeze` narrows a face that has no condensed cut, as label printers do. */
const FACES = [
	['lato', lato('400Regular'), 1],
	['lato-light', lato('300Light'), 1],
	['lato-bold', lato('700Bold'), 1],
	['lato-narrow', lato('400Regular'), 0.84],
	['lato-italic', lato('400Regular_Italic'), 1],
	['roboto', roboto('400Regular'), 1],
	['roboto-light', roboto('300Light'), 1],
	['roboto-medium', roboto('500Medium'), 1],
	['roboto-narrow', roboto('400Regular'), 0.84],
	['roboto-narrow-light', roboto('300Light'), 0.86],
	['commissioner', commissioner, 1],
	['brygada', brygada, 1],
	['brygada-narrow', brygada, 0.9],
	['dejavu', debian('DejaVuSans'), 0.9],
	['dejavu-condensed', debian('DejaVuSansCondensed'), 1],
	['dejavu-serif-condensed', debian('DejaVuSerifCondensed'), 1],
];

let found;
/** Thin strokes in small type on weak contrast are gone from the picture: no label would be passed for print so. */
export const isThin = ({ name }) => name.endsWith('light');

/** Only the faces of this machine: a picture depends on its seed and on this list. */
export function findFonts() {
	found ??= FACES.filter(([, url]) => existsSync(fileURLToPath(url))).map(
		([name, url, squeeze]) => {
			const family = `label ${name}`;
			GlobalFonts.registerFromPath(fileURLToPath(url), family);
			return { name, family, squeeze };
		},
	);
	return found;
}
