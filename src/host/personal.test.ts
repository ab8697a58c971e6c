import { describe, expect, it } from 'vitest';
import type { PersonalRoutes } from './config.ts';
import { refusePersonal } from './personal.ts';

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const asked = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });
const refuse = (request: Request, env: unknown, personalRoutes: PersonalRoutes = 'here') =>
	refusePersonal({ personalRoutes }, request, env)?.code ?? null;

describe('a personal route', () => {
	it.each([
		['http://localhost:8787/v1/scan', '127.0.0.1'],
		['http://127.0.0.1/v1/scan', '::ffff:127.0.0.1'],
		['http://[::1]:8787/v1/scan', '::1'],
		['https://localhost/v1/scan', '127.9.9.9'],
	])('answers %s from %s', (url, address) => {
		expect(refuse(asked(url), from(address))).toBeNull();
		// Through a proxy that says nothing of itself, everybody looks like this machine.
		expect(refuse(asked(url), from(address), 'nobody')).toBe('route-personal');
	});

	it.each([
		['another machine', asked('http://localhost/'), from('192.168.1.20')],
		['another machine of the internet', asked('http://localhost/'), from('2001:db8::1')],
		['a name that DNS leads here', asked('http://shop.example/'), from('127.0.0.1')],
		['a name that looks like an address', asked('http://127.evil.example/'), from('127.0.0.1')],
		[
			'a proxy on this machine',
			asked('http://localhost/', { 'x-forwarded-for': '1.2.3.4' }),
			from('127.0.0.1'),
		],
		[
			'a proxy that speaks the standard',
			asked('http://localhost/', { forwarded: 'for=1.2.3.4' }),
			from('127.0.0.1'),
		],
		['nobody knows who', asked('http://localhost/'), {}],
		['no socket at all', asked('http://localhost/'), undefined],
	])('refuses %s', (_who, request, env) => {
		expect(refuse(request, env)).toBe('route-personal');
		expect(refuse(request, env, 'anyone')).toBeNull();
	});
});
