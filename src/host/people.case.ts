/** How people, sessions, invites, proposals and the audit trail behave, whatever keeps them. */
import { sql as raw } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { VirtualAuthenticator } from '../../test/host/virtual-authenticator.ts';
import type { Actor, Organisation } from './actor.ts';
import { checkAudit, listAudit, writeAudit } from './audit.ts';
import type { Database, Sql } from './database.ts';
import { findInvite, makeInvite, takeInvite } from './invite.ts';
import { addOrganisation, addPerson, listPeople, machineOf, removePerson } from './organisation.ts';
import {
	beginRegistration,
	beginSignIn,
	checkRegistration,
	checkSignIn,
	keepPasskey,
} from './passkey.ts';
import {
	decideProposal,
	findProposal,
	finishProposal,
	isSecondPerson,
	listProposals,
	propose,
} from './proposal.ts';
import { actorOfToken, beginSession, endSession } from './session.ts';

const NOON = new Date('2026-11-23T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const PLACE = { origin: 'https://desk.example', rpId: 'desk.example', secure: true };

/** What is only ever added to yields to whoever owns the database. */
const KEPT = ['audit_entry', 'evidence_line'] as const;

/** Empties everything of the desk. */
export async function emptyDesk({ sql }: Database): Promise<void> {
	for (const table of KEPT) await sql.execute(raw.raw(`alter table ${table} disable trigger user`));
	await sql.execute(raw`truncate organisation restart identity cascade`);
	await sql.execute(raw`truncate passkey_challenge`);
	for (const table of KEPT) await sql.execute(raw.raw(`alter table ${table} enable trigger user`));
}

/** The suite, on a database that is open. */
export function peopleCases(open: () => Database): void {
	let sql: Sql;
	let brand: Organisation;
	let ines: Actor;
	beforeEach(async () => {
		await emptyDesk(open());
		({ sql } = open());
		const given = {
			id: 'pale-harbour',
			kind: 'brand',
			name: 'Pale Harbour',
			sample: true,
		} as const;
		brand = await addOrganisation(sql, given, NOON);
		ines = await personOf('Ines');
	});
	const personOf = async (name: string): Promise<Actor> => {
		const role = 'quality';
		const given = { organisation: brand.number, name, kind: 'person', role } as const;
		const person = await addPerson(sql, given, NOON);
		return { kind: 'person', person, role, organisation: brand };
	};
	const numberOf = ({ person }: Actor) => person?.number ?? 0;

	describe('a session', () => {
		it('is its holder for ten hours', async () => {
			const { token } = await beginSession(sql, numberOf(ines), NOON);
			expect(await actorOfToken(sql, token, later(599))).toEqual(ines);
			expect(await actorOfToken(sql, token, later(600))).toBeNull();
		});
		it('is nobody under another token, after signing out, or once the person is removed', async () => {
			const { token } = await beginSession(sql, numberOf(ines), NOON);
			const other = await beginSession(sql, numberOf(ines), NOON);
			expect(await actorOfToken(sql, `${token}x`, NOON)).toBeNull();
			await endSession(sql, token, NOON);
			expect(await actorOfToken(sql, token, NOON)).toBeNull();
			expect(await actorOfToken(sql, other.token, NOON)).toEqual(ines);
			expect(await removePerson(sql, ines.person?.id ?? '', NOON)).toMatchObject({
				person: { name: 'Ines' },
			});
			expect(await actorOfToken(sql, other.token, NOON)).toBeNull();
			expect(await listPeople(sql, brand.number)).toEqual([]);
		});
		it('keeps no token in the database', async () => {
			const { token } = await beginSession(sql, numberOf(ines), NOON);
			const rows = await sql.execute(raw`select * from session`);
			expect(JSON.stringify(rows)).not.toContain(token);
		});
	});

	describe('an invite', () => {
		const make = () => makeInvite(sql, { organisation: brand, role: 'author', by: null }, NOON);
		it('lets one person in, once', async () => {
			const { token } = await make();
			const invited = { organisation: brand, role: 'author' };
			expect(await findInvite(sql, token, later(14))).toEqual(invited);
			expect(await takeInvite(sql, token, later(14))).toEqual(invited);
			expect(await takeInvite(sql, token, later(14))).toBeNull();
			expect(await findInvite(sql, token, later(14))).toBeNull();
		});
		it('is worth nothing after a quarter of an hour, and nothing if guessed', async () => {
			const { token } = await make();
			expect(await takeInvite(sql, token, later(15))).toBeNull();
			expect(await findInvite(sql, token.slice(1), NOON)).toBeNull();
		});
		it('lets in one of two who come at once', async () => {
			const { token } = await make();
			const used = await Promise.all([1, 2, 3].map(() => takeInvite(sql, token, NOON)));
			expect(used.filter((one) => one !== null)).toHaveLength(1);
		});
	});

	describe('a passkey', () => {
		const enrol = async (authenticator: VirtualAuthenticator, changes: object = {}) => {
			const names = { server: 'ExoProof', person: 'Ines' };
			const { challenge } = await beginRegistration(sql, PLACE, names, NOON);
			const answer = authenticator.register({ ...PLACE, challenge, ...changes });
			return checkRegistration(sql, PLACE, answer, NOON);
		};
		const enrolled = async (authenticator: VirtualAuthenticator) => {
			const made = await enrol(authenticator);
			if (made === null) throw new Error('refused');
			await keepPasskey(sql, numberOf(ines), made, NOON);
		};
		const signIn = async (
			authenticator: VirtualAuthenticator,
			changes: object = {},
			now: Date = NOON,
		) => {
			const { challenge } = await beginSignIn(sql, PLACE, NOON);
			const answer = authenticator.signIn({ ...PLACE, challenge, ...changes });
			return checkSignIn(sql, PLACE, answer, now);
		};

		it('signs its person in', async () => {
			const authenticator = new VirtualAuthenticator();
			await enrolled(authenticator);
			expect(await signIn(authenticator)).toBe(numberOf(ines));
			expect(await signIn(authenticator)).toBe(numberOf(ines));
		});
		it.each([
			['another origin', { origin: 'https://desk.example.net' }],
			['another port', { origin: 'https://desk.example:8443' }],
			['another name', { rpId: 'example' }],
			['a challenge of ours, changed', { challenge: 'AAAA' }],
			['no finger, face or code', { flags: 0x01 }],
			['the other ceremony', { type: 'webauthn.other' }],
		])('is refused with %s', async (_, changes) => {
			const authenticator = new VirtualAuthenticator();
			expect(await enrol(authenticator, changes)).toBeNull();
			await enrolled(authenticator);
			expect(await signIn(authenticator, changes)).toBeNull();
		});
		it('is refused under a challenge that is five minutes old, or was used', async () => {
			const authenticator = new VirtualAuthenticator();
			await enrolled(authenticator);
			expect(await signIn(authenticator, {}, later(5))).toBeNull();
			const { challenge } = await beginSignIn(sql, PLACE, NOON);
			const answer = authenticator.signIn({ ...PLACE, challenge });
			expect(await checkSignIn(sql, PLACE, answer, NOON)).toBe(numberOf(ines));
			expect(await checkSignIn(sql, PLACE, answer, NOON)).toBeNull();
		});
		it('is refused when it answers a challenge of the other ceremony', async () => {
			const authenticator = new VirtualAuthenticator();
			await enrolled(authenticator);
			const names = { server: 'ExoProof', person: 'Ines' };
			const { challenge } = await beginRegistration(sql, PLACE, names, NOON);
			const answer = authenticator.signIn({ ...PLACE, challenge });
			expect(await checkSignIn(sql, PLACE, answer, NOON)).toBeNull();
		});
		it('is refused when it counts backwards, as a copy does', async () => {
			const authenticator = new VirtualAuthenticator();
			await enrolled(authenticator);
			authenticator.counter = 7;
			expect(await signIn(authenticator)).toBe(numberOf(ines));
			authenticator.counter = 3;
			expect(await signIn(authenticator)).toBeNull();
		});
		it('is refused when another key signs, or nobody has enrolled it', async () => {
			const authenticator = new VirtualAuthenticator();
			await enrolled(authenticator);
			const other = new VirtualAuthenticator();
			expect(await signIn(other)).toBeNull();
			expect(await signIn(Object.assign(other, { id: authenticator.id }))).toBeNull();
		});
		it('is refused once its person is removed, and belongs to one person only', async () => {
			const authenticator = new VirtualAuthenticator();
			await enrolled(authenticator);
			const again = await enrol(authenticator);
			if (again === null) throw new Error('refused');
			expect(await keepPasskey(sql, numberOf(await personOf('Tomas')), again, NOON)).toBe(false);
			await removePerson(sql, ines.person?.id ?? '', NOON);
			expect(await signIn(authenticator)).toBeNull();
		});
	});

	describe('a proposal', () => {
		const make = (by: Actor = ines) =>
			propose(
				sql,
				{
					by,
					organisation: brand.number,
					kind: 'lift-recall',
					subject: 'PH-1',
					payload: { why: 'x' },
				},
				NOON,
			);
		const confirm = (id: string, by: Actor, now: Date = NOON) =>
			decideProposal(sql, { id, by: numberOf(by), outcome: 'confirmed' }, now);

		it('is confirmed by another person, once, and then done', async () => {
			const [id, tomas] = [await make(), await personOf('Tomas')];
			expect(await findProposal(sql, id, NOON)).toMatchObject({
				kind: 'lift-recall',
				payload: { why: 'x' },
				proposedBy: { name: 'Ines' },
				state: 'open',
			});
			expect(await confirm(id, tomas)).toBe(true);
			expect(await confirm(id, tomas)).toBe(false);
			expect(await findProposal(sql, id, NOON)).toMatchObject({ state: 'confirmed' });
			await finishProposal(sql, id, NOON);
			expect(await listProposals(sql, brand.number, NOON)).toMatchObject([
				{ id, state: 'done', decidedBy: 'Tomas' },
			]);
		});
		it('is never confirmed by whoever proposed it, whatever the code above forgets', async () => {
			const id = await make();
			await expect(confirm(id, ines)).rejects.toThrow();
			expect(await findProposal(sql, id, NOON)).toMatchObject({ state: 'open' });
		});
		it('knows who may be the second person', async () => {
			const tomas = await personOf('Tomas');
			const found = await findProposal(sql, await make(), NOON);
			const machine = machineOf(brand, 'quality');
			if (found === null) throw new Error('lost');
			expect(isSecondPerson(ines, found)).toBe(false);
			expect(isSecondPerson(tomas, found)).toBe(true);
			expect(isSecondPerson(machine, found)).toBe(false);
			expect(isSecondPerson({ ...tomas, kind: 'program' }, found)).toBe(false);
			const ofMachine = await findProposal(sql, await make(machine), NOON);
			expect(ofMachine?.proposedBy).toBeNull();
			expect(ofMachine !== null && isSecondPerson(ines, ofMachine)).toBe(true);
		});
		it('is refused, or forgotten after a week', async () => {
			const [id, old, tomas] = [await make(), await make(), await personOf('Tomas')];
			const decision = { id, by: numberOf(tomas), outcome: 'refused' } as const;
			expect(await decideProposal(sql, decision, NOON)).toBe(true);
			expect(await confirm(id, tomas)).toBe(false);
			const week = later(7 * 24 * 60);
			expect(await confirm(old, tomas, week)).toBe(false);
			expect(await findProposal(sql, old, week)).toMatchObject({ state: 'expired' });
		});
	});

	describe('the audit trail', () => {
		const write = (subject: string) =>
			open().transaction((within) =>
				writeAudit(
					within,
					{ actor: ines, action: 'passport-sign', subject, facts: { n: 1 } },
					NOON,
				),
			);
		it('says who did what, the newest first, a page at a time', async () => {
			for (const lot of ['A', 'B', 'C']) await write(lot);
			const query = { organisation: brand.number, before: null, limit: 2 };
			const first = await listAudit(sql, query);
			expect(first.map((line) => line.subject)).toEqual(['C', 'B']);
			expect(first[0]).toMatchObject({ person: 'Ines', actor: 'person', facts: { n: 1 } });
			const rest = await listAudit(sql, { ...query, before: first[1]?.number ?? 0 });
			expect(rest.map((line) => line.subject)).toEqual(['A']);
			expect(await listAudit(sql, { ...query, organisation: brand.number + 1 })).toEqual([]);
		});
		it('stays one chain when many write at once', async () => {
			await Promise.all(['A', 'B', 'C', 'D', 'E'].map(write));
			expect(await checkAudit(sql)).toMatchObject({ entries: 5, broken: null });
		});
		it.each([
			['changed', raw`update audit_entry set subject = 'B'`],
			['removed', raw`delete from audit_entry`],
			['emptied', raw`truncate audit_entry`],
		])('cannot be %s', async (_, statement) => {
			await write('A');
			await expect(sql.execute(statement)).rejects.toThrow();
			expect(await checkAudit(sql)).toMatchObject({ entries: 1, broken: null });
		});
		it('shows what was changed behind its back', async () => {
			for (const lot of ['A', 'B', 'C']) await write(lot);
			const [, second] = [
				...(await listAudit(sql, { organisation: null, before: null, limit: 9 })),
			];
			await sql.execute(raw`alter table audit_entry disable trigger user`);
			await sql.execute(raw`update audit_entry set subject = 'X' where subject = 'B'`);
			await sql.execute(raw`alter table audit_entry enable trigger user`);
			expect((await checkAudit(sql)).broken).toBe(second?.number);
		});
	});
}
