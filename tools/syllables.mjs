/** Syllables of English and French words, counted from their letters: near enough to weigh a text, not to scan a verse. */

/** English words whose letters mislead the rules below. */
const ENGLISH_KNOWN = new Map(
	Object.entries({
		area: 3,
		areas: 3,
		anyone: 3,
		behaviour: 3,
		being: 2,
		business: 2,
		clothes: 1,
		different: 3,
		doing: 2,
		every: 2,
		everything: 3,
		evening: 2,
		evenings: 2,
		eye: 1,
		eyelid: 2,
		eyes: 1,
		going: 2,
		idea: 3,
		ideas: 3,
		maybe: 2,
		million: 2,
		people: 2,
		science: 2,
		seeing: 2,
		something: 2,
		sometimes: 2,
		themselves: 2,
		yourself: 2,
	}),
);

const ENGLISH_SILENT = [
	/[^aeiouyl]e$/,
	/[aeiouyrl]le$/,
	/[^aeiouylsxzcgt]es$/,
	/[aeiouyr]les$/,
	/[^s]tes$/,
	/[^aeiouytdl]ed$/,
	/[aeiouyrl]led$/,
	/[aeiouy].*[^aeiouyl]e(?:ly|ment|ments|ness|less|ful|ty|where|thing|times|body)$/,
];

const ENGLISH_EXTRA = [
	/(?<![tscgx])i[ou]/g,
	/(?<![tscg])ia/g,
	/(?<![tscf])ie(?:nt|nce|t)/g,
	/[^aeiouytcgs]ie(?:r|rs|st)$/g,
	/tio$/g,
	/(?<=[aeou])y(?=[aeou])/g,
	/(?<![qg])ua/g,
	/[aeiouy](?=ing(?:s|ly)?$)/g,
	/[^aeiouy]sm(?:s)?$/g,
	/^(?:re|pre)(?=act|app|int|intro|open|order|exist|eval)/g,
	/creat/g,
	/iety/g,
	/(?<=[cv])uum/g,
	/(?<=n|t)uous/g,
];

/**
 * Syllables of one English word, at least one.
 * @param {string} word
 */
export function englishSyllables(word) {
	const letters = word.toLowerCase().replace(/[^a-z]/g, '');
	const known = ENGLISH_KNOWN.get(letters);
	if (known !== undefined) return known;
	const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
	const silent = ENGLISH_SILENT.filter((ending) => ending.test(letters)).length;
	const extra = ENGLISH_EXTRA.reduce((sum, seam) => sum + (letters.match(seam)?.length ?? 0), 0);
	return Math.max(1, groups - silent + extra);
}

/** Nouns and adjectives in -ent, whose ending is heard; a verb of the third person plural is silent there. */
const HEARD_ENT =
	/(?:ment|dent|cent|rgent|gent|quent|tient|client|dient|pient|sent|lent|parent|vent|férent|content)$/;
const SILENT_VERB =
	/(?:doivent|peuvent|savent|arrivent|suivent|servent|trouvent|lavent|disent|causent|utilisent|posent|parlent|vendent|rendent|perdent|répondent|demandent|mentent|laissent|passent|finissent|agissent|cessent|dosent|semblent|coulent|roulent|brûlent|changent|protègent|mélangent|piquent|manquent|indiquent|appliquent|marquent|expliquent|aident|gardent|viennent|tiennent|contiennent|reviennent|deviennent)$/;

/**
 * Syllables of one French word as spoken, a mute e at its end left out, at least one.
 * @param {string} word
 */
export function frenchSyllables(word) {
	const letters = word.toLowerCase().replace(/[^a-zàâäéèêëîïôöùûüÿçœæ]/g, '');
	const heard = isSilentVerb(letters)
		? letters.slice(0, -3)
		: letters.replace(/(?<=é)es?$|(?<=[^aeéèêiïou])es?$|(?<=[gq]u)es?$/, '');
	return Math.max(1, nuclei(heard));
}

function isSilentVerb(letters) {
	return letters.endsWith('ent') && (!HEARD_ENT.test(letters) || SILENT_VERB.test(letters));
}

/** Groups of vowels that are heard: é and ï open one of their own, and so does i after two consonants. */
function nuclei(letters) {
	const apart = letters
		.replace(/qu/g, 'k')
		.replace(/gu(?=[eéèêiï]|$)/g, 'g')
		.replace(/(?<=[aeéèêiou])y(?=[aeéèêiou])/g, 'i-')
		.replace(/(?<=[aeouy])é/g, '-é')
		.replace(/é(?=[aàâeèêiouy])/g, 'é-')
		.replace(/(?<=[aeou])ï/g, '-ï')
		.replace(/(?<=[bcdfgptv][lr])i(?=[aeéèo])/g, 'i-')
		.replace(/a(?=o[^uû])/g, 'a-');
	return apart.match(/[aàâäeéèêëiîïoôöuùûüyÿœæ]+/g)?.length ?? 0;
}
