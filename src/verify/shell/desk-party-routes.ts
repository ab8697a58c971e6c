/** Keys, prefixes and labs at the desk: what operators and brands propose, and a second person confirms. */
import * as z from 'zod/mini';
import { writeAudit } from '../../host/audit.ts';
import { findOrganisation } from '../../host/organisation.ts';
import { propose } from '../../host/proposal.ts';
import { folderOf, NO_DESK, problemOf, withFolder } from './desk-at-folder.ts';
import { readLog } from './desk-log.ts';
import { enrolLab } from './desk-parties.ts';
import { isRefused } from './desk-refusal.ts';
import {
	type AskedBy,
	type DeskAnswer,
	type DeskRoute,
	readRoute,
	writeRoute,
} from './desk-route.ts';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const day = z.iso.date();
const bindSchema = z.object({
	brand: text(60),
	prefixes: z.array(z.string().check(z.regex(/^\d{4,12}$/))).check(z.minLength(1), z.maxLength(50)),
});
const rotateSchema = z.object({ compromised: z.optional(z.iso.datetime()) });
const labSchema = z.object({
	lab: text(60),
	body: text(120),
	number: text(120),
	scope: z.array(z.string().check(z.regex(/^[a-z0-9_]{1,60}$/))).check(z.maxLength(200)),
	from: day,
	until: day,
	/** How it was checked. */
	note: text(500),
});

const UNKNOWN = { problem: { code: 'organisation-unknown' } } as const;

async function bind(asked: AskedBy<z.infer<typeof bindSchema>>): Promise<DeskAnswer> {
	const { desk, actor, body, now } = asked;
	const { sql } = desk.database;
	const brand = await findOrganisation(sql, body.brand);
	if (brand?.kind !== 'brand') return UNKNOWN;
	if (folderOf(asked) === null) return NO_DESK;
	const payload = { brand: brand.id, name: brand.name, prefixes: body.prefixes };
	const subject = `${brand.id} ${body.prefixes.join(' ')}`;
	const given = { by: actor, organisation: brand.number, kind: 'gtin-bind', subject, payload };
	return { value: { proposal: await propose(sql, given, now) }, status: 202 };
}

async function rotate(asked: AskedBy<z.infer<typeof rotateSchema>>): Promise<DeskAnswer> {
	const { desk, actor, body, now } = asked;
	const folder = folderOf(asked);
	if (folder === null) return NO_DESK;
	const { id: brand, number: organisation } = actor.organisation;
	const at = body.compromised;
	// Cut off where the log stands when the theft is told: nothing behind it can be put in front.
	const compromised = at === undefined ? null : { at, size: (await readLog(folder)).size };
	const payload = { brand, compromised };
	const given = { by: actor, organisation, kind: 'key-rotate', subject: brand, payload };
	return { value: { proposal: await propose(desk.database.sql, given, now) }, status: 202 };
}

async function enrol(asked: AskedBy<z.infer<typeof labSchema>>): Promise<DeskAnswer> {
	const { desk, actor, body, now } = asked;
	const folder = folderOf(asked);
	if (folder === null) return NO_DESK;
	const lab = await findOrganisation(desk.database.sql, body.lab);
	if (lab?.kind !== 'lab') return UNKNOWN;
	const enrolled = await enrolLab(folder, { ...body, name: lab.name });
	if (isRefused(enrolled)) return problemOf(enrolled);
	const deed = { actor, action: 'lab-enrol', subject: lab.id, facts: { number: body.number } };
	await desk.database.transaction((sql) => writeAudit(sql, deed, now));
	return { value: { index: enrolled[0]?.index ?? null }, status: 201 };
}

/** Who is bound to which products, and which labs are enrolled: what anybody can read in the log too. */
const parties = withFolder<null>(async (_, folder) => {
	const { registry } = await readLog(folder);
	const retired = new Set(registry.rotations.map(({ entry }) => entry.from));
	const brands = registry.links.map(({ index, entry }) => {
		const { brand, name, prefixes, subject, at } = entry;
		return { index, brand, name, prefixes, key: subject, at, retired: retired.has(subject) };
	});
	const labs = registry.labs.map(({ index, entry }) => {
		const { name, body, number, scope, from, until, subject, at, note } = entry;
		return { index, name, body, number, scope, from, until, key: subject, at, note };
	});
	return { value: { brands, labs } };
});

export const PARTY_ROUTES: readonly DeskRoute[] = [
	readRoute({
		method: 'GET',
		path: '/v1/desk/keys',
		summary: 'Keys of brands and labs, and what each is bound to or accredited for',
		needs: 'key-see',
		answer: parties,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/bindings',
		summary: 'Proposes to bind GTIN prefixes to the key of a brand; a second operator decides',
		needs: 'gtin-bind',
		schema: bindSchema,
		answer: bind,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/rotations',
		summary: 'Proposes a new key for the brand; a second person decides',
		needs: 'key-rotate',
		schema: rotateSchema,
		answer: rotate,
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/labs',
		summary: 'Enrols the key of a lab with its accreditation',
		needs: 'lab-enrol',
		schema: labSchema,
		answer: enrol,
	}),
];
