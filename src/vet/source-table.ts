/** Titles and links of the sources that rules name, a line each, cells parted by tabs. Made from data/{usage,fragrance,law,instead,clinic}/sources.tsv by tools/generate-vet.mjs. */
export const SOURCE_ROWS = `
americanspa-com	americanspa.com	https://www.americanspa.com/treatments/american-academy-dermatology-shares-how-get-most-out-your-skincare-products	2026-11-23	confirmed
armstrongderm-com	armstrongderm.com: medspa	http://armstrongderm.com/category/medspa/	2026-11-23	confirmed
dermalucilab-com	dermalucilab.com: why does my skincare pill on my skin causes solutions	https://dermalucilab.com/it/blogs/news/why-does-my-skincare-pill-on-my-skin-causes-solutions	2026-11-23	confirmed
seed-article	Exosome Skincare Science: Next-Gen Cellular Regeneration, the article this product was born from		2026-11-23	confirmed
secure-tcds-com	secure.tcds.com: DrugDetail	https://secure.tcds.com/Utilities/Drugs/DrugDetail.aspx?drug_id=847	2026-11-23	confirmed
beautydewlabs-com	beautydewlabs.com: starting retinoids	https://beautydewlabs.com/learn/starting-retinoids	2026-11-23	confirmed
urbanbeautiq-com	urbanbeautiq.com: retinol beginners guide	https://urbanbeautiq.com/blog/retinol-beginners-guide	2026-11-23	confirmed
fda-gov	fda.gov: guidance industry labeling cosmetics containing alpha hydroxy acids	https://www.fda.gov/regulatory-information/search-fda-guidance-documents/guidance-industry-labeling-cosmetics-containing-alpha-hydroxy-acids	2026-11-23	confirmed
doi-org	doi:10.1046/j.1365-2133.1998.1390s2008.x	https://doi.org/10.1046/j.1365-2133.1998.1390s2008.x	2026-11-23	confirmed
incidecoder-com	incidecoder.com: citrus aurantium bergamia peel oil	https://incidecoder.com/ingredients/citrus-aurantium-bergamia-peel-oil	2026-11-23	confirmed
skinstacker-com	skinstacker.com: copper peptides vitamin c conflict	https://skinstacker.com/blog/copper-peptides-vitamin-c-conflict/	2026-11-23	confirmed
skinknowledgebase-com	skinknowledgebase.com: aad sunscreen faqs	https://skinknowledgebase.com/sources/aad-sunscreen-faqs	2026-11-23	confirmed
chisaintjosephhealth-org	chisaintjosephhealth.org: make summer fun and safe with practical sun protection tips	https://chisaintjosephhealth.org/blogs/make-summer-fun-and-safe-with-practical-sun-protection-tips	2026-11-23	confirmed
medsafe-govt-nz	medsafe.govt.nz: DrugInducedPhotosensitivity	https://medsafe.govt.nz/profs/PUArticles/December%202016/DrugInducedPhotosensitivity.htm	2026-11-23	confirmed
ggcprescribing-org-uk	ggcprescribing.org.uk: drug induced photosensitivity july 2014	http://ggcprescribing.org.uk/blog/drug-induced-photosensitivity-july-2014/	2026-11-23	confirmed
nnlm-gov	nnlm.gov: httpnnlm govbhicp23343	https://nnlm.gov/bhic/2012/06/25/httpnnlm-govbhicp23343/	2026-11-23	confirmed
pubmed-ncbi-nlm-nih-gov	pubmed.ncbi.nlm.nih.gov: 12469785	https://pubmed.ncbi.nlm.nih.gov/12469785/	2026-11-23	confirmed
pubmed-ncbi-nlm-nih-gov-2	pubmed.ncbi.nlm.nih.gov: 20967192	https://pubmed.ncbi.nlm.nih.gov/20967192/	2026-11-23	confirmed
buzzrx-com	buzzrx.com: warnings	https://buzzrx.com/retin-a/warnings	2026-11-23	confirmed
yourbestselves-com	yourbestselves.com: what not to mix hydroquinone with	https://yourbestselves.com/what-not-to-mix-hydroquinone-with	2026-11-23	confirmed
skinstacker-com-2	skinstacker.com: vitamin c and niacinamide together	https://skinstacker.com/blog/vitamin-c-and-niacinamide-together/	2026-11-23	confirmed
doi-org-2	doi:10.3390/life12050697	https://doi.org/10.3390/life12050697	2026-11-23	confirmed
pubmed-ncbi-nlm-nih-gov-3	pubmed.ncbi.nlm.nih.gov: 11207686	https://pubmed.ncbi.nlm.nih.gov/11207686/	2026-11-23	confirmed
ndclist-com	ndclist.com: images	https://ndclist.com/ndc/55319-203/images	2026-11-23	confirmed
dailymed-nlm-nih-gov	dailymed.nlm.nih.gov: dailymed	https://dailymed.nlm.nih.gov/dailymed/	2026-11-23	unconfirmed
beta-demoweb-aisle7-net	beta-demoweb.aisle7.net: Aisle7 Online with Conversion	http://beta-demoweb.aisle7.net/Aisle7_Online_with_Conversion/?resource=%2Fus%2Fassets%2Fdrug%2Fisotretinoin%2Fisotretinoin-oral-interactions	2026-11-23	confirmed
vanicream-com	vanicream.com: tips for introducing a new product into your skin care routine	https://vanicream.com/skin-basics/tips-for-introducing-a-new-product-into-your-skin-care-routine	2026-11-23	confirmed
healthpotli-com	healthpotli.com: 556657	https://www.healthpotli.com/product/lumacip/556657	2026-11-23	confirmed
plasticsurgerypractice-com	plasticsurgerypractice.com: the 7 best retinols for super dry sensitive skin	https://www.plasticsurgerypractice.com/client-objectives/dermatology/skin-conditions/the-7-best-retinols-for-super-dry-sensitive-skin/	2026-11-23	confirmed
beherald-com	beherald.com: 3 tips to apply retinol like a pro what not to do from a derm	https://beherald.com/3-tips-to-apply-retinol-like-a-pro-what-not-to-do-from-a-derm/	2026-11-23	confirmed
uspharmacist-com	uspharmacist.com: tips on testing skin care products before use	https://www.uspharmacist.com/article/tips-on-testing-skin-care-products-before-use	2026-11-23	confirmed
cutaneousallergy-org	cutaneousallergy.org: repeat open application test roat	https://cutaneousallergy.org/pils/repeat-open-application-test-roat/	2026-11-23	confirmed
skinhealthinstitute-org-au	skinhealthinstitute.org.au: section 6 4 repeat open application tests roat	https://skinhealthinstitute.org.au/courses/patch-test-training/lessons/module-6-preparing-patch-test-samples/topic/section-6-4-repeat-open-application-tests-roat/	2026-11-23	confirmed
dermnetnz-org	dermnetnz.org: open application test	https://dermnetnz.org/topics/open-application-test	2026-11-23	confirmed
doi-org-3	doi:10.4274/jtad.galenos.2022.35744	https://doi.org/10.4274/jtad.galenos.2022.35744	2026-11-23	confirmed
ehjournal-biomedcentral-com	ehjournal.biomedcentral.com: 1	https://ehjournal.biomedcentral.com/articles/10.1186/1476-069X-2-3/tables/1	2026-11-23	confirmed
allergynotes-blogspot-com	allergynotes.blogspot.com: when to stop oral steroids before patch	http://allergynotes.blogspot.com/2015/09/when-to-stop-oral-steroids-before-patch.html	2026-11-23	confirmed
pocketpills-com	pocketpills.com: vitamin a acid	https://pocketpills.com/drug/vitamin-a-acid	2026-11-23	secondary
mercurynews-com	mercurynews.com: got rosacea avoid these irritating skin care ingredients 2	http://www.mercurynews.com/2013/04/17/got-rosacea-avoid-these-irritating-skin-care-ingredients-2/	2026-11-23	confirmed
doi-org-4	doi:10.1016/j.clindermatol.2013.05.034	https://doi.org/10.1016/j.clindermatol.2013.05.034	2026-11-23	confirmed
pmc-ncbi-nlm-nih-gov	pmc.ncbi.nlm.nih.gov: PMC9750048	https://pmc.ncbi.nlm.nih.gov/articles/PMC9750048	2026-11-23	confirmed
scrne-info	scrne.info: fungal acne safe ingredients	https://scrne.info/blog/fungal-acne-safe-ingredients	2026-11-23	confirmed
doi-org-5	doi:10.2340/00015555-1825	https://doi.org/10.2340/00015555-1825	2026-11-23	confirmed
ema-europa-eu	ema.europa.eu: retinoid containing medicinal products	https://www.ema.europa.eu/en/medicines/human/referrals/retinoid-containing-medicinal-products	2026-11-23	confirmed
cfp-ca	cfp.ca: 665	https://www.cfp.ca/content/57/6/665	2026-11-23	confirmed
medicalnewstoday-com	medicalnewstoday.com: 322291	https://www.medicalnewstoday.com/articles/322291	2026-11-23	confirmed
jabfm-org	jabfm.org: 254	https://www.jabfm.org/content/29/2/254	2026-11-23	confirmed
mothertobaby-org	mothertobaby.org: topical acne treatments pregnancy	https://mothertobaby.org/fact-sheets/topical-acne-treatments-pregnancy/	2026-11-23	confirmed
balancedayspa-com	balancedayspa.com: microneedling contraindications	https://balancedayspa.com/pages/microneedling-contraindications	2026-11-23	confirmed
medicines-org-uk	medicines.org.uk: 921	https://www.medicines.org.uk/emc/product/921	2026-11-23	confirmed
thesunscreencompany-com	thesunscreencompany.com: bakuchiol safety in pregnancy	https://thesunscreencompany.com/blog/2019/12/4/bakuchiol-safety-in-pregnancy	2026-11-23	confirmed
sps-nhs-uk	sps.nhs.uk: safety in lactation acne and rosacea	https://www.sps.nhs.uk/articles/safety-in-lactation-acne-and-rosacea/	2026-11-23	confirmed
ec-europa-eu	ec.europa.eu: index	https://ec.europa.eu/growth/tools-databases/cosing/index.cfm?fuseaction=search.details_v2&id=29470	2026-11-23	confirmed
criticalcatalyst-com	criticalcatalyst.com	https://criticalcatalyst.com/sccs-publishes-scientific-opinion-on-childrens-exposure-to-salicylic-acid-sccs-1675-25	2026-11-23	confirmed
thesmudgereport-com	thesmudgereport.com	https://thesmudgereport.com/this-swedish-pharmacy-wont-sell-advanced-skin-care-to-children-under-15-years-old	2026-11-23	confirmed
fda-gov-2	fda.gov: microneedling devices	https://www.fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices	2026-11-23	secondary
dailymed-nlm-nih-gov-2	dailymed.nlm.nih.gov: drugInfo	https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?audience=consumer&setid=ba2b7504-17bb-4b9e-8db1-937f83d75a03	2026-11-23	confirmed
eur-lex-europa-eu	eur-lex.europa.eu: oj	https://eur-lex.europa.eu/eli/reg/2023/1545/oj	2026-11-23	confirmed
sgs-com	sgs.com: eu expands the list of fragrance allergens in cosmetic products	https://sgs.com/en-hk/news/2023/10/eu-expands-the-list-of-fragrance-allergens-in-cosmetic-products	2026-11-23	confirmed
demoweb-aisle7-net	demoweb.aisle7.net: Aisle7 Online with Conversion	https://demoweb.aisle7.net/Aisle7_Online_with_Conversion/?resource=%2Fus%2Fassets%2Fdrug%2Fsalicylic-acid%2Fsalicylic-acid-for-acne-topical-precautions	2026-11-23	secondary
mdpi-com	mdpi.com: 191	https://www.mdpi.com/2079-9284/12/5/191	2026-11-23	confirmed
agronauticosmetics-com	agronauticosmetics.com: 99 product1	https://www.agronauticosmetics.com/en/glossary/99-product1	2026-11-23	secondary
fda-gov-3	fda.gov	https://www.fda.gov/vaccines-blood-biologics/consumers-biologics/consumer-alert-regenerative-medicine-products-including-stem-cells-and-exosomes	2026-11-23	confirmed
fda-gov-4	fda.gov	https://www.fda.gov/safety/medical-product-safety-information/public-safety-alert-due-marketing-unapproved-stem-cell-and-exosome-products	2026-11-23	confirmed
zmuni-com	zmuni.com: summary of global requirements for the use of humanderived	https://www.zmuni.com/en/news/summary-of-global-requirements-for-the-use-of-humanderived/	2026-11-23	confirmed
exactoversight-org	exactoversight.org: practitioners	https://www.exactoversight.org/practitioners	2026-11-23	secondary
coslaw-eu	coslaw.eu: vitamin a	https://coslaw.eu/watchout/vitamin-a/	2026-11-23	confirmed
federal-elaws-us	federal.elaws.us: 2010 4424	http://federal.elaws.us/fr/notice/3/4/2010/2010-4424	2026-11-23	confirmed
doi-org-6	doi:10.1001/jamadermatol.2013.6955	https://doi.org/10.1001/jamadermatol.2013.6955	2026-11-23	confirmed
monarchbrowandfacials-com	monarchbrowandfacials.com: microneedling aftercare instructions	https://monarchbrowandfacials.com/blog/microneedling-aftercare-instructions	2026-11-23	confirmed
faciallyconscious-com	faciallyconscious.com: how to care for your skin after microneedling	https://faciallyconscious.com/blog/how-to-care-for-your-skin-after-microneedling	2026-11-23	secondary
doi-org-7	doi:10.1097/DSS.0000000000004450	https://doi.org/10.1097/DSS.0000000000004450	2026-11-23	confirmed
fifthelementesthetics-com	fifthelementesthetics.com: microneedling aftercare	https://www.fifthelementesthetics.com/pages/microneedling-aftercare	2026-11-23	confirmed
yourbestselves-com-2	yourbestselves.com: how long before microneedling should you stop retinol	https://yourbestselves.com/how-long-before-microneedling-should-you-stop-retinol	2026-11-23	secondary
mailash-com	mailash.com: contraindications of microneedling	https://mailash.com/post/contraindications-of-microneedling	2026-11-23	confirmed
renewlasermed-com	renewlasermed.com: chemical peels	https://www.renewlasermed.com/treatment-guidelines/chemical-peels	2026-11-23	confirmed
renewlasermed-com-2	renewlasermed.com: laser skin resurfacing	https://www.renewlasermed.com/treatment-guidelines/laser-skin-resurfacing	2026-11-23	confirmed
uqu-sa-net	uqu-sa.net: posttreatment considerations	http://uqu-sa.net/cosmetic-applications-of-laser-and-light-based-systems/posttreatment-considerations	2026-11-23	confirmed
drhowardliu-com	drhowardliu.com: AfterFxl	http://drhowardliu.com/AfterFxl.html	2026-11-23	confirmed
medicalphysics-institute	medicalphysics.institute: aftercare guide erbium laser treatment	https://www.medicalphysics.institute/papers/aftercare-guide-erbium-laser-treatment	2026-11-23	confirmed
taylorfrancis-com	taylorfrancis.com: 9781841847542 31	https://www.taylorfrancis.com/books/9780429110368/chapters/10.3109/9781841847542-31	2026-11-23	confirmed
cdermatology-com	cdermatology.com: chemical peel	https://cdermatology.com/chemical-peel	2026-11-23	confirmed
sharecare-com	sharecare.com: use retinoids can wax face	https://www.sharecare.com/health/acne-skin-pimples/use-retinoids-can-wax-face	2026-11-23	confirmed
doi-org-8	doi:10.1001/jamadermatol.2017.2077	https://doi.org/10.1001/jamadermatol.2017.2077	2026-11-23	confirmed
projectlead-health	projectlead.health	https://projectlead.health/clinical-corner/what-do-you-tell-your-patients-about-microneedling-while-on-isotretinoin/	2026-11-23	confirmed
ctpa-org-uk	ctpa.org.uk: faqs	https://www.ctpa.org.uk/faqs?faq=28	2026-11-23	confirmed
aad-org	aad.org: rash 101	https://www.aad.org/public/everyday-care/itchy-skin/rash/rash-101	2026-11-23	confirmed
doi-org-9	doi:10.1038/s41598-018-30786-y	https://doi.org/10.1038/s41598-018-30786-y	2026-11-23	secondary
zhuceabc-com	zhuceabc.com: cosmetics safety qa shelf life	http://zhuceabc.com/2022/02/22/cosmetics-safety-qa-shelf-life	2026-11-23	confirmed
hydroquinone-com	hydroquinone.com: usage precautions	https://hydroquinone.com/uses/usage-precautions	2026-11-23	confirmed
doi-org-10	doi:10.3390/pharmaceutics14020457	https://doi.org/10.3390/pharmaceutics14020457	2026-11-23	secondary
certifiedcosmetics-com	certifiedcosmetics.com: what is period after opening pao	https://www.certifiedcosmetics.com/blog/cosmetic-product-labelling/what-is-period-after-opening-pao/	2026-11-23	confirmed
cosmeticsinfo-org	cosmeticsinfo.org: shelf life and expiration dates	https://www.cosmeticsinfo.org/shelf-life-and-expiration-dates	2026-11-23	confirmed
smartskincare-com	smartskincare.com: fda on shelf life	http://www.smartskincare.com/ingredients/fda/fda-on-shelf-life.html	2026-11-23	confirmed
skn-coach	skn.coach: retinoid purging vs breakout	https://skn.coach/insights/retinoid-purging-vs-breakout	2026-11-23	confirmed
medspot-ai	medspot.ai: skin purging guide	https://medspot.ai/blog/skin-purging-guide	2026-11-23	secondary
apderm-com	apderm.com: why is my sunscreen pilling	https://apderm.com/blog/why-is-my-sunscreen-pilling	2026-11-23	confirmed
medicalnewstoday-com-2	medicalnewstoday.com: how skin patch test	https://www.medicalnewstoday.com/articles/how-skin-patch-test	2026-11-23	confirmed
doi-org-11	doi:10.1111/jocd.16206	https://doi.org/10.1111/jocd.16206	2026-11-23	confirmed
doi-org-12	doi:10.1002/der2.242	https://doi.org/10.1002/der2.242	2026-11-23	confirmed
cosmetic-chemlinked-com	cosmetic.chemlinked.com	https://cosmetic.chemlinked.com/news/cosmetic-news/us-fda-updates-instructions-for-filing-out-serious-adverse-event-reports-for-cosmetics	2026-11-23	confirmed
studylib-net	studylib.net: serious undesirable effects sue reporting guidelines	https://studylib.net/doc/18146493/serious-undesirable-effects--sue--reporting-guidelines	2026-11-23	confirmed
adverseevent-ai	adverseevent.ai: how to report cosmetic adverse event mocra	https://www.adverseevent.ai/blog/how-to-report-cosmetic-adverse-event-mocra.html	2026-11-23	confirmed
rfc-editor-org	rfc-editor.org: eid4149	https://rfc-editor.org/errata/eid4149	2026-11-23	secondary
github-com	github.com: 3040	https://github.com/nextcloud/calendar/issues/3040	2026-11-23	confirmed
github-com-2	github.com: 9	https://github.com/Gowee/lccal-worker/issues/9	2026-11-23	confirmed
rfc-editor-org-2	rfc-editor.org: rfc5545	https://www.rfc-editor.org/rfc/rfc5545	2026-11-23	unconfirmed
pmc-ncbi-nlm-nih-gov-2	pmc.ncbi.nlm.nih.gov: t0005	https://pmc.ncbi.nlm.nih.gov/articles/PMC7000309/table/t0005	2026-11-23	confirmed
archive-europa-ba	European Union in Bosnia and Herzegovina: 112, one emergency number	https://archive.europa.ba/?p=20084	2026-11-27	confirmed
londonambulance-nhs-uk	London Ambulance Service: calling 999	https://www.londonambulance.nhs.uk/calling-us/calling-999/	2026-11-27	confirmed
fcc-gov	US Federal Communications Commission: 9-1-1	https://www.fcc.gov/consumer-information	2026-11-27	confirmed
crtc-gc-ca	Canadian Radio-television and Telecommunications Commission: 9-1-1 services	https://crtc.gc.ca/eng/phone/911/can.htm	2026-11-27	confirmed
english-taichung-gov-tw	Taichung City Government: medical services	https://english.taichung.gov.tw/725869/post	2026-11-27	confirmed
kocis-go-kr	Korean Culture and Information Service: emergency, June 2019	https://www.kocis.go.kr/eng/webzine/201906/sub10.html	2026-11-27	confirmed
city-kitakyushu-lg-jp	City of Kitakyushu: the correct way to call 119	http://www.city.kitakyushu.lg.jp/english/e20100140.html	2026-11-27	confirmed
chinatransit-guide	chinatransit.guide: emergency guide for foreign visitors	https://chinatransit.guide/guide/emergency	2026-11-27	secondary
healthdirect-gov-au	healthdirect Australia: calling triple zero (000)	https://www.healthdirect.gov.au/calling-triple-zero	2026-11-27	confirmed
alagoasdigital-al-gov-br	State of Alagoas: SAMU 192	https://alagoasdigital.al.gov.br/servico/1132	2026-11-27	confirmed
ndtv-com	NDTV on the Home Ministry: 112, 15 February 2019	https://www.ndtv.com/india-news/dial-112-for-help-in-any-emergency-to-kick-off-in-14-states-union-territories-on-february-19-1993816	2026-11-27	secondary
iamat-org	IAMAT: Iran, travel health information	https://www.iamat.org/country/iran	2026-11-27	secondary
arabnews-pk	Arab News on the Saudi Red Crescent, 18 March 2024	https://www.arabnews.pk/node/2478846	2026-11-27	secondary
learn-microsoft-com	Android telephony, which cites 3GPP TS 22.101, section 10	https://learn.microsoft.com/en-us/dotnet/api/android.telephony.emergency.emergencynumber.emergencynumbersourcedefault?view=net-android-37.0	2026-11-27	secondary
eu-annex-iii-2026-05-18	Regulation (EC) No 1223/2009, Annex III, consolidated 18 May 2026; names read as carried in a public repository	https://eur-lex.europa.eu/eli/reg/2009/1223/oj	2026-11-23	confirmed
eu-2023-1545	Commission Regulation (EU) 2023/1545; names read as carried in a public repository	https://eur-lex.europa.eu/eli/reg/2023/1545/oj	2026-11-23	confirmed
cosmeticobs-2023-1545	CosmeticOBS, summary of the recitals of Regulation (EU) 2023/1545	https://cosmeticobs.com	2026-11-23	secondary
repositories-old-list	Public repositories that still list it among the older allergens		2026-11-23	unconfirmed
law-eu-annex-ii-416	Regulation (EC) No 1223/2009, Annex II, entry 416	https://github.com/Waiga/on-the-list/blob/bc6c171c162bfa7685dbe75715115f271f72a1ce/on_the_list/data/annex_II.csv	2026-11-23	confirmed
law-eu-ema-cat-2025	EMA/CAT 2025 guideline	https://pmc.ncbi.nlm.nih.gov/articles/PMC13314385/	2026-11-23	secondary
law-eu-definition-cosmetic	Regulation 1223/2009 Art. 2(1)(a); ISO 22716 for GMP	https://altmeyers.org/en/allergology/ec-cosmetics-regulation-1223-2009-135214.amp	2026-11-23	secondary
law-uk-human-ban	UK Cosmetics Regulation (retained 1223/2009)	https://www.thesun.ie/health/16052159/tiktok-skin-treatment-anti-ageing-secret-local-salon/	2026-11-23	secondary
law-usa-fda-2019-notice	FDA Public Safety Notification on Exosome Products	https://www.fda.gov/vaccines-blood-biologics/safety-availability-biologics/public-safety-notification-exosome-products	2026-11-23	confirmed
law-usa-fda-2020-alert	FDA consumer alert on regenerative medicine products	https://www.fda.gov/vaccines-blood-biologics/consumers-biologics/consumer-alert-regenerative-medicine-products-including-stem-cells-and-exosomes	2026-11-23	secondary
law-usa-warning-letter-2025	FDA CBER warning letter 25-700749, Supreme Rejuvenation, LLC	https://breastcancer.einnews.com/pr_news/814411968/supreme-rejuvenation-llc-700749-05-05-2025	2026-11-23	confirmed
law-usa-mocra	FD&C Act as amended by MoCRA 2022	https://rvtmed.com/where-does-the-fda-stand-on-exosomes-and-why-does-it-matter	2026-11-23	secondary
law-korea-annex3	MFDS Regulation on Safety Standards for Cosmetics, Annex 3: human cell and tissue culture medium	http://diycosmetics.pylearningmate.com/job/revised_laws.php?mode=v	2026-11-23	confirmed
law-korea-facility-tests	same standard, 2010 notice summaries	https://github.com/skygoldlee-cyber/Personalized_Skincare	2026-11-23	secondary
law-china-prohibited-390	Safety and Technical Standards for Cosmetics 2015, prohibited list no. 390	https://www.zmuni.com/zh-hans/news/he-gui-zhi-nan-pan-dian-guo-nei-wai-gan-xi-bao-wai-mi-ti/	2026-11-23	secondary
law-china-new-ingredient-draft	Draft guideline on judging new cosmetic ingredients	https://www.zmuni.com/zh-hans/news/he-gui-zhi-nan-pan-dian-guo-nei-wai-gan-xi-bao-wai-mi-ti/	2026-11-23	secondary
law-taiwan-case-review	MOHW notice 衛授食字第1131601051號 of 2024-03-21 amending the list of prohibited cosmetic ingredients (human-origin entry effective at once; draft notice 1121610404 of 2023-12-13)	https://cosmeticregulation.org.tw/files_info.php?ms=ZXFfSUQ9NDI%3D	2026-11-23	confirmed
law-canada-drug	Health Canada notice of 2025-08-14 (file 25-104893-244), consultation closed 2025-10-28; final notice of April 2026	https://www.canada.ca/en/health-canada/programs/consultation-classification-topical-products-containing-human-derived-exosomes-extracellular-vesicles-cell-conditioned-media/notice.html	2026-11-23	confirmed
law-saudi-topical-only	Ministry of Health clarification; SFDA	https://jarayid.com/en/saudi-arabia/1058249/health-ministry-exosomes-for-external-use-only	2026-11-23	secondary
law-gcc-other	Searched for a rule in GCC (other states); none found		2026-11-23	unconfirmed
law-japan-conditional	MHLW office memo of 2024-07-31; Standards for Biological Ingredients (生物由来原料基準)	https://e-eternal-global.com/news/news20240806.html	2026-11-23	secondary
law-australia-unknown	TGA: what a biological is; advertising ban	https://www.tga.gov.au/node/285206	2026-11-23	secondary
law-eu-annex-ii-419	Regulation (EC) No 1223/2009, Annex II, entry 419	https://github.com/Waiga/on-the-list/blob/bc6c171c162bfa7685dbe75715115f271f72a1ce/on_the_list/data/annex_II.csv	2026-11-23	confirmed
law-eu-art19-label	Regulation (EC) No 1223/2009, Article 19	https://hpra.ie/regulation/cosmetics/labelling-and-claims/cosmetic-products-labelling	2026-11-23	confirmed
law-eu-claims-655-2013	Article 20 of Regulation 1223/2009 and Commission Regulation (EU) No 655/2013	https://eurlexa.com/act/en/32013R0655	2026-11-23	confirmed
law-usa-fdca-201	FD&C Act section 201(g)(1) and 201(i), 21 U.S.C. 321	http://m.omb.report/icr/200712-0910-012/doc/5447901	2026-11-23	confirmed
law-brazil-anvisa	ANVISA class, as stated by the Brazilian Society of Dermatology	https://sbd.org.br/category/notas-tecnicas	2026-11-23	secondary
law-india-unknown	none found		2026-11-23	unconfirmed
hughes-2013	Hughes 2013, Ann Intern Med 158:781: daily sunscreen and skin ageing, randomised, 903 adults	https://doi.org/10.7326/0003-4819-158-11-201306040-00002	2026-11-27	confirmed
tretinoin-meta-2024	Tretinoin for photodamaged facial skin: systematic review and meta-analysis of 8 randomised trials, 1,361 people	https://www.dpcj.org/index.php/dpc/article/view/5172	2026-11-27	confirmed
wyles-2024	Wyles 2024: platelet extract beside 15 % vitamin C on hands, not randomised, paid for by the maker	https://www.healthday.com/healthpro-news/cosmetic/topical-human-platelet-extract-noninferior-for-photoaging-of-hands	2026-11-27	secondary
lae-2025	Lactobacillus-derived artificial vesicles, Biomater Sci 2025: laboratory, human part of unknown size	https://doi.org/10.1039/d4bm01644k	2026-11-27	confirmed
bjerke-1999	Bjerke 1999, Acta Derm Venereol 79:456: azelaic acid 20 % in rosacea with papules, randomised, 116 people	https://medicaljournals.se/acta/content/abstract/10.1080/00015559975000990	2026-11-27	confirmed
spada-2018	Spada 2018, Clin Cosmet Investig Dermatol 11:491: a cream with ceramides and water loss over 24 hours	https://pmc.ncbi.nlm.nih.gov/articles/PMC6197824	2026-11-27	confirmed
draelos-2006	Draelos 2006, J Cosmet Laser Ther 8:96: 2 % niacinamide and sebum, randomised, 130 people	https://pubmed.ncbi.nlm.nih.gov/16766489/	2026-11-27	confirmed
exoproof-carbon-search	No life-cycle assessment of a vesicle serum was found when searched		2026-11-27	confirmed
centella-2025	Centella asiatica vesicles, Cosmetics 12:186, 2025: a pilot of 28 days; only its methods were read	https://www.mdpi.com/2079-9284/12/5/186/html	2026-11-27	secondary
kwon-2020	Kwon 2020, Acta Derm Venereol: vesicles after fractional CO2 laser for acne scars, split face, 25 people	https://medicaljournalssweden.se/actadv/article/view/1834	2026-11-23	confirmed
park-2023	Park 2023: vesicles with needling for facial ageing, split face, 28 people, 12 weeks; figures quoted by a review, whose range for the treated side looks misprinted	https://discovery.researcher.life/article/efficacy-of-combined-treatment-with-human-adipose-tissue-stem-cell-derived-exosome-containing-solution-and-microneedling-for-facial-skin-aging-a-12-week-prospective-randomized-split-face-study/0e59fdc2557b3243bb68ff6e3ae877d3	2026-11-23	secondary
`;
