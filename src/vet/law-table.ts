/** What rules say by market and origin: id, market, human, animal, plant, bacteria, source, status, date. Made from data/law/rules.tsv by tools/generate-vet.mjs. */
export const LAW_ROWS = `
law-eu-annex-ii-416	EU	prohibited	not-barred	not-barred	not-barred	law-eu-annex-ii-416	confirmed	2026-11-23
law-eu-ema-cat-2025	EU	medicine-if-treating	medicine-if-treating	medicine-if-treating	medicine-if-treating	law-eu-ema-cat-2025	secondary	2026-11-23
law-eu-definition-cosmetic	EU	not-addressed	topical-only	topical-only	topical-only	law-eu-definition-cosmetic	secondary	2026-11-23
law-uk-human-ban	UK	prohibited	not-barred	not-barred	not-addressed	law-uk-human-ban	secondary	2026-11-23
law-usa-fda-2019-notice	US	medicine-if-treating	medicine-if-treating	medicine-if-treating	medicine-if-treating	law-usa-fda-2019-notice	confirmed	2026-11-23
law-usa-fda-2020-alert	US	not-addressed	not-addressed	not-addressed	not-addressed	law-usa-fda-2020-alert	secondary	2026-11-23
law-usa-warning-letter-2025	US	claims-decide	not-addressed	not-addressed	not-addressed	law-usa-warning-letter-2025	confirmed	2026-11-23
law-usa-mocra	US	not-barred	not-barred	not-barred	not-barred	law-usa-mocra	secondary	2026-11-23
law-korea-annex3	KR	conditional	not-addressed	not-addressed	not-addressed	law-korea-annex3	confirmed	2026-11-23
law-korea-facility-tests	KR	conditional	not-addressed	not-addressed	not-addressed	law-korea-facility-tests	secondary	2026-11-23
law-china-prohibited-390	CN	prohibited	not-addressed	not-addressed	not-addressed	law-china-prohibited-390	secondary	2026-11-23
law-china-new-ingredient-draft	CN	not-cosmetic	not-cosmetic	not-cosmetic	not-cosmetic	law-china-new-ingredient-draft	secondary	2026-11-23
law-taiwan-case-review	TW	case-by-case	not-addressed	not-addressed	not-addressed	law-taiwan-case-review	confirmed	2026-11-23
law-canada-drug	CA	case-by-case	case-by-case	case-by-case	case-by-case	law-canada-drug	confirmed	2026-11-23
law-saudi-topical-only	SA	topical-only	topical-only	topical-only	topical-only	law-saudi-topical-only	secondary	2026-11-23
law-gcc-other	GCC	unknown	unknown	unknown	unknown	law-gcc-other	unconfirmed	2026-11-23
law-japan-conditional	JP	conditional	unknown	unknown	unknown	law-japan-conditional	secondary	2026-11-23
law-australia-unknown	AU	unknown	unknown	unknown	unknown	law-australia-unknown	secondary	2026-11-23
law-eu-annex-ii-419	EU	not-addressed	not-barred	not-addressed	not-addressed	law-eu-annex-ii-419	confirmed	2026-11-23
law-eu-art19-label	EU	not-addressed	not-addressed	not-addressed	not-addressed	law-eu-art19-label	confirmed	2026-11-23
law-eu-claims-655-2013	EU	not-addressed	not-addressed	not-addressed	not-addressed	law-eu-claims-655-2013	confirmed	2026-11-23
law-usa-fdca-201	US	claims-decide	claims-decide	claims-decide	claims-decide	law-usa-fdca-201	confirmed	2026-11-23
law-brazil-anvisa	BR	prohibited	topical-only	topical-only	topical-only	law-brazil-anvisa	secondary	2026-11-23
law-india-unknown	IN	unknown	unknown	unknown	unknown	law-india-unknown	unconfirmed	2026-11-23
`;
