/** Closed set of what `read` can say. Each code has its words in every `locales/*.json` under `read.<code>`. */
export const READ_CODES = [
	/** A vesicle name in a form INCI allows. facts: text, kind, kingdom, source, form, position, of */
	'vesicle-named',
	/** A vesicle or exosome word in a form INCI does not allow. facts: text, kingdom, source, form, position, of */
	'vesicle-not-inci',
	/** Conditioned medium, culture fluid or secretome: vesicles not declared. facts: text, kingdom, source, position, of */
	'conditioned-medium',
	/** Platelet material: vesicles not declared. facts: text, kingdom, source, position, of */
	'platelet-material',
	/** Name or claims speak of exosomes or vesicles and no list was given. facts: text */
	'claim-without-list',
	/** Name or claims speak of exosomes or vesicles and the list names none. facts: text, where */
	'claim-not-on-list',
	/** Claim, ferment or lysate, and phospholipid together (contract rule 4). facts: claim, ferment, lipid */
	'ferment-with-lipid',
	/** A name often taken for an exosome, said for what it is. facts: text, lookalike, position */
	'lookalike',
	/** The label states how much. facts: text, value, unit */
	'amount-stated',
	/** It stands after a name known to be used at 1 % or less. facts: text, after, percent, basis */
	'amount-at-most',
	/** It stands before every marker: no upper bound can be given. facts: text, before */
	'amount-open',
	/** Last or nearly last on the list. facts: text, position, of */
	'near-the-end',
	/** INCI keeps "exosomes" for mammalian cells. facts: text, kingdom */
	'not-exosome-by-inci',
	/** A word near a vesicle name that was not read cleanly: look again. facts: text, nearest */
	'vesicle-read-unsure',
	/** Names that could not be read. facts: count, of */
	'names-unread',
	/** Nothing on the text could be read as an ingredient. facts: of */
	'nothing-read',
	/** No vesicle, medium or platelet name on the list. facts: of */
	'none-named',
	/** The text held several lists. facts: count */
	'several-lists',
] as const;
export type ReadCode = (typeof READ_CODES)[number];
