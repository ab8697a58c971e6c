/** What may serve the same wish: id, wish, made, evidence, source, status, date. Made from data/instead/options.tsv by tools/generate-vet.mjs. */
export const INSTEAD_ROWS = `
sunscreen-lines	lines	mineral-or-synthetic	trial	hughes-2013	confirmed	2026-11-27
tretinoin-lines	lines	synthetic	trials	tretinoin-meta-2024	confirmed	2026-11-27
vitamin-c-lines	lines	synthetic	comparison	wyles-2024	secondary	2026-11-27
bacterial-vesicles-lines	lines	bacteria	laboratory	lae-2025	confirmed	2026-11-27
azelaic-redness	redness	synthetic	trial	bjerke-1999	confirmed	2026-11-27
ceramide-barrier	barrier	synthetic	trial	spada-2018	confirmed	2026-11-27
niacinamide-pores	pores	synthetic	trial	draelos-2006	confirmed	2026-11-27
plant-vesicles-barrier	barrier	plant	pilot	centella-2025	secondary	2026-11-27
`;
