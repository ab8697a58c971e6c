/** Parts that documents of the UN Transparency Protocol have in common, as its specification describes them (version 0.6 and later). */
import * as z from 'zod/mini';

const MOST = 1_000;
export const uri = z.string().check(z.regex(/^[A-Za-z][\w+.-]*:\S+$/));
export const many = <Item extends z.ZodMiniType>(item: Item) =>
	z.array(item).check(z.maxLength(MOST));
export const day = z.iso.date();
export const moment = z
	.string()
	.check(
		z.regex(
			/^-?(?:[1-9]\d{3,}|0\d{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/,
		),
	);
/** A list of types in which this one stands. */
export const typed = (name: string) =>
	many(z.string()).check(z.refine((types) => types.includes(name)));
/** The type may be left out: where an object stands already says what it is. */
export const kind = (name: string) => z.optional(typed(name));

export const identifierScheme = z.strictObject({
	type: kind('IdentifierScheme'),
	id: z.optional(uri),
	name: z.optional(z.string()),
});
/** A party, facility or product that is named by an address and by its number in a register. */
export const identified = z.looseObject({
	id: uri,
	name: z.string(),
	registeredId: z.optional(z.string()),
	idScheme: z.optional(identifierScheme),
});
export const issuer = z.strictObject({
	type: kind('CredentialIssuer'),
	id: uri,
	name: z.string(),
	issuerAlsoKnownAs: z.optional(many(identified)),
});

const linkShape = {
	linkURL: z.optional(uri),
	linkName: z.optional(z.string()),
	linkType: z.optional(z.string()),
};
export const link = z.strictObject({ type: kind('Link'), ...linkShape });
export const secureLink = z.strictObject({
	type: kind('SecureLink'),
	...linkShape,
	hashDigest: z.optional(z.string()),
	hashMethod: z.optional(z.enum(['SHA-256', 'SHA-1'])),
});
export const binaryFile = z.strictObject({
	type: kind('BinaryFile'),
	fileName: z.optional(z.string()),
	fileType: z.optional(z.string()),
	file: z.optional(z.string()),
});

export const classification = z.strictObject({
	type: kind('Classification'),
	id: uri,
	code: z.optional(z.string()),
	name: z.string(),
	schemeID: z.optional(uri),
	schemeName: z.optional(z.string()),
});
/** The unit is a code of UN/ECE Recommendation 20. */
export const measure = z.strictObject({
	type: kind('Measure'),
	value: z.number(),
	unit: z.string(),
});
export const metric = z.strictObject({
	type: kind('Metric'),
	metricName: z.string(),
	metricValue: measure,
	score: z.optional(z.string()),
	accuracy: z.optional(z.number()),
});

/** What sustainability is spoken of under. */
export const conformityTopic = z.enum([
	'circularity.content',
	'circularity.design',
	'environment.biodiversity',
	'environment.deforestation',
	'environment.emissions',
	'environment.energy',
	'environment.waste',
	'environment.water',
	'governance.compliance',
	'governance.ethics',
	'governance.transparency',
	'social.community',
	'social.labour',
	'social.rights',
	'social.safety',
]);

export const standard = z.strictObject({
	type: kind('Standard'),
	id: z.optional(uri),
	name: z.optional(z.string()),
	issuingParty: identified,
	issueDate: z.optional(day),
});
export const regulation = z.strictObject({
	type: kind('Regulation'),
	id: z.optional(uri),
	name: z.optional(z.string()),
	jurisdictionCountry: z.optional(z.string()),
	administeredBy: identified,
	effectiveDate: z.optional(day),
});

const criterionShape = {
	type: kind('Criterion'),
	id: uri,
	name: z.string(),
	description: z.string(),
	conformityTopic,
	status: z.enum(['proposed', 'active', 'deprecated']),
	thresholdValue: z.optional(metric),
	performanceLevel: z.optional(z.string()),
	category: z.optional(many(classification)),
	tag: z.optional(many(z.string())),
};
/** Criteria hold criteria, two deep here and no deeper. */
const innermost = z.strictObject({
	...criterionShape,
	subCriterion: z.optional(z.array(z.never())),
});
export const criterion = z.strictObject({
	...criterionShape,
	subCriterion: z.optional(many(innermost)),
});

/** What claims of a maker and assessments of a lab have in common. */
export const declaration = {
	id: uri,
	description: z.optional(z.string()),
	referenceStandard: z.optional(standard),
	referenceRegulation: z.optional(regulation),
	assessmentCriteria: z.optional(many(criterion)),
	assessmentDate: z.optional(day),
	declaredValue: z.optional(many(metric)),
	conformityTopic,
};
export const claim = z.looseObject({
	type: kind('Claim'),
	...declaration,
	conformityEvidence: z.optional(secureLink),
});
