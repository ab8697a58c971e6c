import { date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { identity, reference } from '../../host/column.ts';
import { organisation } from '../../host/people-table.ts';

/**
 * Which batch was used at a visit, and that the checklist was gone through: all that a server ever holds of one (rule 5 of
 * the design). There is no column for a person, an answer, a procedure or a note.
 */
export const clinicVisit = pgTable(
	'clinic_visit',
	{
		id: identity(),
		organisationId: reference('organisation_id')
			.notNull()
			.references(() => organisation.id),
		/** What the clinic writes into its own record; drawn by dice. */
		number: text('number').notNull(),
		date: date('date', { mode: 'string' }).notNull(),
		product: text('product').notNull(),
		/** Fourteen digits. */
		gtin: text('gtin').notNull(),
		lot: text('lot').notNull(),
		serial: text('serial'),
		/** Items of the checklist, as they were named on that day. */
		ticks: text('ticks').array().notNull(),
	},
	({ organisationId, number, date: day, gtin, lot }) => [
		uniqueIndex('clinic_visit_number').on(organisationId, number),
		index('clinic_visit_day').on(organisationId, day, number),
		// A recall asks for one batch among all visits; the rest is there so that a page of it needs no sorting.
		index('clinic_visit_batch').on(organisationId, gtin, lot, day, number),
	],
);
