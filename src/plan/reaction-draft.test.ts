import { describe, expect, it } from 'vitest';
import { channelsOf, reactionDraft, reactionSchema, routineSchema } from './index.ts';

const REACTION = reactionSchema.parse({
	id: 'r1',
	at: '2027-03-03T08:00:00Z',
	day: 2,
	symptoms: ['itch', 'swelling_local'],
	products: ['exo'],
	intensity: 'severe',
	seriousness: ['none'],
	area: 'inner arm',
});
const ROUTINE = routineSchema.parse({
	version: 1,
	profile: { region: 'EU' },
	start_date: '2027-03-01',
	horizon_days: 84,
	shelf: [
		{ id: 'exo', name: 'Quiet Reef', kind: 'serum', tags: ['exosome'], batch: 'L7', new: true },
		{ id: 'spf', name: 'Sun', kind: 'spf', tags: ['spf'] },
	],
	marks: [{ day: 1, slot: 'PM', product: 'exo', state: 'done' }],
});
/** The key with its facts, so that a test sees what is said. */
const say = (key: string, facts: object = {}) => `${key} ${JSON.stringify(facts)}`;

describe('a draft', () => {
	it('holds product, batch, dates, symptoms, and both how strong and how serious', () => {
		const text = reactionDraft(REACTION, ROUTINE, say);
		expect(text).toContain('"batch":"L7"');
		expect(text).toContain('"first":"2027-03-02"');
		expect(text).toContain('triage.symptom.itch');
		expect(text).toContain('intensity.severe');
		expect(text).toContain('seriousness.none');
		expect(text).toContain('"names":"Sun"');
	});

	it.each([
		['a brand where it is not serious', ['none'], 'US', ['VIG-03']],
		['MedWatch in the US', ['hospital'], 'US', ['VIG-01', 'VIG-05']],
		['the national authority in the EU', ['infection'], 'EU', ['VIG-02']],
		['the brand where no office is known', ['disability'], 'BR', ['VIG-03']],
	] as const)('goes to %s', (_, seriousness, region, rules) => {
		expect(channelsOf({ ...REACTION, seriousness: [...seriousness] }, region)).toEqual(rules);
	});
});
