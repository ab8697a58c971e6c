/** What an ingredient means for the plan: name, how it is matched, tags. Made from data/usage/ingredient-tags.tsv by tools/generate-vet.mjs. */
export const TAG_ROWS = `
Retinol	is	retinoid retinoid_cosmetic strong
Retinal	is	retinoid retinoid_cosmetic strong
Retinaldehyde	is	retinoid retinoid_cosmetic strong
Retinyl Palmitate	is	retinoid retinoid_cosmetic strong
Retinyl Acetate	is	retinoid retinoid_cosmetic strong
Retinyl Propionate	is	retinoid retinoid_cosmetic strong
Retinyl Retinoate	is	retinoid retinoid_cosmetic strong
Hydroxypinacolone Retinoate	is	retinoid retinoid_cosmetic strong
Tretinoin	is	retinoid retinoid_rx tretinoin strong
Retinoic Acid	is	retinoid retinoid_rx tretinoin strong
Adapalene	is	retinoid retinoid_rx adapalene strong
Tazarotene	is	retinoid retinoid_rx tazarotene strong
Bakuchiol	is	bakuchiol
Glycolic Acid	is	aha
Lactic Acid	is	aha
Mandelic Acid	is	aha
Malic Acid	is	aha
Tartaric Acid	is	aha
Salicylic Acid	is	bha
Capryloyl Salicylic Acid	is	bha
Betaine Salicylate	is	bha
Gluconolactone	is	pha
Lactobionic Acid	is	pha
Papain	is	enzyme_peel
Bromelain	is	enzyme_peel
Subtilisin	is	enzyme_peel
Azelaic Acid	is	azelaic
Benzoyl Peroxide	is	bpo strong
Hydroquinone	is	hydroquinone strong
Ascorbic Acid	is	laa antioxidant
Sodium Ascorbyl Phosphate	is	vitamin_c_derivative antioxidant
Magnesium Ascorbyl Phosphate	is	vitamin_c_derivative antioxidant
Ascorbyl Glucoside	is	vitamin_c_derivative antioxidant
Ascorbyl Tetraisopalmitate	is	vitamin_c_derivative antioxidant
Tetrahexyldecyl Ascorbate	is	vitamin_c_derivative antioxidant
3-O-Ethyl Ascorbic Acid	is	vitamin_c_derivative antioxidant
Ascorbyl Palmitate	is	vitamin_c_derivative antioxidant
Tocopherol	is	antioxidant
Ubiquinone	is	antioxidant
Ferulic Acid	is	antioxidant
Resveratrol	is	antioxidant
Niacinamide	is	niacinamide
Copper Tripeptide-1	is	cu_peptide
Copper Peptide	is	cu_peptide
peptide-	has	peptide
Ceramide	starts	ceramide
Hyaluronic Acid	is	hyaluronic
Sodium Hyaluronate	is	hyaluronic
Dimethicone	is	silicone
Cyclopentasiloxane	is	silicone
Citrus Aurantium Bergamia Fruit Oil	is	phototoxic_oil
Citrus Aurantium Bergamia Peel Oil	is	phototoxic_oil
Citrus Limon Peel Oil	is	phototoxic_oil
Citrus Aurantifolia Peel Oil	is	phototoxic_oil
Citrus Paradisi Peel Oil	is	phototoxic_oil
Alcohol Denat.	is	alcohol_high
Alcohol Denat	is	alcohol_high
Alcohol	is	alcohol_high
Menthol	is	menthol
Mentha Piperita Oil	is	menthol
Eucalyptus Globulus Leaf Oil	is	menthol
Hamamelis Virginiana	starts	witch_hazel
Parfum	is	parfum
Fragrance	is	parfum
Aroma	is	parfum
Sodium DNA	is	pdrn_fish
Polydeoxyribonucleotide	is	pdrn_fish
Zinc Oxide	is	spf_mineral
Titanium Dioxide	is	spf_mineral
Ethylhexyl Methoxycinnamate	is	spf
Butyl Methoxydibenzoylmethane	is	spf
Octocrylene	is	spf
Ethylhexyl Salicylate	is	spf
Homosalate	is	spf
Bis-Ethylhexyloxyphenol Methoxyphenyl Triazine	is	spf
Diethylamino Hydroxybenzoyl Hexyl Benzoate	is	spf
Ethylhexyl Triazone	is	spf
Sodium Lauryl Sulfate	is	cleanser_harsh
Sodium Laureth Sulfate	is	cleanser_harsh
Ammonium Lauryl Sulfate	is	cleanser_harsh
sh-Oligopeptide	starts	growth_factor
rh-Oligopeptide	starts	growth_factor
sh-Polypeptide	starts	growth_factor
rh-Polypeptide	starts	growth_factor
`;
