/** Whether a sentence that answers no known claim still promises something, and whether that could be tested. */
import type { ClaimVerdict } from '../ledger/index.ts';
import { isAsked, isDenied, normalised } from './sentence.ts';

const EFFECT =
	/\b(?:reduc|improv|boost|increas|stimulat|repair|heals?\b|firm|lift|brighten|lighten|smooth|regenerat|rejuvenat|restor|renew|protect|hydrat|moisturi|calm|sooth|tighten|plump|fade|prevent|fight|erase|strengthen|accelerat|revers|minimi[sz]|shr[aiu]nk|decreas|diminish|lower|fell\b|faster|closed\b|regrow|grows?\b|less\b|fewer\b|cures?\b|treats?\b|remov|eliminat|soften|balanc|detox|purif|r[ée]dui|am[ée]lior|r[ée]par|stimul|apais|lisse|raffermi|hydrate)/;
const SKIN =
	/\b(?:skin|complexion|wrinkle|lines?\b|collagen|elastin|pores?\b|redness|scar|spots?\b|pigment|barrier|hair|acne|tone|texture|age?ing|elasticity|firmness|moisture|cells?\b|inflamm|cytokine|eczema|psoriasis|rosacea|dermatitis|melasma|disease|cancer|wounds?\b|peau|rides?\b|teint|cheveux)/;
const FEELING =
	/\b(?:glow|radian|luminous|feel|luxur|amazing|beautiful|love|dream|magic|youthful look|flawless|[ée]clat)/;

/** What is said of such a sentence; null where it promises nothing. */
export function verdictOfUnknown(sentence: string): ClaimVerdict | null {
	const text = normalised(sentence);
	// A question promises nothing of its own; one about a known claim is answered by that claim.
	if (isAsked(text) || isDenied(text)) return null;
	if (EFFECT.test(text) && SKIN.test(text)) return 'no-source-found';
	return FEELING.test(text) && SKIN.test(text) ? 'untestable' : null;
}
