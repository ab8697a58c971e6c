import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../tools/compile-messages.mjs';
import { LANGUAGES, openSay, type Say, STATUSES } from '../kit/index.ts';
import { RULES } from '../read/rules.ts';
import { answerCardSchema } from './card-schema.ts';
import { cardText } from './card-text.ts';
import { readingPanelOf } from './panels.ts';
import { anyRead, bottle, say as finding, type Read } from './reading.case.ts';
import { cardOf, questionOf } from './report-bottle.ts';
import { type AnswerCard, MARKETS, type ReportInput } from './schema.ts';
import { SOURCES } from './source-table.ts';
import { columnsOf } from './text-width.ts';

const VERSION = '2026-11-23.0123abcd';
const voices: readonly Say[] = await Promise.all(
	LANGUAGES.map(async (language) => openSay(language, [await loadCatalogue(language)])),
);

const anyInput: fc.Arbitrary<ReportInput> = fc.record({
	id: fc.oneof(fc.string(), fc.integer()),
	market: fc.constantFrom(null, ...MARKETS),
});

function card({ text, reading }: Read, input: ReportInput = {}): AnswerCard {
	return cardOf({ input, text, reading, version: VERSION });
}

/** Without blanks: where a line breaks is no matter of what it says. */
const flat = (text: string) => text.replaceAll(/\s/g, '');

describe('the card of any reading', () => {
	it('has the shape that is published', () => {
		fc.assert(
			fc.property(anyRead, anyInput, (read, input) => {
				expect(answerCardSchema.safeParse(card(read, input)).error).toBeUndefined();
			}),
		);
	});

	it('gives at most three reasons, all of them findings of the panel', () => {
		fc.assert(
			fc.property(anyRead, (read) => {
				const { reasons, panels } = card(read);
				expect(reasons.length).toBeLessThanOrEqual(3);
				expect(panels[0]?.findings).toEqual(expect.arrayContaining([...reasons]));
				expect(new Set(reasons).size).toBe(reasons.length);
			}),
		);
	});

	it('marks stretches in order, apart from each other, each exactly its text', () => {
		fc.assert(
			fc.property(anyRead, (read) => {
				const { spans = [], text = '' } = readingPanelOf(card(read))?.data ?? {};
				spans.forEach(({ start, end, text: marked }, at) => {
					expect(text.slice(start, end)).toBe(marked);
					expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
				});
			}),
		);
	});

	it('marks every vesicle that the reading met', () => {
		fc.assert(
			fc.property(anyRead, (read) => {
				const starts = readingPanelOf(card(read))?.data.spans.map((span) => span.start);
				for (const { start } of read.reading.vesicles) expect(starts).toContain(start);
			}),
		);
	});

	it('lists every source that a finding rests on, by title, once', () => {
		fc.assert(
			fc.property(anyRead, (read) => {
				const answered = card(read);
				const { sources } = answered;
				const ids = sources.map((source) => source.id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const { because } of readingPanelOf(answered)?.findings ?? []) {
					for (const { source } of because) expect(ids).toContain(source);
				}
				for (const source of sources) expect(source.title).not.toBe(source.id);
			}),
		);
	});

	it('never says contradicted unless a claim meets a list that names none', () => {
		fc.assert(
			fc.property(anyRead, (read) => {
				const { headline } = card(read);
				const mismatch = headline.code === 'claimed-none-listed';
				expect(headline.verdict === 'contradicted').toBe(mismatch);
				if (mismatch) expect(read.reading.verdict.has_vesicle).toBe('no');
			}),
		);
	});

	it('calls shown only what a reading answered, never what was not read', () => {
		fc.assert(
			fc.property(anyRead, (read) => {
				const { headline } = card(read);
				if (headline.word === 'cannot-tell' || headline.word === 'unclear') {
					expect(headline.verdict).toBe('not-known');
				}
				if (read.reading.ingredients.length === 0) expect(headline.word).not.toBe('no');
			}),
		);
	});

	it('keeps every word of a stranger out of a mismatch headline', () => {
		const closed = new Set(['product', 'claims', 'text']);
		fc.assert(
			fc.property(anyRead, (read) => {
				const { code, facts } = card(read).headline;
				if (code !== 'claimed-none-listed') return;
				const words = Object.values(facts).filter((fact) => typeof fact === 'string');
				expect(words.filter((word) => !closed.has(word))).toEqual([]);
			}),
		);
	});

	it('can be said whole in every language, at any width', () => {
		const widths = fc.integer({ min: 1, max: 140 });
		fc.assert(
			fc.property(
				anyRead,
				anyInput,
				fc.constantFrom(...voices),
				widths,
				(read, input, say, width) => {
					const answered = card(read, input);
					const text = cardText(answered, say, { width, styled: false });
					const last = answered.unknown.at(-1)?.code;
					expect(flat(text)).toContain(flat(say(`report.unknown.${last}`)));
					const wide = Math.min(100, Math.max(24, width));
					for (const line of text.split('\n').filter((one) => !one.includes('://'))) {
						expect(columnsOf(line)).toBeLessThanOrEqual(wide);
					}
				},
			),
		);
	});
});

describe('the card', () => {
	it('echoes the id, and says null where none came', () => {
		const read = bottle(['Aqua'], 'no');
		expect(card(read, { id: 'a-1' }).id).toBe('a-1');
		expect(card(read).id).toBeNull();
	});

	it('holds one panel, of the room that exists', () => {
		expect(card(bottle(['Aqua'], 'no')).panels.map((panel) => panel.kind)).toEqual(['reading']);
	});

	it('says first what decided: that none is named, then what is taken for one', () => {
		const fat = finding('lookalike', { text: 'Lecithin', lookalike: 'liposome-material' });
		const none = finding('none-named', { of: 1 });
		expect(card(bottle(['Lecithin'], 'no', [fat, none])).reasons).toEqual([none, fat]);
	});

	it('takes the list under either name, an empty one beside it being none', () => {
		const text = 'Aqua, Glycerin';
		expect(questionOf({ text }).ingredients_text).toBe(text);
		expect(questionOf({ text, ingredients_text: '' }).ingredients_text).toBe(text);
		expect(questionOf({ claims: 'Exosomes' }).claims_text).toBe('Exosomes');
	});

	it('says no mismatch where most names could not be read', () => {
		const names = ['Aqua', 'Xq', 'Zv'];
		const unread = finding('names-unread', { count: 2, of: 3 });
		const claim = finding('claim-not-on-list', { text: 'Exosome', where: 'product' });
		const none = finding('none-named', { of: 3 });
		const answered = card(bottle(names, 'no', [claim, none, unread]));
		expect(answered.headline).toMatchObject({ code: 'mostly-unread', verdict: 'not-known' });
		expect(answered.reasons.map((reason) => reason.code)).toEqual(['names-unread']);
		expect(answered.panels[0]?.findings).toEqual([unread]);
	});
});

describe('the table of sources', () => {
	it('holds every source that a rule of read names', () => {
		const ids = SOURCES.map((source) => source.id);
		for (const { source } of Object.values(RULES)) expect(ids).toContain(source);
	});

	it('gives each a title, a date and a status', () => {
		for (const { title, date, status } of SOURCES) {
			expect(title.length).toBeGreaterThan(10);
			expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(STATUSES).toContain(status);
		}
	});
});
