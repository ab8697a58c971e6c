/** Who asks, and may they? The first thing that happens to every request at the desk; whatever is not known is refused. */
import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../host/actor.ts';
import type { Sql } from '../../host/database.ts';
import { findOrganisation, machineOf } from '../../host/organisation.ts';
import type { Problem } from '../../host/problem.ts';
import { OPERATOR_ID, ORGANISATION_HEADER, ROLES_OF } from '../../host/role.ts';
import { actorOfToken } from '../../host/session.ts';
import { tokenOfCookies } from '../../host/session-cookie.ts';
import { isOwnWrite, placeOf, type SessionPlace } from '../../host/session-place.ts';
import { type DeskAction, mayDo } from './desk-permission.ts';
import type { DeskService } from './desk-service.ts';

type Refused = { readonly problem: Problem };
const refuse = (code: Problem['code']): Refused => ({ problem: { code } });

/** The one who may do it, or why nobody may. */
export async function authorise(
	service: DeskService,
	sql: Sql,
	request: Request,
	action: DeskAction,
): Promise<{ readonly actor: Actor } | Refused> {
	const known = await identify(service, sql, request);
	if ('problem' in known) return known;
	return mayDo(known.actor, action) ? known : refuse('role-missing');
}

/** The place where somebody who is not signed in may use an invite or a passkey; never from another page. */
export function admit(
	{ publicUrl }: DeskService,
	request: Request,
): { readonly place: SessionPlace } | Refused {
	const place = placeOf(request, publicUrl);
	if (place === null) return refuse('desk-elsewhere');
	return isOwnWrite(request, place) ? { place } : refuse('form-foreign');
}

async function identify(
	service: DeskService,
	sql: Sql,
	request: Request,
): Promise<{ readonly actor: Actor } | Refused> {
	const shown = bearerOf(request);
	if (shown !== null) return holderOf(service, sql, request, shown);
	const place = placeOf(request, service.publicUrl);
	if (place === null) return refuse('desk-elsewhere');
	// A cookie goes along whoever made the page that asks; a token in a header does not.
	if (isWrite(request) && !isOwnWrite(request, place)) return refuse('form-foreign');
	const token = tokenOfCookies(request.headers.get('cookie'), place.secure);
	const actor = token === null ? null : await actorOfToken(sql, token, service.clock.now());
	return actor === null ? refuse('sign-in-needed') : { actor };
}

const isWrite = ({ method }: Request) => method !== 'GET' && method !== 'HEAD';

const BEARER = /^Bearer ([\w-]{1,200})$/;

function bearerOf(request: Request): string | null {
	const header = request.headers.get('authorization');
	return header === null ? null : (BEARER.exec(header)?.[1] ?? '');
}

async function holderOf(
	service: DeskService,
	sql: Sql,
	request: Request,
	shown: string,
): Promise<{ readonly actor: Actor } | Refused> {
	if (isMachine(service, shown)) return machineFor(sql, request);
	const actor = await actorOfToken(sql, shown, service.clock.now());
	return actor === null ? refuse('token-wrong') : { actor };
}

function isMachine({ token }: DeskService, shown: string): boolean {
	if (token === null) return false;
	const [given, wanted] = [Buffer.from(shown), Buffer.from(token)];
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function machineFor(
	sql: Sql,
	request: Request,
): Promise<{ readonly actor: Actor } | Refused> {
	const found = await findOrganisation(
		sql,
		request.headers.get(ORGANISATION_HEADER) ?? OPERATOR_ID,
	);
	if (found === null) return refuse('organisation-unknown');
	const [role] = ROLES_OF[found.kind];
	return { actor: machineOf(found, role) };
}
