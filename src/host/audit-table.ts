/** What was done at the desk, and what waits for a second person. */
import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { ACTOR_KINDS } from './actor.ts';
import { identity, moment, reference } from './column.ts';
import { organisation, person } from './people-table.ts';

/** One deed. A trigger of the database refuses to change or remove a row (migrations/). */
export const auditEntry = pgTable(
	'audit_entry',
	{
		id: identity(),
		at: moment('at').notNull(),
		actor: text('actor', { enum: ACTOR_KINDS }).notNull(),
		personId: reference('person_id').references(() => person.id),
		/** Whose matter it was. */
		organisationId: reference('organisation_id')
			.notNull()
			.references(() => organisation.id),
		action: text('action').notNull(),
		/** What it was done to: a lot, a key, a person. */
		subject: text('subject').notNull(),
		/** JSON of flat facts. */
		facts: text('facts').notNull(),
		/** Hash of the entry before; empty for the first. */
		previous: text('previous').notNull(),
		hash: text('hash').notNull(),
	},
	(columns) => [
		uniqueIndex('audit_entry_previous').on(columns.previous),
		index('audit_entry_organisation').on(columns.organisationId),
	],
);

/** What one person proposed and another must confirm. */
export const proposal = pgTable(
	'proposal',
	{
		id: identity(),
		publicId: text('public_id').notNull(),
		organisationId: reference('organisation_id')
			.notNull()
			.references(() => organisation.id),
		kind: text('kind').notNull(),
		subject: text('subject').notNull(),
		/** JSON: all that is needed to do it. */
		payload: text('payload').notNull(),
		/** Null for the command line of whoever runs this server. */
		proposedBy: reference('proposed_by').references(() => person.id),
		proposedAt: moment('proposed_at').notNull(),
		expiresAt: moment('expires_at').notNull(),
		decidedBy: reference('decided_by').references(() => person.id),
		decidedAt: moment('decided_at'),
		outcome: text('outcome', { enum: ['confirmed', 'refused'] }),
		/** When what was confirmed had been done as well. */
		doneAt: moment('done_at'),
	},
	(columns) => [
		uniqueIndex('proposal_public_id').on(columns.publicId),
		index('proposal_organisation').on(columns.organisationId),
		check(
			'proposal_second_person',
			sql`${columns.outcome} <> 'confirmed' or (${columns.decidedBy} is not null and ${columns.decidedBy} is distinct from ${columns.proposedBy})`,
		),
	],
);
