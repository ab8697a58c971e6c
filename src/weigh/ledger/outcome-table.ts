/** Rows of data/evidence/outcomes.tsv, its header first. Made by tools/generate-evidence.mjs. */
export const OUTCOME_ROWS = `study	no	construct	measure	method	weeks	better	t_n	t_mean	t_sd	t_base_mean	t_base_sd	t_change_pct	t_change_low	t_change_high	t_events	c_n	c_mean	c_sd	c_base_mean	c_base_sd	c_change_pct	c_change_low	c_change_high	c_events	diff	diff_low	diff_high	t	p	direction	source	status	date
kwon-2020-acne-scar-co2	1	scar	ECCA acne-scar score, % reduction	ECCA clinical grading	12	lower	25					-32.5				25					-19.9								<0.01	favours-treated	kwon-2020-acne-scar-co2	confirmed	2026-11-23
kwon-2020-acne-scar-co2	2	redness	treatment-related erythema			lower																								favours-treated	kwon-2020-acne-scar-co2	confirmed	2026-11-23
kwon-2020-acne-scar-co2	3	wound	downtime			lower																								favours-treated	kwon-2020-acne-scar-co2	confirmed	2026-11-23
park-2023-hacs-microneedling	1	other	Global Aesthetic Improvement Scale	GAIS	12																								0.005	favours-treated	park-2023-hacs-microneedling	confirmed	2026-11-23
park-2023-hacs-microneedling	2	wrinkle	wrinkle parameters	PRIMOS Premium		lower							-14.4	-12.4								-7.1	-6.6						<0.05	favours-treated	park-2023-hacs-microneedling	secondary	2026-11-23
park-2023-hacs-microneedling	3	elasticity	elasticity	Cutometer MPA 580		higher						11.3									-3.3								0.002	favours-treated	park-2023-hacs-microneedling	secondary	2026-11-23
park-2023-hacs-microneedling	4	hydration	hydration	Corneometer CM 825		higher						6.5									4.5								0.37	favours-treated	park-2023-hacs-microneedling	unconfirmed	2026-11-23
park-2023-hacs-microneedling	5	pigment	melanin index	Mark-Vu		lower						-9.9									-1.0								0.44	favours-treated	park-2023-hacs-microneedling	unconfirmed	2026-11-23
cho-2020-brightening	1	pigment	melanin content			lower																								favours-treated	cho-2020-brightening	confirmed	2026-11-23
cho-2020-brightening	2	pigment	intracellular melanin, B16F10 cells	in vitro		lower																								favours-treated	cho-2020-brightening	confirmed	2026-11-23
park-2026-laser-scar	1	scar	modified Vancouver Scar Scale	mVSS		lower																								favours-treated	park-2026-laser-scar	confirmed	2026-11-23
park-2026-laser-scar	2	scar	POSAS	POSAS		lower																									park-2026-laser-scar	confirmed	2026-11-23
park-2026-laser-scar	3	scar	grayscale intensity	image analysis		lower																								favours-treated	park-2026-laser-scar	confirmed	2026-11-23
park-2026-laser-scar	4	other	skin quality, human vs plant booster																											no-difference	park-2026-laser-scar	confirmed	2026-11-23
lee-2014-hesc-epc-cm	1	pigment	pigmentation	Mexameter and physician global		lower																							<0.05	favours-treated	lee-2014-hesc-epc-cm	confirmed	2026-11-23
lee-2014-hesc-epc-cm	2	wrinkle	wrinkles	Visiometer and physician global		lower																							<0.05	favours-treated	lee-2014-hesc-epc-cm	confirmed	2026-11-23
liang-2022-hucmsc-cm	1	pigment	melanin index / brightness			lower																								favours-treated	liang-2022-hucmsc-cm	confirmed	2026-11-23
liang-2022-hucmsc-cm	2	other	investigator brightness and texture																											favours-treated	liang-2022-hucmsc-cm	confirmed	2026-11-23
lee-2021-adsc-cm-niacinamide	1	wrinkle	wrinkle index			lower																								favours-treated	lee-2021-adsc-cm-niacinamide	confirmed	2026-11-23
lee-2021-adsc-cm-niacinamide	2	pigment	melanin index			lower																								favours-treated	lee-2021-adsc-cm-niacinamide	confirmed	2026-11-23
lee-2021-adsc-cm-niacinamide	3	inflammation	pro-inflammatory cytokines, keratinocytes	in vitro UVB		lower																								favours-treated	lee-2021-adsc-cm-niacinamide	confirmed	2026-11-23
zhou-2013-adsc-cm-fxcr	1	redness	erythema index			lower																								favours-treated	zhou-2013-adsc-cm-fxcr	confirmed	2026-11-23
zhou-2013-adsc-cm-fxcr	2	pigment	melanin index			lower																								favours-treated	zhou-2013-adsc-cm-fxcr	confirmed	2026-11-23
zhou-2013-adsc-cm-fxcr	3	tewl	TEWL			lower																								favours-treated	zhou-2013-adsc-cm-fxcr	confirmed	2026-11-23
zhou-2013-adsc-cm-fxcr	4	collagen	type III procollagen mRNA	biopsy RT-PCR, 3 subjects	3	higher																								favours-treated	zhou-2013-adsc-cm-fxcr	confirmed	2026-11-23
ecpe-2025-male-alopecia	1	hair	hair density	trichoscopy		higher																									ecpe-2025-male-alopecia	confirmed	2026-11-23
estupinan-2025-exo-vs-prp	1	wrinkle	wrinkling, dyschromia, erythema, texture			lower																								no-difference	estupinan-2025-exo-vs-prp	confirmed	2026-11-23
estupinan-2025-exo-vs-prp	2	collagen	collagen I	histology		higher																								no-difference	estupinan-2025-exo-vs-prp	confirmed	2026-11-23
wyles-2024-hpe-hands	1	pigment	brown spot area, wrinkle area, luminosity		12	lower																								no-difference	wyles-2024-hpe-hands	confirmed	2026-11-23
laser-booster-2025-splitface	1	redness	redness immediately and 1 h after laser	imaging system		lower																								favours-treated	laser-booster-2025-splitface	confirmed	2026-11-23
fibroblast-exo-2026-plasma-resurfacing	1	wound	days to full re-epithelialisation, resurfacing only			lower	27	10.74	2.5							18	15.78	3.26										5.54	<.0001	favours-treated	fibroblast-exo-2026-plasma-resurfacing	confirmed	2026-11-23
fibroblast-exo-2026-plasma-resurfacing	2	wound	days to full re-epithelialisation, with facelift			lower	33	10.24	2.24							23	15.48	3.58										6.22	<.0001	favours-treated	fibroblast-exo-2026-plasma-resurfacing	confirmed	2026-11-23
fibroblast-exo-2026-plasma-resurfacing	3	other	complication rate			lower	60								1	41								6						favours-treated	fibroblast-exo-2026-plasma-resurfacing	confirmed	2026-11-23
johnson-2023-pev-phase1	1	wound	days to punch-biopsy closure			lower		22.8	8.7								22.8	8.7												no-difference	johnson-2023-pev-phase1	confirmed	2026-11-23
psoriasis-autologous-adsc-exo	1	redness	erythema			lower																							<0.05	favours-treated	psoriasis-autologous-adsc-exo	confirmed	2026-11-23
psoriasis-autologous-adsc-exo	2	inflammation	IL17 staining	IHC		lower																							<0.05	favours-treated	psoriasis-autologous-adsc-exo	confirmed	2026-11-23
proffer-2022-platelet-exo	1	other	skin health score, change	VISIA-CR 3D PRIMOS	6	higher		224.2	112.8																				<=0.0001	favours-treated	proffer-2022-platelet-exo	confirmed	2026-11-23
proffer-2022-platelet-exo	2	redness	redness	VISIA-CR	6	lower																							0.005	favours-treated	proffer-2022-platelet-exo	confirmed	2026-11-23
proffer-2022-platelet-exo	3	wrinkle	wrinkles	VISIA-CR	6	lower																							0.0023	favours-treated	proffer-2022-platelet-exo	confirmed	2026-11-23
proffer-2022-platelet-exo	4	pigment	melanin	VISIA-CR	6	lower																							<=0.0001	favours-treated	proffer-2022-platelet-exo	confirmed	2026-11-23
wyles-2024-hpe-histology	1	other	subjects reporting improvement		12	higher																								favours-treated	wyles-2024-hpe-histology	confirmed	2026-11-23
wyles-2024-hpe-histology	2	collagen	collagen fibril thickness	electron microscopy	12	higher																							<=0.0001	favours-treated	wyles-2024-hpe-histology	confirmed	2026-11-23
wyles-2024-hpe-histology	3	pigment	luminosity and colour evenness		12	lower																							<=0.001	favours-treated	wyles-2024-hpe-histology	confirmed	2026-11-23
kaufman-janette-2023-redness	1	redness	erythema, mean of nine facial regions	Mexameter	9	lower	6																						0.0052	favours-treated	kaufman-janette-2023-redness	confirmed	2026-11-23
centella-2025-15day	1	pore	mean pore area	3D imaging	2	lower	20					-17.9																		favours-treated	centella-2025-15day	confirmed	2026-11-23
centella-2025-15day	2	pore	pore density	3D imaging	2	lower	20					-26.9																		favours-treated	centella-2025-15day	confirmed	2026-11-23
centella-2025-15day	3	other	surface roughness		2	lower	20					-9.0																		favours-treated	centella-2025-15day	confirmed	2026-11-23
centella-2025-15day	4	wrinkle	wrinkle depth, five regions	3D imaging	2	lower	20						-18.8	-7.8																favours-treated	centella-2025-15day	confirmed	2026-11-23
centella-2025-15day	5	hydration	hydration at 0.5 mm		2	higher	20					7.9																		favours-treated	centella-2025-15day	confirmed	2026-11-23
centella-2025-15day	6	collagen	dermal density	ultrasound	2	higher	20					12.7																	<0.05	favours-treated	centella-2025-15day	confirmed	2026-11-23
centella-2025-28day	1	hydration	hydration	Corneometer CM825	4	higher																									centella-2025-28day	confirmed	2026-11-23
centella-2025-28day	2	elasticity	elasticity R2	Cutometer Dual MPA580	4	higher																									centella-2025-28day	confirmed	2026-11-23
centella-2025-28day	3	pore	pore score	VISIA white light	4	lower																									centella-2025-28day	confirmed	2026-11-23
centella-2025-28day	4	redness	redness score	VISIA RBX	4	lower																									centella-2025-28day	confirmed	2026-11-23
lu-2023-milk-exo	1	hydration	moisture and wrinkles		4	higher																								favours-treated	lu-2023-milk-exo	confirmed	2026-11-23
lu-2023-milk-exo	2	collagen	collagen I and III after UV, fibroblasts	in vitro		higher																								favours-treated	lu-2023-milk-exo	confirmed	2026-11-23
theodorakopoulou-2024-rose	1	pigment	superficial pigmentation and spots	3D facial analyser	12	lower	12					-12.95																		favours-treated	theodorakopoulou-2024-rose	confirmed	2026-11-23
theodorakopoulou-2024-rose	2	pigment	deep pigmentation		12	lower	12					-15.9																		favours-treated	theodorakopoulou-2024-rose	confirmed	2026-11-23
theodorakopoulou-2024-rose	3	redness	redness		12	lower	12					-7.34																		favours-treated	theodorakopoulou-2024-rose	confirmed	2026-11-23
theodorakopoulou-2024-rose	4	wrinkle	wrinkles		12	lower	12					-6.34																		favours-treated	theodorakopoulou-2024-rose	confirmed	2026-11-23
rosa-2025-scar-cases	1	scar	scar appearance, elasticity, hydration			lower																								favours-treated	rosa-2025-scar-cases	confirmed	2026-11-23
han-2023-dupilumab-redness	1	redness	facial redness			lower																									han-2023-dupilumab-redness	confirmed	2026-11-23
chandran-2025-ptd2021p	1	other	treatment-emergent adverse events				10								1																chandran-2025-ptd2021p	confirmed	2026-11-23
aga-foreskin-2024	1	hair	hair density	digital imaging	12	higher	30																						<0.05	favours-treated	aga-foreskin-2024	confirmed	2026-11-23
aga-asc-exo-2024	1	hair	total hair density		24	higher	30																							favours-treated	aga-asc-exo-2024	confirmed	2026-11-23
aga-mscexo-2025-preprint	1	hair	hair density and diameter		24	higher	8																						<0.05	favours-treated	aga-mscexo-2025-preprint	confirmed	2026-11-23
mnrf-exo-2025-phl	1	hair	hair density and diameter	trichoscopy	39	higher	20																							favours-treated	mnrf-exo-2025-phl	confirmed	2026-11-23
imcas-2025-aga-300	1	hair	hair density		6.4	higher	300					20																		favours-treated	imcas-2025-aga-300	confirmed	2026-11-23
imcas-2025-aga-300	2	hair	shaft thickness		6.4	higher	300					18																		favours-treated	imcas-2025-aga-300	confirmed	2026-11-23
psoriasis-vitiligo-2025-pk	1	inflammation	PASI			lower		6.1	3.2	12.8	4.6																		<0.001	favours-treated	psoriasis-vitiligo-2025-pk	confirmed	2026-11-23
psoriasis-vitiligo-2025-pk	2	pigment	VASI			lower		5.4	2.9	10.2	3.8																		<0.001	favours-treated	psoriasis-vitiligo-2025-pk	confirmed	2026-11-23
nahm-2024-granuloma-series	1	other	necrotising granuloma	biopsy			8								8															harm	nahm-2024-granuloma-series	confirmed	2026-11-23
tawanwongsri-2024-necrosis	1	other	skin necrosis, vasculitis	biopsy			1								1															harm	tawanwongsri-2024-necrosis	confirmed	2026-11-23
jcd-2025-intradermal-ae-series	1	other	persistent inflammatory lesions, residual scarring				4								4															harm	jcd-2025-intradermal-ae-series	confirmed	2026-11-23
widgerow-2024-exo-vs-peptide	1	elasticity	tropoelastin and CD44 staining	IHC		higher																									widgerow-2024-exo-vs-peptide	confirmed	2026-11-23
shin-2020-ad-ceramide	1	tewl	TEWL			lower																								favours-treated	shin-2020-ad-ceramide	confirmed	2026-11-23
shin-2020-ad-ceramide	2	hydration	SC hydration			higher																								favours-treated	shin-2020-ad-ceramide	confirmed	2026-11-23
shin-2020-ad-ceramide	3	inflammation	IL-4, IL-5, IL-13, TNF-a, IFN-g, IL-17, TSLP			lower																								favours-treated	shin-2020-ad-ceramide	confirmed	2026-11-23
shin-2020-ad-ceramide	4	other	ceramides and dihydroceramides																											favours-treated	shin-2020-ad-ceramide	confirmed	2026-11-23
oh-2018-ipsc-exo	1	collagen	collagen type I	qPCR		higher																								favours-treated	oh-2018-ipsc-exo	confirmed	2026-11-23
oh-2018-ipsc-exo	2	collagen	MMP-1/3			higher																								favours-treated	oh-2018-ipsc-exo	confirmed	2026-11-23
adsc-ev-2020-photoageing-mice	1	wrinkle	wrinkles			lower																								favours-treated	adsc-ev-2020-photoageing-mice	confirmed	2026-11-23
adsc-ev-2020-photoageing-mice	2	inflammation	macrophage infiltration, ROS			lower																								favours-treated	adsc-ev-2020-photoageing-mice	confirmed	2026-11-23
zhang-2020-spicule	1	wrinkle	photoageing			lower																									zhang-2020-spicule	confirmed	2026-11-23
you-2023-col1a1-mrna-ev	1	collagen	collagen graft formation			higher																								favours-treated	you-2023-col1a1-mrna-ev	confirmed	2026-11-23
you-2023-col1a1-mrna-ev	2	wrinkle	wrinkle formation			lower																								favours-treated	you-2023-col1a1-mrna-ev	confirmed	2026-11-23
wang-2017-scarless	1	scar	scar size			lower																								favours-treated	wang-2017-scarless	confirmed	2026-11-23
wang-2017-scarless	2	collagen	collagen III : I ratio			higher																									wang-2017-scarless	confirmed	2026-11-23
hu-2016-asc-exo-wound	1	wound	wound healing			lower																									hu-2016-asc-exo-wound	confirmed	2026-11-23
hu-2023-gelatin-sponge	1	wound	wound healing			lower																									hu-2023-gelatin-sponge	confirmed	2026-11-23
hasc-2021-hypopigmentation	1	pigment	melanin			lower																								favours-treated	hasc-2021-hypopigmentation	confirmed	2026-11-23
yang-2022-haec-secretome-psoriasis	1	inflammation	psoriasis-like lesions			lower																								favours-treated	yang-2022-haec-secretome-psoriasis	confirmed	2026-11-23
lacparacasei-2023-ev	1	inflammation	TNF-a-induced inflammatory phenotype			lower																								favours-treated	lacparacasei-2023-ev	confirmed	2026-11-23
jo-2022-lpev	1	wrinkle	wrinkle formation			lower																								favours-treated	jo-2022-lpev	confirmed	2026-11-23
jo-2022-lpev	2	pigment	pigmentation			lower																								favours-treated	jo-2022-lpev	confirmed	2026-11-23
jo-2022-lpev	3	hydration	moisture and dermal density			higher																								favours-treated	jo-2022-lpev	confirmed	2026-11-23
lae-2025-artificial-ev	1	wound	fibroblast wound healing and ageing genes			lower																								favours-treated	lae-2025-artificial-ev	confirmed	2026-11-23
lae-2025-artificial-ev	2	other	skin condition in humans																											favours-treated	lae-2025-artificial-ev	confirmed	2026-11-23
colostrum-exo-2022	1	collagen	MMP expression, fibroblasts			higher																								favours-treated	colostrum-exo-2022	confirmed	2026-11-23
colostrum-exo-2022	2	pigment	melanin, melanocytes			lower																								favours-treated	colostrum-exo-2022	confirmed	2026-11-23
milk-exo-2024-largescale	1	hydration	stratum corneum lipids, barrier			higher																								favours-treated	milk-exo-2024-largescale	confirmed	2026-11-23
mkexo-2024-lyophilised-stability	1	other	storage stability	stability test																											mkexo-2024-lyophilised-stability	confirmed	2026-11-23
plant-leaf-ev-2022-stability	1	other	vesicle stability																												plant-leaf-ev-2022-stability	confirmed	2026-11-23
kusnandar-2025-yam-bean	1	other	fibroblast viability																												kusnandar-2025-yam-bean	confirmed	2026-11-23
kusnandar-2025-yam-bean	2	wound	scratch assay			lower																								favours-treated	kusnandar-2025-yam-bean	confirmed	2026-11-23
zhang-2021-topical-msc-exo-psoriasis	1	inflammation	IL-17, IL-23, C5b-9 in skin	assay		lower																								favours-treated	zhang-2021-topical-msc-exo-psoriasis	confirmed	2026-11-23
zhang-2021-topical-msc-exo-psoriasis	2	other	dermal penetrance of labelled exosomes, human skin	fluorescent label, ex vivo																											zhang-2021-topical-msc-exo-psoriasis	confirmed	2026-11-23
yen-2026-rfmn	1	wrinkle	wrinkle improvement, points		12	higher	60	12.59	2.58							60	9.28	2.35							3.32	2.55	4.08			favours-treated	yen-2026-rfmn	secondary	2026-11-23
yen-2026-rfmn	2	pore	texture, pore, erythema, melanin, hydration, GAIS		12	lower																								favours-treated	yen-2026-rfmn	secondary	2026-11-23
alhaddad-2019-stemcell-cream	1	other	facial rejuvenation																											no-difference	alhaddad-2019-stemcell-cream	secondary	2026-11-23
wang-2023-melasma-penetration	1	other	depth reached by labelled vesicles																												wang-2023-melasma-penetration	secondary	2026-11-23
wang-2023-melasma-penetration	2	pigment	melasma severity score			lower																								favours-treated	wang-2023-melasma-penetration	secondary	2026-11-23
jeong-2026-chest-scar	1	scar	pliability, pigmentation, relief			lower																								favours-treated	jeong-2026-chest-scar	secondary	2026-11-23
ablon-2025-hair	1	hair	terminal and vellus hair counts		17	higher	30																						<0.0001	favours-treated	ablon-2025-hair	secondary	2026-11-23
vitale-2025-nine-women	1	elasticity	texture, hydration, elasticity, pigmentation			higher																								favours-treated	vitale-2025-nine-women	secondary	2026-11-23
huang-2026-rose-rf	1	wrinkle	wrinkle reduction			lower																								favours-treated	huang-2026-rose-rf	secondary	2026-11-23
kishta-2025-dfu-rct	1	wound	time to full recovery, weeks			lower		6									20													favours-treated	kishta-2025-dfu-rct	secondary	2026-11-23
ponnikorn-2026-invitro	1	pigment	melanin, inflammation, angiogenesis			lower																								favours-treated	ponnikorn-2026-invitro	secondary	2026-11-23
ye-2022-sensitive-skin	1	redness	roughness, scales, erythema, tension, burning		4	lower	22																							favours-treated	ye-2022-sensitive-skin	secondary	2026-11-23
ye-2022-sensitive-skin	2	tewl	TEWL, hydration, sebum, pH, a*		4	lower	22																							favours-treated	ye-2022-sensitive-skin	secondary	2026-11-23
elgueta-2025-psoriasis	1	inflammation	mPASI		4.3	lower						-33																		favours-treated	elgueta-2025-psoriasis	secondary	2026-11-23
elgueta-2025-psoriasis	2	other	plaque size									-41																		favours-treated	elgueta-2025-psoriasis	secondary	2026-11-23
elgueta-2025-psoriasis	3	tewl	TEWL			lower						-30																		favours-treated	elgueta-2025-psoriasis	secondary	2026-11-23
majewska-2025-rose-cases	1	pigment	hyperpigmentation, melasma and others			lower																									majewska-2025-rose-cases	secondary	2026-11-23`;
