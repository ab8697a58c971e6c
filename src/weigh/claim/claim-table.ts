/** Rows of data/evidence/claims.tsv, its header first. Made by tools/generate-evidence.mjs. */
export const CLAIM_ROWS = `id	kind	verdict	constructs	number	for	against	source	status	date
c01-size	size	supported		low_nm=30; high_nm=150	dalforno-2024-review fmed-2024-regen-aesthetics aga-foreskin-2024	kusnandar-2025-yam-bean ev-storage-2022-review	exoproof-claim-search	confirmed	2026-11-23
c02-all-cells	mechanism	supported			khan-2020-targets-review ev-storage-2022-review		exoproof-claim-search	confirmed	2026-11-23
c03-cargo	mechanism	supported			khan-2020-targets-review kee-2022-facial-review		exoproof-claim-search	confirmed	2026-11-23
c04-more-stable-than-gf	mechanism	no-source-found				mkexo-2024-lyophilised-stability ev-storage-2022-review plant-leaf-ev-2022-stability	exoproof-claim-search	confirmed	2026-11-23
c05-sc-ease	mechanism	contradicted				cho-2020-brightening wang-2023-melasma-penetration zhang-2020-spicule zhang-2021-topical-msc-exo-psoriasis	exoproof-claim-search	confirmed	2026-11-23
c06-lower-percent	efficacy	no-source-found					exoproof-claim-search	confirmed	2026-11-23
c07-sources	mechanism	supported			kwon-2020-acne-scar-co2 proffer-2022-platelet-exo centella-2025-15day jo-2022-lpev		exoproof-claim-search	confirmed	2026-11-23
c08-origin-matters	mechanism	partly			dalcol-2025-review	park-2026-laser-scar	exoproof-claim-search	confirmed	2026-11-23
c09-mirna-inflammation	mechanism	partly	inflammation		shin-2020-ad-ceramide hasc-2021-hypopigmentation		exoproof-claim-search	confirmed	2026-11-23
c10-receptor-col1-3	mechanism	partly	collagen		oh-2018-ipsc-exo lu-2023-milk-exo zhou-2013-adsc-cm-fxcr		exoproof-claim-search	confirmed	2026-11-23
c11-28-day-density	efficacy	partly	collagen wrinkle	days=28	centella-2025-15day lu-2023-milk-exo centella-2025-28day		exoproof-claim-search	confirmed	2026-11-23
c12-biopsy-ironed	efficacy	partly	collagen		wyles-2024-hpe-histology park-2023-hacs-microneedling	estupinan-2025-exo-vs-prp	exoproof-claim-search	confirmed	2026-11-23
c13-nfkb	mechanism	partly	inflammation		chou-2023-cellfree-review		exoproof-claim-search	confirmed	2026-11-23
c14-redness	efficacy	partly	redness		ye-2022-sensitive-skin kwon-2020-acne-scar-co2 zhou-2013-adsc-cm-fxcr laser-booster-2025-splitface kaufman-janette-2023-redness		exoproof-claim-search	confirmed	2026-11-23
c15-quieting	efficacy	untestable					exoproof-claim-search	confirmed	2026-11-23
c16-ceramide-synthase-mrna	mechanism	partly	tewl hydration		shin-2020-ad-ceramide		exoproof-claim-search	confirmed	2026-11-23
c17-tewl	efficacy	partly	tewl		shin-2020-ad-ceramide zhou-2013-adsc-cm-fxcr ye-2022-sensitive-skin elgueta-2025-psoriasis		exoproof-claim-search	confirmed	2026-11-23
c18-collagen-1-3-7	efficacy	partly	collagen		oh-2018-ipsc-exo lu-2023-milk-exo wang-2017-scarless		exoproof-claim-search	confirmed	2026-11-23
c19-cytokine-55	efficacy	no-source-found	inflammation	pct=-55	lee-2021-adsc-cm-niacinamide lacparacasei-2023-ev		exoproof-claim-search	confirmed	2026-11-23
c20-wound-30	efficacy	partly	wound	pct=-30	fibroblast-exo-2026-plasma-resurfacing adr-2024-sev-wound-ma kishta-2025-dfu-rct	johnson-2023-pev-phase1	exoproof-claim-search	confirmed	2026-11-23
c21-ceramide-barrier	efficacy	partly	tewl hydration		shin-2020-ad-ceramide milk-exo-2024-largescale		exoproof-claim-search	confirmed	2026-11-23
c22-budget-serum	labelling	untestable					exoproof-claim-search	confirmed	2026-11-23
c23-pore-22-5	efficacy	no-source-found	pore	treated_pct=-22; control_pct=-5; year=2025	centella-2025-15day yen-2026-rfmn	park-2023-hacs-microneedling	exoproof-claim-search	confirmed	2026-11-23
c24-milder-redness-recovery	efficacy	partly	redness wound		kwon-2020-acne-scar-co2		exoproof-claim-search	confirmed	2026-11-23
c25-platelet-mask-downtime	efficacy	no-source-found	wound redness	pct=-50		johnson-2023-pev-phase1	exoproof-claim-search	confirmed	2026-11-23
c26-raw-material-names	labelling	partly			kaufman-janette-2023-redness rahman-2025-audit		exoproof-claim-search	confirmed	2026-11-23
c27-nano-liposome	labelling	partly			lae-2025-artificial-ev		exoproof-claim-search	confirmed	2026-11-23
c28-cosmetic-conditions	regulatory	contradicted					exoproof-claim-search	confirmed	2026-11-23
c29-systemic-drug	regulatory	supported					exoproof-claim-search	confirmed	2026-11-23
c30-endotoxin	safety	supported					exoproof-claim-search	confirmed	2026-11-23
c31-patch-test	safety	partly		days=2	centella-2025-15day lu-2023-milk-exo	nahm-2024-granuloma-series	exoproof-claim-search	confirmed	2026-11-23
c32-carbon	safety	untestable					exoproof-claim-search	confirmed	2026-11-23
c33-plant-data-thin	efficacy	supported			centella-2025-15day theodorakopoulou-2024-rose ecpe-2025-male-alopecia park-2026-laser-scar rajan-2025-plant-ev huang-2026-rose-rf		exoproof-claim-search	confirmed	2026-11-23
c34-invitro-small	efficacy	supported			flores-2026-sr msc-exo-sr-2025 dhaliwal-2026-sr		exoproof-claim-search	confirmed	2026-11-23
c35-no-rct-histology	efficacy	contradicted			park-2023-hacs-microneedling zhou-2013-adsc-cm-fxcr		exoproof-claim-search	confirmed	2026-11-23
c36-author-trial	efficacy	untestable					exoproof-claim-search	confirmed	2026-11-23
c37-mist-20	usage	no-source-found		pct=20			exoproof-claim-search	confirmed	2026-11-23
c38-sixty-seconds	usage	no-source-found		seconds=60			exoproof-claim-search	confirmed	2026-11-23
c39-cold-roller	usage	no-source-found					exoproof-claim-search	confirmed	2026-11-23
c40-no-spf	usage	supported					exoproof-claim-search	confirmed	2026-11-23
c41-pilling-purge	usage	untestable				nahm-2024-granuloma-series	exoproof-claim-search	confirmed	2026-11-23
c42-homing-mice	mechanism	partly			you-2023-col1a1-mrna-ev		exoproof-claim-search	confirmed	2026-11-23
c43-qr-guidelines	regulatory	partly					exoproof-claim-search	confirmed	2026-11-23
c44-retinol	usage	no-source-found					exoproof-claim-search	confirmed	2026-11-23
c45-sensitive-ok	safety	partly			chandran-2025-ptd2021p centella-2025-15day		exoproof-claim-search	confirmed	2026-11-23
c46-plant-no-collagen-mirna	mechanism	partly	collagen scar			park-2026-laser-scar	exoproof-claim-search	confirmed	2026-11-23
c47-plant-hydrate	efficacy	partly	hydration		centella-2025-15day rajan-2025-plant-ev		exoproof-claim-search	confirmed	2026-11-23
c48-fridge	usage	partly			mkexo-2024-lyophilised-stability	plant-leaf-ev-2022-stability	exoproof-claim-search	confirmed	2026-11-23
c49-condensation	safety	no-source-found					exoproof-claim-search	confirmed	2026-11-23
c50-pregnancy	safety	supported					exoproof-claim-search	confirmed	2026-11-23
c51-4-weeks	efficacy	partly	pigment wrinkle pore	weeks=4	cho-2020-brightening lu-2023-milk-exo proffer-2022-platelet-exo		exoproof-claim-search	confirmed	2026-11-23
c52-12-weeks-collagen	efficacy	partly	collagen	weeks=12	wyles-2024-hpe-histology		exoproof-claim-search	confirmed	2026-11-23
c53-dermatologist-questions	safety	supported			jcd-2025-intradermal-ae-series tawanwongsri-2024-necrosis		exoproof-claim-search	confirmed	2026-11-23
c54-ai-peptides	mechanism	no-source-found					exoproof-claim-search	confirmed	2026-11-23
c55-cheek-swab	mechanism	contradicted					exoproof-claim-search	confirmed	2026-11-23
c56-smart-syringe	usage	no-source-found				ev-storage-2022-review tawanwongsri-2024-necrosis nahm-2024-granuloma-series jcd-2025-intradermal-ae-series	exoproof-claim-search	confirmed	2026-11-23
c57-synthetic-alternative	usage	partly			centella-2025-15day centella-2025-28day lae-2025-artificial-ev	ferroni-2025-pdev rajan-2025-plant-ev	exoproof-claim-search	confirmed	2026-11-23
c58-no-cell-baggage	safety	partly			zhang-2022-aesthetics	nahm-2024-granuloma-series tawanwongsri-2024-necrosis domaszewska-2025-misev-audit	exoproof-claim-search	confirmed	2026-11-23
c59-real-but-incremental	efficacy	partly	wrinkle scar pigment		kwon-2020-acne-scar-co2 park-2023-hacs-microneedling cho-2020-brightening	flores-2026-sr domaszewska-2025-misev-audit	exoproof-claim-search	confirmed	2026-11-23
c60-sulphates-strip-lipids	mechanism	partly	tewl		shin-2020-ad-ceramide		exoproof-claim-search	confirmed	2026-11-23`;
