/** Whose emergency number is shown: the place a person chose, remembered on the device. */
import { signal } from '@preact/signals';
import type { EmergencyRegion } from '../../../src/plan/index.ts';
import { recall, remember } from '../settings.ts';
import { guessRegion } from './guess-region.ts';

const KEY = 'region';

export const region = signal<EmergencyRegion>(
	guessRegion({
		chosen: recall(KEY),
		zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
		languages: navigator.languages,
	}),
);

/** Shows the number of a place from now on, and remembers it. */
export function chooseRegion(name: string): void {
	region.value = guessRegion({ chosen: name, zone: '', languages: [] });
	remember(KEY, region.value);
}

/** The place told in the profile, where none was chosen for the number itself. */
export function followProfile(told: EmergencyRegion | null): void {
	if (told !== null && recall(KEY) === null) region.value = told;
}
