import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	cookieOf,
	type DeskApp,
	enrol,
	openDeskApp,
	START,
	signIn,
	type Visitor,
} from '../../../test/host/desk-app.ts';
import { VirtualAuthenticator } from '../../../test/host/virtual-authenticator.ts';
import { ROLES, type Role } from '../../host/role.ts';
import { type DeskAction, mayDo } from './desk-permission.ts';
import { DESK_ROUTES } from './desk-routes.ts';

let desk: DeskApp;
const people = new Map<Role, Visitor>();
const ORGANISATION_OF = {
	operator: 'operator',
	quality: 'harbour',
	author: 'harbour',
	lab: 'delta',
	clinic: 'quay',
	editor: 'gazette',
};
const by = (role: Role): Visitor => {
	const found = people.get(role);
	if (found === undefined) throw new Error(`nobody is ${role}`);
	return found;
};

beforeAll(async () => {
	desk = await openDeskApp();
	const machine = desk.machine();
	await machine.ask('/v1/desk/organisations', {
		id: 'harbour',
		kind: 'brand',
		name: 'Pale Harbour',
	});
	await machine.ask('/v1/desk/organisations', { id: 'delta', kind: 'lab', name: 'Delta Lab' });
	await machine.ask('/v1/desk/organisations', { id: 'quay', kind: 'clinic', name: 'Quay Clinic' });
	await machine.ask('/v1/desk/organisations', {
		id: 'gazette',
		kind: 'editorial',
		name: 'Gazette',
	});
	for (const role of ROLES) {
		people.set(role, await desk.person(`A ${role}`, ORGANISATION_OF[role], role));
	}
}, 60_000);
afterAll(() => desk.close());

const actorOf = (role: Role) => ({
	kind: 'person' as const,
	person: null,
	role,
	organisation: { number: 1, id: 'x', kind: 'brand' as const, name: 'X', sample: false },
});
const addressOf = (path: string) => path.replaceAll(/:\w+/g, 'none');
const guarded = DESK_ROUTES.flatMap(({ needs, ...route }) =>
	needs === null ? [] : [{ needs, ...route }],
);
const cases = guarded.map((route) => [`${route.method} ${route.path}`, route] as const);
const send = (visitor: Visitor, { method, path }: { method: string; path: string }, headers = {}) =>
	visitor.ask(addressOf(path), method === 'GET' || method === 'DELETE' ? undefined : {}, {
		method,
		headers,
	});

describe.each(cases)('%s', (_, route) => {
	it('answers nobody who is not signed in', async () => {
		expect(await send(desk.stranger, route)).toMatchObject({
			status: 401,
			body: { code: 'sign-in-needed' },
		});
	});
	it('answers no wrong token', async () => {
		const headers = { authorization: `Bearer ${'x'.repeat(43)}` };
		expect(await send(desk.stranger, route, headers)).toMatchObject({ status: 403 });
	});
	it('answers nobody without the role', async () => {
		const needs: DeskAction = route.needs;
		const without = ROLES.filter((role) => !mayDo(actorOf(role), needs));
		for (const role of without) {
			const told = await send(by(role), route);
			expect([role, told.status, told.body['code']]).toEqual([role, 403, 'role-missing']);
		}
	});
	it('does nothing for a page of another site, whoever is signed in', async () => {
		if (route.method === 'GET') return;
		for (const headers of [
			{ origin: 'https://evil.example' },
			{ 'sec-fetch-site': 'cross-site' },
			{ 'content-type': 'text/plain' },
		]) {
			for (const role of ROLES) {
				expect(await send(by(role), route, headers)).toMatchObject({
					status: 403,
					body: { code: 'form-foreign' },
				});
			}
		}
	});
});

describe('a door', () => {
	const doors = DESK_ROUTES.filter(({ needs }) => needs === null);
	it.each(doors.map((route) => [route.path, route] as const))(
		'%s opens for our own page only',
		async (_, route) => {
			for (const headers of [
				{ origin: 'https://evil.example' },
				{ 'content-type': 'text/plain' },
			]) {
				expect(await send(desk.stranger, route, headers)).toMatchObject({ status: 403 });
			}
		},
	);

	it('lets an invited person in, once, and back in by their passkey', async () => {
		const token = await desk.invite('harbour', 'quality');
		const authenticator = new VirtualAuthenticator();
		expect(await desk.stranger.ask('/v1/desk/invites/look', { token })).toMatchObject({
			body: { organisation: { id: 'harbour' }, role: 'quality' },
		});
		const first = await enrol(desk.stranger, token, 'Ines Varga', authenticator);
		expect(first).toMatchObject({ status: 201, body: { person: { name: 'Ines Varga' } } });
		expect(first.headers.get('set-cookie')).toMatch(
			/^__Host-exoproof-desk=.*HttpOnly; SameSite=Strict; Secure$/,
		);
		expect(await enrol(desk.stranger, token, 'Someone else')).toMatchObject({ status: 404 });
		const again = await signIn(desk.stranger, authenticator);
		const headers = { cookie: cookieOf(again) };
		const me = await desk.stranger.ask('/v1/desk/me', undefined, { headers });
		expect(me.body).toMatchObject({ role: 'quality', organisation: { name: 'Pale Harbour' } });
		const out = await desk.stranger.ask('/v1/desk/sign-out', {}, { headers });
		expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0/);
		expect(await desk.stranger.ask('/v1/desk/me', undefined, { headers })).toMatchObject({
			status: 401,
		});
	});

	it('stays shut for a link that is a quarter of an hour old', async () => {
		const token = await desk.invite('harbour', 'author');
		desk.time.now = new Date(START.getTime() + 15 * 60_000);
		expect(await enrol(desk.stranger, token, 'Late')).toMatchObject({ status: 404 });
		desk.time.now = START;
	});

	it('stays shut for a passkey that nobody enrolled', async () => {
		expect(await signIn(desk.stranger, new VirtualAuthenticator())).toMatchObject({
			status: 403,
			body: { code: 'passkey-refused' },
		});
	});
});

