import { describe, expect, it } from 'vitest';
import { RULE_ROWS } from './rule-table.ts';
import { usageSourceOf } from './source.ts';
import { isRuleId, ruleOf } from './usage-rule.ts';

describe('the source of a rule', () => {
	it('is known for every rule, with a title, a link and a day', () => {
		const rules = Object.keys(RULE_ROWS).filter(isRuleId);
		const unknown = rules.filter((id) => usageSourceOf(ruleOf(id).because.source) === undefined);
		expect(unknown).toEqual([]);
	});

	it('is told as it stands in the table', () => {
		expect(usageSourceOf('aad-org')).toMatchObject({
			url: expect.stringMatching(/^https?:\/\//),
			date: '2026-11-23',
			status: 'confirmed',
		});
	});

	it('is none for an id that no table holds', () => {
		expect(usageSourceOf('nobody-net')).toBeUndefined();
		expect(usageSourceOf('')).toBeUndefined();
	});
});
