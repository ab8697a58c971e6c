/** Closed sets of what `verify` can say. Words: `locales/<language>/verify.json`. */

/** Every check of a batch, in the order in which an auditor asks. Words: `verify.check.<name>`. */
export const CHECK_NAMES = [
	/** Is the text JSON that every reader reads alike? */
	'parse',
	/** Is it written in the one canonical way (RFC 8785)? */
	'canonical',
	/** Does it hold what a batch passport holds, and nothing else? */
	'schema',
	/** Did the issuer's key sign exactly this? */
	'brand-signature',
	/** Did a lab sign it as well, with a key that is enrolled for it? */
	'lab-signature',
	/** Is the bundle signed by a pinned operator, and is every file in it the one that was signed? */
	'bundle-signature',
	/** Is the issuer's key bound to the prefix of this GTIN? */
	'issuer-linked-to-gtin',
	/** Was the key still trusted when the log took the passport in? */
	'key-not-compromised',
	/** Does the printed label say what was signed? */
	'label-matches',
	/** Where the code itself is signed: by a key of this product, letter by letter? */
	'capsule-signature',
	/** Does the log hold this passport? */
	'log-inclusion',
	/** Did the pinned log sign the checkpoint? */
	'checkpoint-signature',
	/** Did enough witnesses see the same log, and lately? */
	'witness-quorum',
	/** Does the latest logged status list let the passport stand? */
	'status',
	/** Was the batch called back? */
	'recall',
	/** Has a newer passport taken its place? */
	'supersession',
	/** Is the product within its date, and the passport within its own? */
	'expiry',
	/** Is the bundle young enough to speak for today? */
	'bundle-fresh',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

export const CHECK_OUTCOMES = ['holds', 'fails', 'not-known'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** Words: `verify.code.<code>`. Every one has the facts `field` (the first) and `fields` (all, parted by blanks). */
export const CONTRADICTION_CODES = [
	/** facts: unit, expected */
	'unit-strange',
	/** Nothing of the kind can be so. facts: value, unit */
	'value-impossible',
	/** facts: value, unit */
	'unit-slip',
	/** facts: value, unit, usual */
	'unlike-earlier-lots',
	/** facts: stated, computed */
	'ratio-wrong',
	/** facts: volume */
	'dose-wrong',
	/** facts: date, produced */
	'tested-before-made',
	/** facts: date, expiry */
	'tested-after-expiry',
	/** facts: date */
	'tested-in-future',
	/** facts: produced, expiry */
	'made-after-expiry',
	/** facts: count, lot */
	'figures-reused',
	/** facts: lot */
	'file-reused',
	/** facts: value, unit, limit, kind */
	'limit-looser',
	/** facts: lod, unit, limit, kind */
	'limit-unseen',
	/** facts: value, lod, unit */
	'below-own-detection',
	/** facts: lab */
	'lab-beyond-scope',
	/** facts: lab, from, until */
	'lab-not-accredited',
	/** facts: until, produced */
	'gmp-expired',
	/** facts: none */
	'sizes-disordered',
	/** facts: stated, counted */
	'sizes-not-of-curve',
	/** facts: value, unit */
	'sterile-yet-counted',
	/** facts: value, least, most */
	'cold-chain-left',
	/** facts: least, most */
	'storage-disordered',
	/** facts: months, stated */
	'shelf-life-short',
	/** facts: kingdom */
	'markers-foreign',
	/** facts: stated, counted */
	'markers-miscounted',
] as const;
export type ContradictionCode = (typeof CONTRADICTION_CODES)[number];

/** What speaks for copies of one code. Words: `verify.copies.reason.<code>`. Only told of one's own file of scans. */
export const COPY_CODES = [
	/** Two sightings further apart than anyone travels in the time. facts: from, to, day, days, kilometres */
	'impossible-travel',
	/** facts: regions */
	'more-regions-than-one-bottle',
	/** Whoever told of it first, was somewhere else. facts: day, region, elsewhere */
	'first-seen-elsewhere',
	/** facts: scans */
	'more-scans-than-one-bottle',
] as const;
export type CopyCode = (typeof COPY_CODES)[number];

/** Why a check does not hold, and what must be said beside a verdict. Words: `verify.code.<code>`. */
export const VERIFY_CODES = [
	/** No passport was given, and the bundle holds none for the label. facts: gtin, lot */
	'passport-missing',
	/** facts: refused, at */
	'json-refused',
	/** facts: none */
	'not-canonical',
	/** facts: path */
	'schema-refused',
	/** No proof by the issuer's own key. facts: issuer */
	'brand-proof-missing',
	/** facts: issuer */
	'brand-signature-wrong',
	/** A proof that is neither the issuer's nor one of an enrolled lab. facts: key */
	'lab-not-enrolled',
	/** facts: key */
	'lab-signature-wrong',
	/** No lab signed. facts: none */
	'lab-none',
	/** The lab was not accredited on the day the log took the passport in. facts: lab, from, until */
	'lab-outside-dates',
	/** facts: none */
	'bundle-missing',
	/** facts: file */
	'bundle-broken',
	/** facts: operator */
	'operator-not-trusted',
	/** The bundle is about other products. facts: gtin, brand */
	'bundle-of-others',
	/** facts: issuer, gtin */
	'issuer-not-linked-to-gtin',
	/** facts: since */
	'key-compromised',
	/** facts: since */
	'key-retired',
	/** Nothing printed was compared. facts: none */
	'label-none',
	/** facts: what, printed, signed */
	'label-differs',
	/** The label carries a serial number that the passport does not list. facts: serial */
	'serial-not-issued',
	/** Something in the address poses as a signature. facts: none */
	'capsule-malformed',
	/** No trusted key of this product signed what the code prints. facts: gtin */
	'capsule-not-from-brand',
	/** facts: size, made */
	'not-in-log',
	/** facts: index */
	'inclusion-wrong',
	/** facts: origin */
	'checkpoint-wrong',
	/** facts: none */
	'quorum-short',
	/** facts: seen, made */
	'witnesses-old',
	/** facts: list */
	'status-missing',
	/** facts: list */
	'status-wrong',
	/** facts: list */
	'status-not-latest',
	/** facts: list */
	'revoked',
	/** facts: since */
	'suspended',
	/** facts: since, reason */
	'recalled',
	/** facts: since, lifted, reason */
	'recall-lifted',
	/** facts: since, lifted */
	'suspension-lifted',
	/** facts: since */
	'superseded',
	/** facts: expiry */
	'expired',
	/** facts: until */
	'passport-lapsed',
	/** facts: from */
	'passport-not-yet',
	/** facts: made, expires */
	'bundle-expired',
	/** The clock stands before the day the bundle was made. facts: made */
	'clock-behind',
	/** A genuine code can be copied onto any bottle. facts: none */
	'bottle-unproved',
	/** The serial number is one of this batch; that it is on this bottle is not proved. facts: serial */
	'serial-copyable',
	/** By what people told, the code was seen in ways that one bottle cannot be. facts: serial */
	'code-seen-apart',
	/** Invented for show. facts: none */
	'sample',
	/** What this check needs did not hold. facts: check */
	'not-checked',
	...CONTRADICTION_CODES,
] as const;
export type VerifyCode = (typeof VERIFY_CODES)[number];

/** The sentence above a batch, never more than is proved. Words: `verify.headline.<code>`. */
export const BATCH_HEADLINE_CODES = [
	/** facts: none */
	'batch-real-bottle-unproved',
	/** facts: serial */
	'batch-real-serial-issued',
	/** facts: since */
	'batch-recalled',
	/** facts: expiry */
	'batch-expired',
	/** facts: what */
	'label-not-passport',
	/** facts: none */
	'passport-altered',
	/** facts: none */
	'passport-not-from-brand',
	/** facts: none */
	'passport-withdrawn',
	/** facts: none */
	'passport-replaced',
	/** facts: none */
	'key-lost',
	/** facts: none */
	'log-wrong',
	/** facts: since */
	'batch-on-hold',
	/** facts: made */
	'proof-too-old',
	/** facts: none */
	'proof-broken',
	/** facts: none */
	'proof-missing',
] as const;
export type BatchHeadlineCode = (typeof BATCH_HEADLINE_CODES)[number];

/** Steps in the life of a batch, as the log holds them. Words: `verify.event.<kind>`. */
export const BATCH_EVENTS = [
	'issue',
	'supersede',
	'suspend',
	'lift-suspension',
	'recall',
	'lift-recall',
] as const;