describe('inviting', () => {
	it('makes operators from the machine alone', async () => {
		const asked = { organisation: 'operator', role: 'operator' };
		expect(await by('operator').ask('/v1/desk/invites', asked)).toMatchObject({
			status: 403,
			body: { code: 'role-missing' },
		});
		expect(await desk.machine().ask('/v1/desk/invites', asked)).toMatchObject({ status: 201 });
	});
	it.each([
		['a role that the organisation has not', { organisation: 'delta', role: 'quality' }],
		['an organisation that is not there', { organisation: 'nobody', role: 'lab' }],
	])('refuses %s', async (_, asked) => {
		expect(await by('operator').ask('/v1/desk/invites', asked)).toMatchObject({ status: 404 });
	});
	it('refuses the command line of an organisation that is not there', async () => {
		const told = await desk.machine('nobody').ask('/v1/desk/me');
		expect(told).toMatchObject({ status: 404, body: { code: 'organisation-unknown' } });
	});
});

describe('people', () => {
	it('see their own organisation, an operator sees all', async () => {
		const names = async (role: Role) =>
			JSON.stringify((await by(role).ask('/v1/desk/people')).body['items']);
		expect(await names('lab')).not.toContain('A quality');
		expect(await names('quality')).toContain('A author');
		expect(await names('operator')).toContain('A lab');
	});
	it('lose everything when they are removed', async () => {
		const visitor = await desk.person('Gone', 'harbour', 'author');
		const me = await visitor.ask('/v1/desk/me');
		const { id } = Object(me.body['person']);
		const path = `/v1/desk/people/${id}`;
		expect(await by('operator').ask(path, undefined, { method: 'DELETE' })).toMatchObject({
			status: 200,
		});
		expect(await visitor.ask('/v1/desk/me')).toMatchObject({ status: 401 });
		expect(await by('operator').ask(path, undefined, { method: 'DELETE' })).toMatchObject({
			status: 404,
		});
	});
	it('take a token for the command line, which is them', async () => {
		const { body } = await by('author').ask('/v1/desk/tokens', {});
		const headers = { authorization: `Bearer ${body['token']}` };
		const me = await desk.stranger.ask('/v1/desk/me', undefined, { headers });
		expect(me.body).toMatchObject({ kind: 'person', role: 'author' });
	});
	it('let programs send, as programs', async () => {
		const asked = { name: 'Line 3', role: 'author', days: 30 };
		const { body } = await by('quality').ask('/v1/desk/programs', asked);
		const headers = { authorization: `Bearer ${body['token']}` };
		const me = await desk.stranger.ask('/v1/desk/me', undefined, { headers });
		expect(me.body).toMatchObject({ kind: 'program', role: 'author' });
		expect(await by('quality').ask('/v1/desk/programs', { ...asked, role: 'lab' })).toMatchObject({
			status: 403,
		});
	});
});

describe('the audit trail', () => {
	it('holds what was done, for those whose matter it is', async () => {
		const { body } = await by('quality').ask('/v1/desk/audit');
		const text = JSON.stringify(body);
		expect(text).toContain('passkey-enrol');
		expect(text).toContain('people-invite');
		expect(text).not.toContain('Delta Lab');
		expect(await by('quality').ask('/v1/desk/audit/state')).toMatchObject({
			body: { broken: null },
		});
		expect(await by('quality').ask('/v1/desk/audit?cursor=x')).toMatchObject({ status: 400 });
	});
	it('holds no secret', async () => {
		const token = await desk.invite('harbour', 'quality');
		const { body } = await by('operator').ask('/v1/desk/audit');
		expect(JSON.stringify(body)).not.toContain(token);
	});
});

describe('away from the desk', () => {
	it('nobody is admitted', async () => {
		const local = await openLocal();
		expect(local.status).toBe(403);
	});
	const openLocal = () =>
		desk.app.request('http://192.168.1.7/v1/desk/sign-in/begin', {
			method: 'POST',
			body: '{}',
			headers: { origin: 'http://192.168.1.7', 'content-type': 'application/json' },
		});
});
