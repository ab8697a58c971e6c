/** Whose emergency number is shown: the place a person chose, remembered on the device. */
import { signal } from '@preact/signals';
import { EMERGENCY_REGIONS, type EmergencyRegion } from '../../../src/plan/index.ts';
import { recall, remember } from '../settings.ts';

const KEY = 'region';

/** Countries of the European Union (ISO 3166-1), whose common number is 112. */
const UNION = new Set(
	'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

export const region = signal<EmergencyRegion>(regionFrom(recall(KEY), navigator.languages));

/** The place chosen before, else that of the browser's first language that names one, else any other. */
export function regionFrom(chosen: string | null, languages: readonly string[]): EmergencyRegion {
	const places = languages.map((tag) => placeOf(/-([A-Z]{2})(?:-|$)/.exec(tag)?.[1] ?? ''));
	const wanted = [chosen ?? '', ...places].map((name) =>
		EMERGENCY_REGIONS.find((known) => known === name),
	);
	return wanted.find((known) => known !== undefined) ?? 'OTHER';
}

function placeOf(country: string): string {
	if (UNION.has(country)) return 'EU';
	return country === 'GB' ? 'UK' : country;
}

/** Shows the number of a place from now on. */
export function chooseRegion(name: string): void {
	region.value = regionFrom(name, []);
	remember(KEY, region.value);
}
