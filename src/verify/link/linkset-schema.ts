/** The shape of a linkset in JSON (RFC 9264 clause 4.2), and of one as a GS1 conformant resolver gives it. */
import * as z from 'zod/mini';

const MOST = 1_000;
const uri = z.string().check(z.regex(/^[A-Za-z][A-Za-z\d+.-]*:[^\s<>"{}|\\^`]+$/));
const webAddress = z
	.string()
	.check(z.regex(/^https?:\/\/[^\s<>"{}|\\^`/]+(?:\/[^\s<>"{}|\\^`]*)?$/));
/** A registered relation, or the URI of another one (RFC 8288 clause 2.1). */
const relation = z.string().check(z.regex(/^(?:[a-z][a-z\d.-]*|https?:\/\/[^\s<>"{}|\\^`]+)$/));
const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/));
const mediaType = z.string().check(z.regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.*)?$/));
const worded = z.array(z.strictObject({ value: z.string(), language: z.optional(language) }));

const target = z.object({
	href: uri,
	type: z.optional(mediaType),
	title: z.optional(z.string()),
	'title*': z.optional(worded),
	hreflang: z.optional(z.array(language)),
	media: z.optional(z.string()),
});
/** Attributes of an extension are lists, of texts or of texts with their language (clause 4.2.4.3). */
const plainTarget = z.catchall(target, z.union([z.array(z.string()), worded]));

/** GS1-Conformant resolver 1.2: a title always, and three attributes of its own. */
const gs1Target = z.strictObject({
	...target.shape,
	href: webAddress,
	title: z.string().check(z.minLength(1)),
	context: z.optional(z.array(z.unknown())),
	fwqs: z.optional(z.boolean()),
	public: z.optional(z.boolean()),
});

const targets = <Target extends z.ZodMiniType>(one: Target) =>
	z.array(one).check(z.minLength(1), z.maxLength(MOST));
const relations = <Target extends z.ZodMiniType>(one: Target) => z.record(relation, targets(one));

const RESERVED = { plain: ['anchor'], gs1: ['anchor', 'itemDescription'] } as const;
/** The members that are relations: all but those that the context keeps for itself. */
function relationsWithout(names: readonly string[]) {
	return (value: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

const contextObject = z
	.looseObject({ anchor: z.optional(uri) })
	.check(
		z.refine(
			(value) => relations(plainTarget).safeParse(relationsWithout(RESERVED.plain)(value)).success,
		),
	);
const gs1ContextObject = z
	.looseObject({ anchor: webAddress, itemDescription: z.string().check(z.minLength(1)) })
	.check(
		z.refine(
			(value) => relations(gs1Target).safeParse(relationsWithout(RESERVED.gs1)(value)).success,
		),
	);

export const linksetSchema = z.strictObject({
	linkset: z.array(contextObject).check(z.maxLength(MOST)),
});
export const gs1LinksetSchema = z.strictObject({
	linkset: z.array(gs1ContextObject).check(z.minLength(1), z.maxLength(MOST)),
});
