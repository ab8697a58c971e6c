/** Closed sets of what `report` can say. Words: `locales/<language>/report.json`. */

/** The one line above everything; words under `report.headline.<code>.kind` and `.answer`. */
export const HEADLINE_CODES = [
	/** Mammalian exosomes in a form INCI allows. facts: text, kingdom, source or null, count */
	'exosomes-by-inci',
	/** Vesicles in a form INCI allows, of no mammal. facts: text, kingdom, source, count */
	'vesicles-not-exosomes',
	/** Several such names, of which some or none are exosomes. facts: count, exosomes */
	'vesicles-mixed',
	/** A vesicle word in a form INCI does not allow. facts: text, word, kingdom */
	'word-not-inci',
	/** A trade name for such a material. facts: text, kingdom */
	'trade-name',
	/** Conditioned medium, culture fluid, secretome. facts: text, kingdom */
	'conditioned-medium',
	/** Platelet material. facts: text, kingdom */
	'platelet-material',
	/** Vesicles are claimed and no list was given. facts: none */
	'claim-without-list',
	/** Vesicles are claimed, the list holds a ferment and a phospholipid. facts: none */
	'ferment-with-lipid',
	/** Vesicles are claimed and the list that was given names none. facts: where, of */
	'claimed-none-listed',
	/** No vesicle on the list, but something often sold as one. facts: of, count, text, lookalike */
	'none-named-lookalike',
	/** No vesicle on the list. facts: of */
	'none-named',
	/** A word near a vesicle name that was not read cleanly. facts: text, nearest */
	'word-unsure',
	/** No photo shows a list. facts: none */
	'photo-without-list',
	/** Too few lines of the photos could be read to say no. facts: count, of */
	'photo-unread',
	/** Too few names could be read to say no. facts: count, of */
	'mostly-unread',
	/** Nothing could be read as an ingredient. facts: none */
	'nothing-read',
] as const;
export type HeadlineCode = (typeof HEADLINE_CODES)[number];

/** The word set large; it never stands without the kind of its headline. Words: `report.word.<word>`. */
export const ANSWER_WORDS = ['yes', 'unclear', 'no', 'cannot-tell'] as const;
export type AnswerWord = (typeof ANSWER_WORDS)[number];

/** What a card cannot tell; words under `report.unknown.<code>`. */
export const UNKNOWN_CODES = [
	/** facts: none */
	'inside',
	/** facts: none */
	'living-skin',
	/** facts: text */
	'amount',
	/** facts: text */
	'which-cells',
	/** facts: text */
	'vesicles-in-medium',
	/** facts: none */
	'list-itself',
	/** facts: count, of */
	'names-unread',
	/** A word of a photo that may name a vesicle. facts: text, line, photo */
	'photo-line',
	/** Lines of a photo that were not read surely. facts: count, of, photo */
	'photo-lines',
	/** A photo whose letters cannot be read here. facts: language, photo */
	'photo-letters',
	/** facts: none */
	'batch',
	/** facts: market */
	'law',
	/** facts: market, source */
	'law-human',
	/** facts: none */
	'for-you',
] as const;
export type UnknownCode = (typeof UNKNOWN_CODES)[number];

/** How a stretch of the text is drawn: solid, dashed, double, dotted, dashed and unread. */
export const SPAN_KINDS = ['vesicle', 'unclear', 'lookalike', 'repaired', 'unread'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];
