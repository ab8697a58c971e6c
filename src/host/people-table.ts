/** Who may sit at the desk: organisations, their people, and what lets these in. */
import { bigint, boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { identity, moment, reference } from './column.ts';
import { ORGANISATION_KINDS, ROLES } from './role.ts';

/** A brand, a lab, a clinic, or whoever runs this server. */
export const organisation = pgTable(
	'organisation',
	{
		id: identity(),
		publicId: text('public_id').notNull(),
		kind: text('kind', { enum: ORGANISATION_KINDS }).notNull(),
		name: text('name').notNull(),
		/** Invented, and marked so wherever it is shown. */
		sample: boolean('sample').notNull(),
		createdAt: moment('created_at').notNull(),
	},
	(columns) => [uniqueIndex('organisation_public_id').on(columns.publicId)],
);

/** A person, or a program that works for an organisation. Both have one role. */
export const person = pgTable(
	'person',
	{
		id: identity(),
		publicId: text('public_id').notNull(),
		organisationId: reference('organisation_id')
			.notNull()
			.references(() => organisation.id),
		name: text('name').notNull(),
		kind: text('kind', { enum: ['person', 'program'] }).notNull(),
		role: text('role', { enum: ROLES }).notNull(),
		createdAt: moment('created_at').notNull(),
		/** Rows stay, because the audit trail names them. */
		removedAt: moment('removed_at'),
	},
	(columns) => [
		uniqueIndex('person_public_id').on(columns.publicId),
		index('person_organisation').on(columns.organisationId),
	],
);

/** A passkey (WebAuthn Level 3): the public half alone. */
export const passkey = pgTable(
	'passkey',
	{
		/** Credential id, base64url. */
		credential: text('credential').primaryKey(),
		personId: reference('person_id')
			.notNull()
			.references(() => person.id),
		/** COSE key, base64url. */
		publicKey: text('public_key').notNull(),
		/** Signature counter; stays 0 for authenticators that keep none. */
		counter: bigint('counter', { mode: 'number' }).notNull(),
		createdAt: moment('created_at').notNull(),
		usedAt: moment('used_at'),
	},
	(columns) => [index('passkey_person').on(columns.personId)],
);

/** A challenge that was given out and has not come back. */
export const passkeyChallenge = pgTable(
	'passkey_challenge',
	{
		challengeHash: text('challenge_hash').primaryKey(),
		purpose: text('purpose', { enum: ['register', 'sign-in'] }).notNull(),
		expiresAt: moment('expires_at').notNull(),
	},
	(columns) => [index('passkey_challenge_expiry').on(columns.expiresAt)],
);

/** Who is signed in. The token itself is known to its holder alone. */
export const session = pgTable(
	'session',
	{
		tokenHash: text('token_hash').primaryKey(),
		personId: reference('person_id')
			.notNull()
			.references(() => person.id),
		createdAt: moment('created_at').notNull(),
		expiresAt: moment('expires_at').notNull(),
		endedAt: moment('ended_at'),
	},
	(columns) => [index('session_person').on(columns.personId)],
);

/** A link that makes one person, once. */
export const invite = pgTable('invite', {
	tokenHash: text('token_hash').primaryKey(),
	organisationId: reference('organisation_id')
		.notNull()
		.references(() => organisation.id),
	role: text('role', { enum: ROLES }).notNull(),
	/** Null for the command line of whoever runs this server. */
	createdBy: reference('created_by').references(() => person.id),
	createdAt: moment('created_at').notNull(),
	expiresAt: moment('expires_at').notNull(),
	usedAt: moment('used_at'),
});
