/** The whole app with an open desk over an embedded database, and people who sign in with passkeys of their own. */
import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import type { Clock } from '../../src/host/clock.ts';
import type { Database } from '../../src/host/database.ts';
import { type Gate, openGate } from '../../src/host/gate.ts';
import type { Role } from '../../src/host/role.ts';
import type { Batches } from '../../src/verify/shell/batches.ts';
import type { Desk } from '../../src/verify/shell/desk-service.ts';
import { openDesk } from '../../src/verify/shell/open-desk.ts';
import { openScanStore } from '../../src/verify/shell/scan-store.ts';
import { NUMBER_BYTES, visitNumberOf } from '../../src/vet/index.ts';
import { openClinicStore } from '../../src/vet/shell/clinic-store.ts';
import { openEvidence } from '../../src/weigh/shell/evidence.ts';
import { openTestApp, openTestDatabase, openTestStore, TOKEN } from './test-app.ts';
import { VirtualAuthenticator } from './virtual-authenticator.ts';

export const PUBLIC_URL = 'https://desk.example';
const PLACE = { origin: PUBLIC_URL, rpId: 'desk.example' };

export type Told = {
	readonly status: number;
	readonly body: Record<string, unknown>;
	readonly headers: Headers;
};
type Options = {
	readonly method?: string;
	readonly body?: unknown;
	readonly headers?: Record<string, string>;
};

/** Somebody at the desk: asks as a browser does that has their cookie. */
export type Visitor = {
	readonly cookie: string;
	readonly ask: (path: string, body?: unknown, options?: Options) => Promise<Told>;
};

export type DeskApp = {
	readonly app: Hono;
	readonly database: Database;
	readonly desk: Desk;
	readonly time: { now: Date };
	/** A stranger on our own page. */
	readonly stranger: Visitor;
	/** The command line, for an organisation. */
	readonly machine: (organisation?: string) => Visitor;
	readonly invite: (organisation: string, role: Role) => Promise<string>;
	/** Invites somebody and lets them make their passkey. */
	readonly person: (name: string, organisation: string, role: Role) => Promise<Visitor>;
	readonly close: () => Promise<void>;
};

export const START = new Date('2026-11-23T12:00:00Z');

export async function openDeskApp(batches?: Gate<Batches>): Promise<DeskApp> {
	const database = await openTestDatabase();
	const time = { now: START };
	const clock: Clock = { now: () => time.now };
	const desk = await openDesk(database, clock);
	const gate = openGate(Promise.resolve(desk));
	await gate.settled;
	const sightings = openGate(Promise.resolve(openScanStore(database)));
	await sightings.settled;
	const clinic = openGate(
		Promise.resolve(openClinicStore(database, () => visitNumberOf(randomBytes(NUMBER_BYTES)))),
	);
	await clinic.settled;
	const evidence = openGate(
		openEvidence(database).then((opened) => ({ ...opened, tellLog: async () => null })),
	);
	await evidence.settled;
	const more = {
		evidence,
		desk: gate,
		sightings,
		clinic,
		publicUrl: PUBLIC_URL,
		clock,
		...(batches === undefined ? {} : { batches }),
	};
	const { app } = await openTestApp(await openTestStore(database), 'dist/web', more);
	const visitor = (cookie: string, own: Record<string, string> = {}): Visitor => ({
		cookie,
		ask: (path, body, options = {}) =>
			ask(app, path, body, {
				...options,
				headers: { ...(cookie === '' ? {} : { cookie }), ...own, ...options.headers },
			}),
	});
	const stranger = visitor('');
	const machine = (organisation = 'operator') =>
		visitor('', { authorization: `Bearer ${TOKEN}`, 'exoproof-organisation': organisation });
	const invite = async (organisation: string, role: Role) => {
		const told = await machine().ask('/v1/desk/invites', { organisation, role });
		if (told.status !== 201) throw new Error(`no invite: ${JSON.stringify(told.body)}`);
		return String(told.body['token']);
	};
	return {
		app,
		database,
		desk,
		time,
		stranger,
		machine,
		invite,
		person: async (name, organisation, role) => {
			const token = await invite(organisation, role);
			const told = await enrol(stranger, token, name);
			if (told.status !== 201) throw new Error(`not let in: ${JSON.stringify(told.body)}`);
			return visitor(cookieOf(told));
		},
		close: () => database.close(),
	};
}

/** Makes a passkey with an invite. */
export async function enrol(
	stranger: Visitor,
	token: string,
	name: string,
	authenticator = new VirtualAuthenticator(),
): Promise<Told> {
	const begun = await stranger.ask('/v1/desk/passkeys/begin', { token, name });
	if (begun.status !== 200) return begun;
	const challenge = String(begun.body['challenge']);
	const response = authenticator.register({ ...PLACE, challenge });
	return stranger.ask('/v1/desk/passkeys', { token, name, response });
}

/** Signs in with a passkey. */
export async function signIn(
	stranger: Visitor,
	authenticator: VirtualAuthenticator,
): Promise<Told> {
	const begun = await stranger.ask('/v1/desk/sign-in/begin', {});
	const challenge = String(begun.body['challenge']);
	return stranger.ask('/v1/desk/sign-in', {
		response: authenticator.signIn({ ...PLACE, challenge }),
	});
}

export function cookieOf({ headers }: Told): string {
	return headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

async function ask(app: Hono, path: string, body: unknown, options: Options): Promise<Told> {
	const isWrite = body !== undefined || (options.method ?? 'GET') !== 'GET';
	const headers = {
		...(isWrite ? { origin: PUBLIC_URL, 'content-type': 'application/json' } : {}),
		...options.headers,
	};
	const answered = await app.request(`${PUBLIC_URL}${path}`, {
		method: options.method ?? (body === undefined ? 'GET' : 'POST'),
		headers,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await answered.text();
	const isJson = answered.headers.get('content-type')?.includes('json') === true;
	return {
		status: answered.status,
		body: isJson ? JSON.parse(text) : { text },
		headers: answered.headers,
	};
}
