import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, parseConfig } from './config.ts';

const configOf = (env: Record<string, string>, flags = {}) => parseConfig(env, flags);

it('serves this machine and its network, with samples, when nothing is set', () => {
	expect(configOf({})).toMatchObject({
		config: { port: 8787, host: null, samples: true, databaseUrl: null, https: false },
	});
});

it('takes flags before the environment, and an empty value for none', () => {
	const answer = configOf({ PORT: '1', HOST: '' }, { port: '2' });
	expect(answer).toMatchObject({ config: { port: 2, host: null } });
});

it('keeps personal routes to its own machine unless told otherwise', () => {
	expect(configOf({})).toMatchObject({ config: { personalRoutes: 'here' } });
	expect(configOf({ PUBLIC_URL: 'https://a.example' })).toMatchObject({
		config: { personalRoutes: 'nobody' },
	});
	expect(configOf({ PERSONAL_ROUTES: 'on' })).toMatchObject({
		config: { personalRoutes: 'anyone' },
	});
});

describe('refuses, with the name at fault,', () => {
	it.each([
		['PORT', 'eighty'],
		['PORT', '65536'],
		['HOST', 'two words'],
		['SAMPLES', 'yes'],
		['PUBLIC_URL', 'example.org'],
		['LOG_LEVEL', 'loud'],
		['PERSONAL_ROUTES', 'yes'],
	])('%s=%s', (name, value) => {
		expect(configOf({ [name]: value })).toEqual({ fault: { code: 'value-wrong', name, value } });
	});

	it('a database address, without repeating the password in it', () => {
		const value = 'mysql://me:secret@host/name';
		const answer = configOf({ DATABASE_URL: value });
		expect(answer).toEqual({ fault: { code: 'value-wrong', name: 'DATABASE_URL', value: '' } });
	});
});

describe('a public server', () => {
	it.each([
		['by its address', { PUBLIC_URL: 'https://exoproof.example' }],
		['by what it listens on', { HOST: '203.0.113.7' }],
	])('shows no samples (%s)', (_, env) => {
		expect(configOf(env)).toMatchObject({ config: { samples: false } });
	});

	it('refuses to start with samples on', () => {
		const answer = configOf({ PUBLIC_URL: 'https://exoproof.example', SAMPLES: 'on' });
		expect(answer).toMatchObject({ fault: { code: 'samples-in-public' } });
	});
});

it('takes every address of a private network as private', () => {
	const byte = fc.integer({ min: 0, max: 255 });
	fc.assert(
		fc.property(byte, byte, byte, (b, c, d) => {
			expect(isPublicAddress(`10.${b}.${c}.${d}`)).toBe(false);
			expect(isPublicAddress(`192.168.${c}.${d}`)).toBe(false);
			expect(isPublicAddress(`172.${16 + (b % 16)}.${c}.${d}`)).toBe(false);
		}),
	);
});

it.each(['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888'])('takes %s as public', (address) => {
	expect(isPublicAddress(address)).toBe(true);
});
it.each(['::1', 'fd00::1', 'fe80::1', 'localhost', '::'])('takes %s as private', (address) => {
	expect(isPublicAddress(address)).toBe(false);
});
