/** Printed names of fragrance allergens: entry, group, name, listed, note, source, status, date. Made from data/fragrance/allergens.tsv by tools/generate-vet.mjs. */
export const FRAGRANCE_ROWS = `
45		Benzyl Alcohol	old	preservative-use-exempt	eu-annex-iii-2026-05-18	confirmed	2026-11-23
46		6-Methyl Coumarin	old	outside-usual-count	eu-annex-iii-2026-05-18	confirmed	2026-11-23
67		Amyl Cinnamal	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
69		Cinnamyl Alcohol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
70		Citral	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
70		Geranial	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
70		Neral	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
71		Eugenol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
72		Hydroxycitronellal	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
73		Isoeugenol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
74		Amylcinnamyl Alcohol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
75		Benzyl Salicylate	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
76		Cinnamal	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
77		Coumarin	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
78		Geraniol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
80		Anise Alcohol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
81		Benzyl Cinnamate	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
82		Farnesol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
84		Linalool	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
85		Benzyl Benzoate	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
86		Citronellol	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
87		Hexyl Cinnamal	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
88		Limonene	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
89		Methyl 2-Octynoate	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
90		Alpha-Isomethyl Ionone	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
91		Evernia Prunastri Extract	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
92		Evernia Furfuracea Extract	old		eu-annex-iii-2026-05-18	confirmed	2026-11-23
109	Pinus Mugo	Pinus Mugo Leaf Oil	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
109	Pinus Mugo	Pinus Mugo Twig Leaf Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
109	Pinus Mugo	Pinus Mugo Twig Oil	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
114	Pinus Pumila	Pinus Pumila Needle Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
114	Pinus Pumila	Pinus Pumila Twig Leaf Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
114	Pinus Pumila	Pinus Pumila Twig Leaf Oil	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
122	Cedrus Atlantica Oil/Extract	Cedrus Atlantica Bark Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
122	Cedrus Atlantica Oil/Extract	Cedrus Atlantica Bark Oil	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
122	Cedrus Atlantica Oil/Extract	Cedrus Atlantica Bark Water	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
122	Cedrus Atlantica Oil/Extract	Cedrus Atlantica Leaf Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
122	Cedrus Atlantica Oil/Extract	Cedrus Atlantica Wood Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
122	Cedrus Atlantica Oil/Extract	Cedrus Atlantica Wood Oil	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
124	Turpentine	Turpentine	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
131	Alpha-Terpinene	Alpha-Terpinene	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
133	Terpinolene	Terpinolene	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
154	Myroxylon Pereirae Oil/Extract	Myroxylon Balsamum Pereirae Balsam Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
154	Myroxylon Pereirae Oil/Extract	Myroxylon Balsamum Pereirae Balsam Oil	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
154	Myroxylon Pereirae Oil/Extract	Myroxylon Pereirae Oil	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
154	Myroxylon Pereirae Oil/Extract	Myroxylon Pereirae Resin Extract	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
154	Myroxylon Pereirae Oil/Extract	Myroxylon Pereirae Resin	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	Alpha-Damascone	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	cis-Rose Ketone 1	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	trans-Rose Ketone 1	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	Rose Ketone 4 (Damascenone)	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	Rose Ketone 3 (delta-Damascone)	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	trans-Rose Ketone 3	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	cis-Rose Ketone 2 (cis-beta-Damascone)	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
157	Rose Ketones	trans-Rose Ketone 2 (trans-beta-Damascone)	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
175	3-Propylidenephthalide	3-Propylidenephthalide	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
196	Lippia Citriodora Absolute	Lippia Citriodora Absolute	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
324	Methyl Salicylate	Methyl Salicylate	added		eu-annex-iii-2026-05-18	confirmed	2026-11-23
327		Acetyl Cedrene	added		eu-2023-1545	confirmed	2026-11-23
328		Amyl Salicylate	added		eu-2023-1545	confirmed	2026-11-23
329		Anethole	added		eu-2023-1545	confirmed	2026-11-23
330		Benzaldehyde	added		eu-2023-1545	confirmed	2026-11-23
331		Camphor	added		eu-2023-1545	confirmed	2026-11-23
332		Beta-Caryophyllene	added		eu-2023-1545	confirmed	2026-11-23
333		Carvone	added		eu-2023-1545	confirmed	2026-11-23
334		Dimethyl Phenethyl Acetate	added		eu-2023-1545	confirmed	2026-11-23
335		Hexadecanolactone	added		eu-2023-1545	confirmed	2026-11-23
336		Hexamethylindanopyran	added		eu-2023-1545	confirmed	2026-11-23
337		Linalyl Acetate	added		eu-2023-1545	confirmed	2026-11-23
338		Menthol	added		eu-2023-1545	confirmed	2026-11-23
339		Trimethylcyclopentenyl Methylisopentenol	added		eu-2023-1545	confirmed	2026-11-23
340		Salicylaldehyde	added		eu-2023-1545	confirmed	2026-11-23
341		Santalol	added		eu-2023-1545	confirmed	2026-11-23
342		Sclareol	added		eu-2023-1545	confirmed	2026-11-23
343		Terpineol	added		eu-2023-1545	confirmed	2026-11-23
344		Tetramethyl Acetyloctahydronaphthalenes	added		eu-2023-1545	confirmed	2026-11-23
345		Trimethylbenzenepropanol	added		eu-2023-1545	confirmed	2026-11-23
346		Vanillin	added		eu-2023-1545	confirmed	2026-11-23
347	Cananga Odorata Oil/Extract	Cananga Odorata Flower Extract	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
347	Cananga Odorata Oil/Extract	Cananga Odorata Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
348		Cinnamomum Cassia Leaf Oil	added		eu-2023-1545	confirmed	2026-11-23
349		Cinnamomum Zeylanicum Bark Oil	added		eu-2023-1545	confirmed	2026-11-23
350	Citrus Aurantium Flower Oil	Citrus Aurantium Amara Flower Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
350	Citrus Aurantium Flower Oil	Citrus Aurantium Dulcis Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
351	Citrus Aurantium Peel Oil	Citrus Aurantium Amara Peel Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
351	Citrus Aurantium Peel Oil	Citrus Aurantium Dulcis Peel Oil	added		eu-2023-1545	confirmed	2026-11-23
351	Citrus Aurantium Peel Oil	Citrus Sinensis Peel Oil	added		eu-2023-1545	confirmed	2026-11-23
352		Citrus Aurantium Bergamia Peel Oil	added		eu-2023-1545	confirmed	2026-11-23
353		Citrus Limon Peel Oil	added		eu-2023-1545	confirmed	2026-11-23
354	Lemongrass Oil	Cymbopogon Schoenanthus Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
354	Lemongrass Oil	Cymbopogon Flexuosus Oil	added		eu-2023-1545	confirmed	2026-11-23
354	Lemongrass Oil	Cymbopogon Citratus Leaf Oil	added		eu-2023-1545	confirmed	2026-11-23
355	Eucalyptus Globulus Oil	Eucalyptus Globulus Leaf Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
355	Eucalyptus Globulus Oil	Eucalyptus Globulus Leaf/Twig Oil	added		eu-2023-1545	confirmed	2026-11-23
356	Eugenia Caryophyllus Oil	Eugenia Caryophyllus Leaf Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
356	Eugenia Caryophyllus Oil	Eugenia Caryophyllus Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
356	Eugenia Caryophyllus Oil	Eugenia Caryophyllus Stem Oil	added		eu-2023-1545	confirmed	2026-11-23
356	Eugenia Caryophyllus Oil	Eugenia Caryophyllus Bud Oil	added		eu-2023-1545	confirmed	2026-11-23
357		Jasminum Grandiflorum Flower Extract	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
357		Jasminum Officinale Oil	added		eu-2023-1545	confirmed	2026-11-23
357		Jasminum Officinale Flower Extract	added		eu-2023-1545	confirmed	2026-11-23
358		Juniperus Virginiana Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
358		Juniperus Virginiana Wood Oil	added		eu-2023-1545	confirmed	2026-11-23
359		Laurus Nobilis Leaf Oil	added		eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Hybrida Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Hybrida Extract	added		eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Hybrida Flower Extract	added		eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Intermedia Flower/Leaf/Stem Extract	added		eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Intermedia Flower/Leaf/Stem Oil	added		eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Intermedia Oil	added		eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Angustifolia Oil	added		eu-2023-1545	confirmed	2026-11-23
360	Lavandula Oil/Extract	Lavandula Angustifolia Flower/Leaf/Stem Extract	added		eu-2023-1545	confirmed	2026-11-23
361		Mentha Piperita Oil	added		eu-2023-1545	confirmed	2026-11-23
362		Mentha Viridis Leaf Oil	added		eu-2023-1545	confirmed	2026-11-23
363		Narcissus Poeticus Extract	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
363		Narcissus Pseudonarcissus Flower Extract	added		eu-2023-1545	confirmed	2026-11-23
363		Narcissus Jonquilla Extract	added		eu-2023-1545	confirmed	2026-11-23
363		Narcissus Tazetta Extract	added		eu-2023-1545	confirmed	2026-11-23
364		Pelargonium Graveolens Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
364		Pelargonium Graveolens Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
364		Pelargonium Graveolens Leaf Oil	added		eu-2023-1545	confirmed	2026-11-23
365		Pogostemon Cablin Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
365		Pogostemon Cablin Leaf Oil	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Damascena Flower Oil	added	cas-first-of-entry	eu-2023-1545	confirmed	2026-11-23
366		Rosa Damascena Flower Extract	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Alba Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Alba Flower Extract	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Canina Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Centifolia Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Centifolia Flower Extract	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Gallica Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Moschata Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
366		Rosa Rugosa Flower Oil	added		eu-2023-1545	confirmed	2026-11-23
367		Santalum Album Oil	added		eu-2023-1545	confirmed	2026-11-23
368		Eugenyl Acetate	added		eu-2023-1545	confirmed	2026-11-23
369		Geranyl Acetate	added		eu-2023-1545	confirmed	2026-11-23
370		Isoeugenyl Acetate	added		eu-2023-1545	confirmed	2026-11-23
371	Pinene	Pinene	added	printed-alpha-or-beta	eu-2023-1545	confirmed	2026-11-23
II		Hydroxyisohexyl 3-Cyclohexene Carboxaldehyde	prohibited	old-stock	cosmeticobs-2023-1545	secondary	2026-11-23
II		Atranol	prohibited	part-of-oakmoss	cosmeticobs-2023-1545	secondary	2026-11-23
II		Chloroatranol	prohibited	part-of-oakmoss	cosmeticobs-2023-1545	secondary	2026-11-23
II		Butylphenyl Methylpropional	prohibited	ban-date-not-read	repositories-old-list	unconfirmed	2026-11-23
`;
