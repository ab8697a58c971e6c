/** What kind of study a text tells of. People come before animals, animals before cells; a plan is no trial yet. */
import type { Design } from '../ledger/index.ts';
import type { Sentence } from './passage.ts';
import { arePeopleTreated } from './people.ts';

const REGISTRY =
	/\b(?:registry (?:entry|record)|trial registration (?:only|record)|(?:not yet )?recruiting\b|no results (?:yet|posted|available)|study protocol|trial protocol|protocol (?:for|of) an?\b|planned enrol?ment|estimated enrol?ment)/;
const REVIEW_TITLE =
	/\b(?:review|meta-analys[ie]s|overview|scoping|bibliometric|state[- ]of[- ]the[- ]art|consensus|guidelines?|recommendations?|position (?:paper|statement)|perspectives?|editorial|commentary|minimal information|current (?:status|evidence|knowledge|trends)|advances in|update on|landscape|audit|market (?:audit|analysis|survey))\b/;
/** A notice on another paper tells its facts again and is no study. */
const NOTICE =
	/^(?:(?:author|publisher)(?:['’]s)? )?(?:correction|corrigendum|erratum|addendum|retraction(?: note| notice)?|retracted|withdrawn|withdrawal|expression of concern)\b(?: to\b|\s*[:.]|$)/;
/** Titles of reviews that do not say so; they count only where nobody and nothing was treated. */
const REVIEW_LIKE =
	/\b(?:progress in|exploring|emerging|framework|applications? (?:in|for|of)|opportunit\w*|roles? of|potential of|pathophysiology|overcome|mechanisms?|therapeutic|advances|from \w+ to \w+|challenges|future|promise|exosomes in (?:\w+ ){0,3}(?:dermatology|aesthetics|medicine))\b/;
const REVIEW_TEXT =
	/\b(?:(?:this|the present|our) (?:narrative |systematic |scoping |mini-?)?(?:review|article|chapter|paper) (?:summari|discuss|review|outline|describe|cover|highlight|explore|examine|provide|look)|we (?:systematically )?(?:reviewed|searched|summari[sz]e)|(?:databases?|pubmed|embase|medline|scopus|web of science)\b[^.]{0,60}\bsearch|search(?:ed|es)? (?:of )?(?:pubmed|embase|medline|databases?|the literature)|\d+ (?:\w+ ){0,4}(?:studies|papers|articles|trials|records|reviews|publications) (?:\w+ ){0,6}(?:were |was |are )?(?:pooled|included|reviewed|identified|screened|analy[sz]ed|met|summari[sz]ed)|minimal information for|recommendations from|reporting checklist|literature (?:review|search)|studies were included|papers with \d+)/;
const OTHER =
	/\b(?:survey|questionnaire|interviews?|qualitative|focus groups?|diagnostic accuracy|biomarker|cross-sectional|case-control)\b/;

const ANIMAL =
	/\b(?:mice|mouse|murine|rats?|rabbits?|pigs?|piglets?|porcine|swine|zebrafish|guinea pigs?|dogs?|canine|horses?|equine|sheep|hamsters?|animal (?:model|study|experiment)s?|animals|in vivo model|db\/db|c57bl|balb\/c|nude)\b/;
const EX_VIVO =
	/\b(?:ex[- ]vivo|explants?|excised (?:human |porcine )?skin|skin (?:samples |discs |pieces )?(?:from|left over from) (?:surger|abdominoplast|facelift|breast)|franz (?:diffusion )?cells?|discarded skin|cadaver)/;
const CELLS =
	/\b(?:in[- ]vitro|fibroblasts?|keratinocytes?|melanocytes?|hacat|b16|macrophages?|raw ?264|endothelial cells|huvecs?|cell (?:lines?|culture|model|work|viability|proliferation|migration)|cultured|cells? (?:were|was)|in dishes|dermal papilla cells|reconstructed (?:skin|epidermis)|skin model|organoid)/;

const RANDOM =
	/\b(?:randomi[sz](?:ed|ation|ing)|randomly|at random|by (?:coin|lot|chance)|coin (?:toss|flip)|drawn by lot|drew lots|computer-generated|sealed envelopes?|random (?:number|sequence|allocation|order|assignment))/g;
const NOT_RANDOM =
	/(?:\bnon-?\s?$|\bnot $|\bnot been $|\bwithout (?:\w+ )?$|\bno (?:\w+ ){0,3}$|\bunn?$|\black of (?:\w+ )?$|\bquasi-?\s?$|\bfuture (?:\w+ ){0,2}$|\bneed(?:s|ed)? (?:for )?(?:\w+ ){0,3}$|\blarger?,? (?:\w+,? ){0,2}$|\bwere not $)/;
const WISH_AFTER =
	/^[^.;]{0,60}\b(?:(?:are|is) (?:still )?(?:needed|warranted|required|awaited|lacking|missing)|should (?:confirm|be)|needed|warranted)/;

/** Whether people, sides or parts were assigned by chance. */
export function isRandomised(passage: readonly Sentence[]): boolean {
	return passage.some(({ low }) =>
		[...low.matchAll(RANDOM)].some(({ 0: word, index }) => {
			const before = low.slice(Math.max(0, index - 40), index);
			const after = low.slice(index + word.length);
			const picks =
				/^ (?:select|chosen|sampl|pick)\w* (?:\w+ )?(?:fields?|cells?|images?|photos?|mice|sections?)/;
			return !NOT_RANDOM.test(before) && !WISH_AFTER.test(after) && !picks.test(after);
		}),
	);
}

const SPLIT =
	/\b(?:split[- ](?:face|body|arm|scar|scalp|neck|hand|lesion|side|skin|forearm|site)|half[- ](?:face|side|head|of the face)|intra-?individual|within-(?:subject|person|patient|face|participant)|contralateral|left[- /]right|left and right|(?:one|1) (?:side|arm|half|forearm|cheek|hand)\b|(?:other|opposite|each|either|both|designated) (?:sides?|halves|half|arms?|cheeks?|hands?|forearms?|inner arms)|(?:face|facial|body) sides?|sides? (?:of (?:the|each) face|were)|both inner arms|paired sites?|self-controlled|(?:chosen|selected|assigned|allocated|random) (?:side|half|cheek)\b|\d+ sides\b)/;
const CONTROL =
	/\b(?:control(?:led|s)? (?:group|arm|side|cream|product)|controlled\b|controls?\b|placebo|vehicle|sham|compar(?:ed|ison|ing|ator|ative)\b[^.]{0,30}\b(?:with|to|group|arm|between)|versus|vs\.?\b|\d (?:treatment )?groups?\b|(?:three|two|four|several) (?:\w+ )?groups|laser alone|needling alone|saline|untreated|standard care|against)\b/;
const NO_CONTROL =
	/\b(?:no (?:control|comparison|comparator|placebo)|without (?:an? )?(?:control|comparison|comparator|placebo)|un-?controlled|non-?controlled|single[- ]arm|one[- ]arm|single[- ]group|no (?:\w+ )?(?:control|comparison) (?:group|arm)|lack of (?:an? )?control)/;
const CASES =
	/\b(?:case (?:report|series|study)|cases? (?:of|were|are|with|reported|described)|series of|we (?:report|describe|present) (?:a|an|the|\d+)\b|\d+ cases|\d{1,3}-year-old|retrospective|chart review)/;

/** The kind of study; `other` where the text fits none. */
export function designOf(passage: readonly Sentence[]): Design {
	const all = passage.map(({ low }) => low).join(' ');
	const title = passage[0]?.low ?? '';
	if (NOTICE.test(title)) return 'other';
	if (REGISTRY.test(all) && !/\bregistered (?:at|with|under)\b/.test(all)) return 'registry-only';
	if (isReview(title, all)) return 'review';
	if (!arePeopleTreated(passage)) return withoutPeople(title, all);
	if (isRandomised(passage) && !isOnlyAnimal(passage))
		return SPLIT.test(all) ? 'rct-split-face' : 'rct-parallel';
	return withoutChance(all);
}

function isReview(title: string, all: string): boolean {
	if (/\b(?:retrospective|chart|record) review\b|\bcase (?:report|series)/.test(title))
		return false;
	return REVIEW_TITLE.test(title) || REVIEW_TEXT.test(all);
}

/** Chance spoken of in a sentence on animals alone. */
function isOnlyAnimal(passage: readonly Sentence[]): boolean {
	const random = passage.filter((sentence) => isRandomised([sentence]));
	return random.every(({ low }) => ANIMAL.test(low));
}

function withoutPeople(title: string, all: string): Design {
	if (OTHER.test(title)) return 'other';
	if (ANIMAL.test(all)) return 'animal';
	if (EX_VIVO.test(all)) return 'ex-vivo';
	if (CELLS.test(all)) return 'in-vitro';
	return REVIEW_LIKE.test(title) ? 'review' : 'other';
}

/** People told of because something went wrong. */
const HARM =
	/\b(?:granuloma\w*|necros[ie]s|necrotic|purple papules|(?:developed|had|with) (?:firm |painful |persistent )?(?:nodules|lumps|papules|reactions?)|complications? (?:after|of|following))\b/;

function withoutChance(all: string): Design {
	if (
		/\b(?:survey(?:ed|s)?|questionnaire study|interview(?:s|ed|ing)?|qualitative|focus groups?)\b/.test(
			all,
		)
	)
		return 'other';
	const isCase =
		/\bcase (?:report|series|study)|\bcases? (?:were|was) (?:reported|described)|\d{1,3}-year-old (?:wo)?man\b/.test(
			all,
		);
	if (NO_CONTROL.test(all)) return isCase ? 'case-series' : 'single-arm';
	if (isCase || HARM.test(all)) return 'case-series';
	const compared = all.replace(
		/\bcompar\w+ (?:with|to) (?:the )?(?:baseline|before|pre-?\s?treatment|their own)/g,
		' ',
	);
	if (SPLIT.test(all) || CONTROL.test(compared)) return 'controlled-nonrandomised';
	return CASES.test(all) ? 'case-series' : 'single-arm';
}
