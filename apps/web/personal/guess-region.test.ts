import { describe, expect, it } from 'vitest';
import { guessRegion } from './guess-region.ts';

const guess = (zone: string, languages: readonly string[] = [], chosen: string | null = null) =>
	guessRegion({ chosen, zone, languages });

describe('the place whose emergency number stands there first', () => {
	it('is the one that was chosen', () => {
		expect(guess('Europe/Paris', ['fr-FR'], 'JP')).toBe('JP');
	});

	it('is that of the time zone before that of a language', () => {
		expect(guess('Asia/Kolkata', ['en-US', 'en'])).toBe('IN');
		expect(guess('America/Sao_Paulo')).toBe('BR');
	});

	it.each([
		['en-GB', 'UK'],
		['fr-FR', 'EU'],
		['zh-Hant-TW', 'TW'],
		['en-AU-x-note', 'AU'],
	])('is that of a language tag where the zone says nothing: %s', (tag, region) => {
		expect(guess('UTC', [tag])).toBe(region);
	});

	it('is any other where nothing says more', () => {
		expect(guess('', [])).toBe('OTHER');
		expect(guess('Africa/Lagos', ['en', 'xx-ZZ'], 'nowhere')).toBe('OTHER');
	});
});
