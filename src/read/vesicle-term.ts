/**
 * Is this piece of text a name for vesicles, and of which kind?
 * The ordered rule of contracts.md (`read`): source + Exosomes for human, animal and milk; a named organism + (Extracellular) Vesicles;
 * any other such word is unclear, and so are conditioned media and platelet material.
 */

import type { KnownTerm } from './known-term.ts';
import { isCjk, nameKey } from './letters.ts';
import { listedForm, listedKind, listedKingdom, listedRule } from './listed-term.ts';
import type { RuleId } from './rules.ts';
import type { Kingdom, NamingForm, VesicleKind } from './schema.ts';
import {
	has,
	isEpithet,
	isNativeStem,
	isSourceWord,
	kingdomOf,
	namesSource,
	sourceOf,
	titleCase,
} from './source-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Word, wordsOf } from './word-run.ts';

export type TermReading = {
	readonly verdict: 'yes' | 'unclear';
	readonly kind: VesicleKind;
	readonly kingdom: Kingdom;
	readonly source: string;
	readonly form: NamingForm;
	readonly rule: RuleId;
	/** Canonical name, where the whole piece is one. */
	readonly name: string | null;
};

/** Reads one piece without brackets. Null: it names no vesicle, medium or platelet material. */
export function readTerm(given: string, vocabulary: Vocabulary): TermReading | null {
	const text = given.replace(UNSEEN, '');
	const key = nameKey(text);
	if (key.length < SHORTEST) return null;
	const listed = vocabulary.terms.get(key);
	const words = withoutChance(wordsOf(text, vocabulary));
	if (listed) return fromList(listed, text, words);
	if (words.some(isVesicleWord)) return vesicleTerm(text, words);
	if (words.some((word) => has(word, 'platelet'))) return heldBack(words, 'platelet', 'READ-U04');
	if (words.some(isMedium) || isCellMedium(words)) {
		return heldBack(words, 'conditioned-medium', 'READ-U03');
	}
	return null;
}

/** Soft hyphens, zero-width and direction signs: they part no word. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SHORTEST = 2;

/** "소포라" (Sophora) begins with the letters of vesicle: a short native word counts only where no unknown letters run on from it. */
function withoutChance(words: readonly Word[]): readonly Word[] {
	return words.map((word, at) => {
		const next = words[at + 1];
		const runsOn = next?.known === null && /^[\u3040-\u9fff\uac00-\ud7a3]/u.test(next.key);
		return runsOn && word.key.length <= SHORTEST && has(word, 'vesicle')
			? { ...word, known: null }
			: word;
	});
}

/** A word of class vesicle, or any longer word made with "exosom" that is no trap ("phytoexosomes", "exosomal"). */
export function isVesicleWord(word: Word): boolean {
	if (word.known !== null) return has(word, 'vesicle') && !has(word, 'trap');
	return /exosom|vesicles?$|엑소좀|エクソソーム|外泌[体體]/u.test(word.key);
}

/** "Media" alone is an epithet of plants ("Plantago Media"). */
function isMedium(word: Word): boolean {
	return has(word, 'medium') && word.key !== 'media';
}

/** "Adipose stem cell media": the loose wording of a conditioned medium. */
function isCellMedium(words: readonly Word[]): boolean {
	const cell = words.findIndex((word) => has(word, 'cell') || has(word, 'tissue'));
	return cell !== -1 && words.slice(cell + 1).some((word) => /^medi(?:a|um)$/u.test(word.key));
}

function fromList(term: KnownTerm, text: string, words: readonly Word[]): TermReading | null {
	const listed = listedKind(term);
	if (listed === null) return null;
	const kind = words.some(isVesicleWord) ? kindOf(words) : listed;
	const yes = term.verdict === 'yes';
	return {
		verdict: yes ? 'yes' : 'unclear',
		kind,
		kingdom: listedKingdom(term),
		source: sourceOf(words) || term.detail,
		form: yes ? allowedForm(text) : listedForm(term),
		rule: listedRule(term),
		name: term.name,
	};
}

const EXOSOME =
	/e(?:x|s|gz|k[sz])o[sz]+o+m|엑소[좀솜]|エ[クキ]ソ[ソゾ]|外[泌秘]|экзосом|[سز]وسوم|سوزوم|אקסוזו|โซโซม/u;
const EXTRACELLULAR = /extra[cz]ell?ul|세포외|細胞外|细胞外|胞外|ngoaibao|внеклеточ/u;

function isExosomeWord(word: Word): boolean {
	return isVesicleWord(word) && EXOSOME.test(word.key);
}

