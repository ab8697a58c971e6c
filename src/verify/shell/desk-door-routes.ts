/** How people come to the desk: a link makes a passkey, a passkey signs in. */
import * as z from 'zod/mini';
import type { Actor } from '../../host/actor.ts';
import { writeAudit } from '../../host/audit.ts';
import type { Sql } from '../../host/database.ts';
import { findInvite, takeInvite } from '../../host/invite.ts';
import { addPerson } from '../../host/organisation.ts';
import {
	beginRegistration,
	beginSignIn,
	checkRegistration,
	checkSignIn,
	keepPasskey,
} from '../../host/passkey.ts';
import {
	assertionSchema,
	personNameSchema,
	registrationSchema,
} from '../../host/passkey-schema.ts';
import { actorOfToken, beginSession, endSession, type NewSession } from '../../host/session.ts';
import { forgetCookie, printCookie, tokenOfCookies } from '../../host/session-cookie.ts';
import type { SessionPlace } from '../../host/session-place.ts';
import { allowedTo } from './desk-permission.ts';
import {
	type AskedAt,
	type DeskAnswer,
	type DeskRoute,
	doorRoute,
	readRoute,
	writeRoute,
} from './desk-route.ts';

const tokenSchema = z.string().check(z.regex(/^[\w-]{43}$/));
const nothingSchema = z.object({});
const linkSchema = z.object({ token: tokenSchema });
const nameSchema = z.object({ token: tokenSchema, name: personNameSchema });
const enrolSchema = z.object({
	token: tokenSchema,
	name: personNameSchema,
	response: registrationSchema,
});
const signInSchema = z.object({ response: assertionSchema });

const INVITE_UNKNOWN = { problem: { code: 'invite-unknown' } } as const;
const REFUSED = { problem: { code: 'passkey-refused' } } as const;

/** What a page may know of whoever uses it. */
export function describeActor(actor: Actor) {
	const { number: _, ...organisation } = actor.organisation;
	return {
		kind: actor.kind,
		person: actor.person === null ? null : { id: actor.person.id, name: actor.person.name },
		role: actor.role,
		organisation,
		may: allowedTo(actor),
	};
}

async function enrol(asked: AskedAt<z.infer<typeof enrolSchema>>): Promise<DeskAnswer> {
	const { desk, body, place, now } = asked;
	const made = await checkRegistration(desk.database.sql, place, body.response, now);
	if (made === null) return REFUSED;
	return desk.database.transaction(async (sql) => {
		const invited = await takeInvite(sql, body.token, now);
		if (invited === null) return INVITE_UNKNOWN;
		const { organisation, role } = invited;
		const given = {
			organisation: organisation.number,
			name: body.name,
			kind: 'person',
			role,
		} as const;
		const person = await addPerson(sql, given, now);
		if (!(await keepPasskey(sql, person.number, made, now))) throw new TypeError('passkey twice');
		const actor: Actor = { kind: 'person', person, role, organisation };
		await writeAudit(sql, { actor, action: 'passkey-enrol', subject: person.name }, now);
		return comeIn(place, actor, await beginSession(sql, person.number, now), now);
	});
}

async function signIn(asked: AskedAt<z.infer<typeof signInSchema>>): Promise<DeskAnswer> {
	const { desk, body, place, now, service } = asked;
	const number = await checkSignIn(desk.database.sql, place, body.response, now);
	if (number === null) {
		service.log.warn('passkey refused', { route: '/v1/desk/sign-in' });
		return REFUSED;
	}
	return desk.database.transaction(async (sql) => {
		const session = await beginSession(sql, number, now);
		const actor = await actorOfToken(sql, session.token, now);
		if (actor === null) return REFUSED;
		await writeAudit(sql, { actor, action: 'sign-in', subject: actor.person?.name ?? '' }, now);
		return comeIn(place, actor, session, now);
	});
}

function comeIn(
	{ secure }: SessionPlace,
	actor: Actor,
	{ token, expires }: NewSession,
	now: Date,
): DeskAnswer {
	const seconds = Math.floor((expires.getTime() - now.getTime()) / 1_000);
	return {
		value: describeActor(actor),
		status: 201,
		headers: { 'set-cookie': printCookie(token, seconds, secure) },
	};
}

async function signOut(sql: Sql, request: Request, place: SessionPlace, now: Date) {
	const token = tokenOfCookies(request.headers.get('cookie'), place.secure);
	if (token !== null) await endSession(sql, token, now);
	return { value: {}, headers: { 'set-cookie': forgetCookie(place.secure) } };
}

export const DOOR_ROUTES: readonly DeskRoute[] = [
	doorRoute({
		method: 'POST',
		path: '/v1/desk/invites/look',
		summary: 'What a link invites to',
		schema: linkSchema,
		answer: async ({ desk, body, now }) => {
			const found = await findInvite(desk.database.sql, body.token, now);
			if (found === null) return INVITE_UNKNOWN;
			const { number: _, ...organisation } = found.organisation;
			return { value: { organisation, role: found.role } };
		},
	}),
	doorRoute({
		method: 'POST',
		path: '/v1/desk/passkeys/begin',
		summary: 'What a browser needs to make a passkey for an invited person',
		schema: nameSchema,
		answer: async ({ service, desk, body, place, now }) => {
			const { sql } = desk.database;
			if ((await findInvite(sql, body.token, now)) === null) return INVITE_UNKNOWN;
			const names = { server: service.words.en('server.name'), person: body.name };
			return { value: await beginRegistration(sql, place, names, now) };
		},
	}),
	doorRoute({
		method: 'POST',
		path: '/v1/desk/passkeys',
		summary: 'Keeps the passkey of an invited person, uses the invite up and signs in',
		schema: enrolSchema,
		answer: enrol,
	}),
	doorRoute({
		method: 'POST',
		path: '/v1/desk/sign-in/begin',
		summary: 'What a browser needs to sign in with a passkey',
		schema: nothingSchema,
		answer: async ({ desk, place, now }) => ({
			value: await beginSignIn(desk.database.sql, place, now),
		}),
	}),
	doorRoute({
		method: 'POST',
		path: '/v1/desk/sign-in',
		summary: 'Signs in with a passkey; the session is in a cookie',
		schema: signInSchema,
		answer: signIn,
	}),
	doorRoute({
		method: 'POST',
		path: '/v1/desk/sign-out',
		summary: 'Ends the session',
		schema: nothingSchema,
		answer: ({ desk, request, place, now }) => signOut(desk.database.sql, request, place, now),
	}),
	readRoute({
		method: 'GET',
		path: '/v1/desk/me',
		summary: 'Who is signed in, and what they may do',
		needs: 'desk-see',
		answer: async ({ actor }) => ({ value: describeActor(actor) }),
	}),
	writeRoute({
		method: 'POST',
		path: '/v1/desk/tokens',
		summary: 'A token for the command line, which acts as whoever asks, for ten hours',
		needs: 'token-take',
		schema: nothingSchema,
		answer: ({ desk, actor, now }) =>
			desk.database.transaction(async (sql) => {
				if (actor.person === null) return { problem: { code: 'role-missing' } };
				const { token, expires } = await beginSession(sql, actor.person.number, now);
				await writeAudit(sql, { actor, action: 'token-take', subject: actor.person.name }, now);
				return { value: { token, expires: expires.toISOString() }, status: 201 };
			}),
	}),
];
