import { describe, expect, it } from 'vitest';
import { brandMessage, mailtoOf } from './index.ts';

const say = (key: string, facts: object = {}) => `${key} ${JSON.stringify(facts)}`;

describe('a message to a brand', () => {
	it('names the product and the lot, and says so where no lot is known', () => {
		expect(brandMessage('Quiet Reef', 'L7', say).body).toContain('"lot":"L7"');
		expect(brandMessage(' ', null, say).body).toContain('"lot":"none"');
		expect(brandMessage(' ', null, say).subject).toContain('vet.brand.name-unknown');
	});

	it('opens in mail with line breaks and no second field smuggled in', () => {
		const address = mailtoOf({ subject: 'a&bcc=x', body: 'one\ntwo & three' });
		expect(address).toBe('mailto:?subject=a%26bcc%3Dx&body=one%0D%0Atwo%20%26%20three');
	});
});
