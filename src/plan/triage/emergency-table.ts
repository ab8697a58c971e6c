/** Emergency numbers by region: number, source, status, date. Made from data/usage/emergency.tsv by tools/generate-emergency.mjs. */
export const EMERGENCY_ROWS = {
	EU: ['112', 'archive-europa-ba', 'confirmed', '2026-11-27'],
	UK: ['999', 'londonambulance-nhs-uk', 'confirmed', '2026-11-27'],
	US: ['911', 'fcc-gov', 'confirmed', '2026-11-27'],
	CA: ['911', 'crtc-gc-ca', 'confirmed', '2026-11-27'],
	TW: ['119', 'english-taichung-gov-tw', 'confirmed', '2026-11-27'],
	KR: ['119', 'kocis-go-kr', 'confirmed', '2026-11-27'],
	JP: ['119', 'city-kitakyushu-lg-jp', 'confirmed', '2026-11-27'],
	CN: ['120', 'chinatransit-guide', 'secondary', '2026-11-27'],
	AU: ['000', 'healthdirect-gov-au', 'confirmed', '2026-11-27'],
	BR: ['192', 'alagoasdigital-al-gov-br', 'confirmed', '2026-11-27'],
	IN: ['112', 'ndtv-com', 'secondary', '2026-11-27'],
	IR: ['115', 'iamat-org', 'secondary', '2026-11-27'],
	SA: ['997', 'arabnews-pk', 'secondary', '2026-11-27'],
	OTHER: ['112', 'learn-microsoft-com', 'secondary', '2026-11-27'],
} as const;