function kindOf(words: readonly Word[]): VesicleKind {
	if (words.some(isExosomeWord)) return 'exosome';
	const extracellular = words.some((word) => isVesicleWord(word) && EXTRACELLULAR.test(word.key));
	return extracellular ? 'extracellular-vesicle' : 'vesicle';
}

function vesicleTerm(text: string, words: readonly Word[]): TermReading {
	const complete = completeName(words);
	const body = complete ?? words;
	const kind = kindOf(words);
	const kingdom = kingdomOf(body);
	const told = { kind, kingdom, source: sourceOf(body) };
	// INCI keeps "exosomes" for mammalian cells; milk and the secretions of animals count with them.
	const mammalian = kingdom === 'human' || kingdom === 'animal';
	if (complete === null || (kind === 'exosome' && !mammalian)) {
		return { ...told, verdict: 'unclear', form: 'not-inci', rule: 'READ-U01', name: null };
	}
	const rule = kind === 'exosome' ? 'READ-V01' : 'READ-V02';
	const name = complete.length === words.length ? written(words) : null;
	return { ...told, verdict: 'yes', form: allowedForm(text), rule, name };
}

/** Native names are written as their list has them, without blanks. */
function written(words: readonly Word[]): string {
	const native = words.every((word) => isCjk(word.key.charCodeAt(0)));
	return words.map((word) => titleCase(word.text)).join(native ? '' : ' ');
}

/** INCI's own English words are its form; everything else that is allowed is a translation. */
function allowedForm(text: string): NamingForm {
	return /\b(?:vesicles?|exosomes?)\b/iu.test(text) ? 'inci' : 'translation';
}

/**
 * The words that make a complete name: source words that lead up to the vesicle word, or follow it by a link
 * ("Vesículas Extracelulares de Centella Asiatica"). Null if a form, a synthetic, a loose or an unknown word breaks it, or no source is named.
 */
function completeName(words: readonly Word[]): readonly Word[] | null {
	const head = words.findIndex(isVesicleWord);
	const last = words.findLastIndex(isVesicleWord);
	const heads = words.slice(head, last + 1);
	const plain = (word: Word) => has(word, 'vesicle') || has(word, 'neutral');
	if (!heads.every((word) => plain(word) && !has(word, 'loose'))) return null;
	if (words.some((word) => has(word, 'synthetic'))) return null;
	const after = words.slice(last + 1);
	const follows = HEAD_FIRST.test(words[last]?.key ?? '')
		? after.every(isSourceWord)
		: isLinkedSource(after);
	if (!follows && !after.every((word) => has(word, 'neutral'))) return null;
	const source = leadingSource(words.slice(0, head));
	const before = words[head - source.length - 1];
	if (before && has(before, 'loose')) return null;
	const body = [...source, ...words.slice(head)];
	return namesSource(body) ? body : null;
}

/** Russian and Vietnamese put the source behind the vesicle word without a joint ("Экзосомы молока"). */
const HEAD_FIRST = /экзосом|везикул|ngoaibao/u;

/** A joint ("de", "from"), also behind "derived", and then source words alone. */
function isLinkedSource(after: readonly Word[]): boolean {
	const [first, second] = after;
	if (!first || !after.every(isSourceWord)) return false;
	if (has(first, 'link') || first.key.endsWith('from')) return true;
	return has(first, 'neutral') && second !== undefined && has(second, 'link');
}

/** The longest run of source words right before the vesicle word; what stands before it belongs to another name. */
function leadingSource(words: readonly Word[]): readonly Word[] {
	const breaks = (word: Word, at: number) => !isSourceWord(word) && !isEpithet(word, words[at - 1]);
	const from = words.findLastIndex(breaks) + 1;
	// A native name the lexicon lacks (수국잎소포) is let in where a part of a plant or a callus stands between it and the
	// vesicle word: "세포" alone may follow any word of praise.
	const [stem, next] = words;
	const letIn =
		from === 1 &&
		stem &&
		next &&
		isNativeStem(stem) &&
		(has(next, 'part') || CALLUS.test(next.key));
	return letIn ? words : words.slice(from);
}

const CALLUS = /^(?:캘러스|カルス|愈[伤傷]|癒傷)/u;

function heldBack(
	words: readonly Word[],
	kind: 'conditioned-medium' | 'platelet',
	rule: RuleId,
): TermReading {
	const known = words.every((word) => word.known !== null);
	const sourced = words.some((word) => has(word, 'organism') || has(word, 'donor'));
	return {
		verdict: 'unclear',
		kind,
		kingdom: kingdomOf(words),
		source: sourceOf(words),
		form: known ? 'inci' : 'not-inci',
		rule,
		name: known && sourced ? written(words) : null,
	};
}
