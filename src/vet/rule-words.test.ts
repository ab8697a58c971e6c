import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../tools/compile-messages.mjs';
import { CONFIDENCES, openSay, SEVERITIES, STATUSES } from '../kit/index.ts';
import { RULE_ROWS } from './rule-table.ts';
import { confidenceKey, doKey, severityKey, statusKey, topicKey, whyKey } from './rule-words.ts';
import { isRuleId } from './usage-rule.ts';

const ids = Object.keys(RULE_ROWS).filter(isRuleId);
const topics = new Set(ids.map((id) => RULE_ROWS[id][0]));
const wanted = [
	...ids.flatMap((id) => [doKey(id), whyKey(id)]),
	...[...topics].map(topicKey),
	...SEVERITIES.map(severityKey),
	...CONFIDENCES.map(confidenceKey),
];

describe.each(['en', 'fr'] as const)('the words of the rules in %s', (language) => {
	it('say what to do and why for every rule, and name every topic and degree', async () => {
		const catalogue = await loadCatalogue(language, ['rule']);
		expect(Object.keys(catalogue).toSorted()).toEqual(wanted.toSorted());
	});

	it('need no facts and fit a phone', async () => {
		const say = openSay(language, [await loadCatalogue(language, ['rule'])]);
		const long = wanted.filter((key) => say(key).length > 200);
		expect(long).toEqual([]);
	});

	it('name how a source was read as the rest of the product does', async () => {
		const catalogue = await loadCatalogue(language, ['ui']);
		expect(STATUSES.map(statusKey).filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
	});
});

describe('the numbers of the rules', () => {
	it('are the same in both languages', async () => {
		const [en, fr] = await Promise.all([numbers('en'), numbers('fr')]);
		const apart = wanted.filter((key) => en(key) !== fr(key));
		expect(apart).toEqual([]);
	});
});

/** The numbers a message holds, sorted, with a decimal point. */
async function numbers(language: 'en' | 'fr'): Promise<(key: string) => string> {
	const say = openSay(language, [await loadCatalogue(language, ['rule'])]);
	return (key) =>
		(say(key).match(/\d+(?:[.,]\d+)*/g) ?? [])
			.map((number) => number.replace(',', '.'))
			.toSorted()
			.join(' ');
}
