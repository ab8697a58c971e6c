/** What either side of a trial got: id, procedures, people, control low and high, treated low and high, unit, measure, source, status, date. Made from data/clinic/controls.tsv by tools/generate-vet.mjs. */
export const CONTROL_ROWS = `
kwon-2020	laser_ablative	25	19.9	19.9	32.5	32.5	%	acne-scar	kwon-2020	confirmed	2026-11-23
park-2023	microneedling	28	6.6	7.1	12.4	14.4	%	lines	park-2023	secondary	2026-11-23
`;
