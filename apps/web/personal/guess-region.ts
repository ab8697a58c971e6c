/** Where a device most likely is, so that a number stands there before anybody chose: a guess that can be seen and changed. */
import { EMERGENCY_REGIONS, type EmergencyRegion } from '../../../src/plan/index.ts';

/** Countries of the European Union (ISO 3166-1), whose common number is 112. */
const UNION = new Set(
	'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Cities that name time zones (IANA), by region; a device sets its zone by where it is. */
const CITIES: Readonly<Partial<Record<EmergencyRegion, string>>> = {
	EU: 'Amsterdam Athens Berlin Bratislava Brussels Bucharest Budapest Copenhagen Dublin Helsinki Lisbon Ljubljana Luxembourg Madrid Malta Nicosia Paris Prague Riga Rome Sofia Stockholm Tallinn Vienna Vilnius Warsaw Zagreb',
	UK: 'London Belfast',
	US: 'New_York Chicago Denver Los_Angeles Phoenix Detroit Boise Anchorage Juneau Honolulu Indianapolis Louisville',
	CA: 'Toronto Vancouver Edmonton Winnipeg Halifax Regina St_Johns Moncton Whitehorse Yellowknife',
	TW: 'Taipei',
	KR: 'Seoul',
	JP: 'Tokyo',
	CN: 'Shanghai Urumqi',
	AU: 'Sydney Melbourne Brisbane Perth Adelaide Hobart Darwin',
	BR: 'Sao_Paulo Bahia Belem Cuiaba Fortaleza Maceio Manaus Porto_Velho Recife Rio_Branco',
	IN: 'Kolkata Calcutta',
	IR: 'Tehran',
	SA: 'Riyadh',
};

export type RegionHints = {
	/** What was chosen before. */
	readonly chosen: string | null;
	/** IANA name, such as `Europe/Paris`. */
	readonly zone: string;
	/** BCP 47 tags, the first preferred. */
	readonly languages: readonly string[];
};

/** The place chosen before, else that of the time zone, else that a language tag names, else any other. */
export function guessRegion({ chosen, zone, languages }: RegionHints): EmergencyRegion {
	const named = languages.map((tag) => regionOf(/-([A-Z]{2})(?:-|$)/.exec(tag)?.[1] ?? ''));
	const hints = [known(chosen), ofZone(zone), ...named];
	return hints.find((hint) => hint !== undefined) ?? 'OTHER';
}

function known(name: string | null): EmergencyRegion | undefined {
	return EMERGENCY_REGIONS.find((region) => region === name);
}

function ofZone(zone: string): EmergencyRegion | undefined {
	const city = zone.split('/').at(-1) ?? '';
	return EMERGENCY_REGIONS.find((region) => CITIES[region]?.split(' ').includes(city) === true);
}

function regionOf(country: string): EmergencyRegion | undefined {
	if (UNION.has(country)) return 'EU';
	return known(country === 'GB' ? 'UK' : country);
}
