import { describe, expect, it } from 'vitest';
import { forgetCookie, printCookie, tokenOfCookies } from './session-cookie.ts';
import { isOwnWrite, placeOf } from './session-place.ts';

const TOKEN = 'A'.repeat(43);
const asked = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });

describe('the place of the desk', () => {
	it('is the public address, whatever the request says', () => {
		const place = placeOf(asked('http://10.0.0.7:8787/v1/desk'), 'https://proof.example/');
		expect(place).toEqual({ origin: 'https://proof.example', rpId: 'proof.example', secure: true });
	});
	it('is localhost where there is no public address', () => {
		const place = placeOf(asked('http://localhost:8787/v1/desk'), null);
		expect(place).toEqual({ origin: 'http://localhost:8787', rpId: 'localhost', secure: false });
	});
	it('believes the browser about https before a proxy on this machine', () => {
		const headers = { origin: 'https://localhost:8787' };
		expect(placeOf(asked('http://localhost:8787/', headers), null)?.secure).toBe(true);
	});
	it.each(['http://192.168.1.7:8787/', 'http://127.0.0.1:8787/', 'http://localhost.example/'])(
		'is nowhere at %s',
		(url) => {
			expect(placeOf(asked(url), null)).toBeNull();
		},
	);
});

describe('a write of our own page', () => {
	const place = { origin: 'https://proof.example', rpId: 'proof.example', secure: true };
	const own = {
		origin: 'https://proof.example',
		'sec-fetch-site': 'same-origin',
		'content-type': 'application/json; charset=utf-8',
	};
	it('is one', () => {
		expect(isOwnWrite(asked('https://proof.example/', own), place)).toBe(true);
	});
	it.each([
		['another site', { origin: 'https://evil.example' }],
		['another port of the same name', { origin: 'https://proof.example:8443' }],
		['an opaque origin', { origin: 'null' }],
		['a neighbour, as the browser tells', { 'sec-fetch-site': 'same-site' }],
		['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
		['a form that looks like text', { 'content-type': 'text/plain' }],
	])('is none from %s', (_, changes) => {
		expect(isOwnWrite(asked('https://proof.example/', { ...own, ...changes }), place)).toBe(false);
	});
	it('is none without an origin', () => {
		const { origin: _, ...rest } = own;
		expect(isOwnWrite(asked('https://proof.example/', rest), place)).toBe(false);
	});
});

describe('the cookie', () => {
	it('is out of reach of scripts and other sites', () => {
		expect(printCookie(TOKEN, 60, true)).toBe(
			`__Host-exoproof-desk=${TOKEN}; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure`,
		);
		expect(forgetCookie(false)).toBe(
			'exoproof-desk=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict',
		);
	});
	it('is found among others', () => {
		expect(tokenOfCookies(`a=b; __Host-exoproof-desk=${TOKEN}; c`, true)).toBe(TOKEN);
		expect(tokenOfCookies(`exoproof-desk=${TOKEN}`, false)).toBe(TOKEN);
	});
	it('is not taken from plain http over https, nor when it is no token', () => {
		expect(tokenOfCookies(`exoproof-desk=${TOKEN}`, true)).toBeNull();
		expect(tokenOfCookies('exoproof-desk=x', false)).toBeNull();
		expect(tokenOfCookies(null, false)).toBeNull();
	});
});
