/** What a clinic goes through before a procedure; one item that is not ticked stops the visit. Words: `vet.checklist.<id>`. */

export const CHECKLIST = [
	'identity-and-age',
	'pregnancy-in-private',
	'allergies',
	'medicines',
	'skin-exam',
	'actives-stopped',
	'product-read-aloud',
	'certificate-read',
	'seal-and-cold-chain',
	'single-patient',
	'topical-route',
	'consent',
	'standard-photos',
	'aftercare-sheet',
	'lot-on-record',
	'follow-up',
] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];
