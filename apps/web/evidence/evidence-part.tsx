/** Pages of evidence, and the claims of a card: fetched with their words and the ledger when first opened. */
import { later } from '../later.tsx';
import { speakAlso, type WordsOf } from '../speech.ts';

const EVIDENCE_WORDS: WordsOf = {
	en: () => import('../words-evidence-en.ts'),
	fr: () => import('../words-evidence-fr.ts'),
};

const ClaimsPage = later(async () => {
	const part = await import('./claims-page.tsx');
	await speakAlso(EVIDENCE_WORDS);
	return part.ClaimsPage;
});
const ClaimPage = later(async () => {
	const part = await import('./claim-page.tsx');
	await speakAlso(EVIDENCE_WORDS);
	return part.ClaimPage;
});

/** All claims, or the one that the address names. */
export function EvidencePage({ id }: { readonly id: string }) {
	return id === '' ? <ClaimsPage /> : <ClaimPage key={id} id={id} />;
}

/** What the copy of a bottle claims. */
export const ClaimsPanel = later(async () => {
	const part = await import('./claims-panel.tsx');
	await speakAlso(EVIDENCE_WORDS);
	return part.ClaimsPanel;
});
