/**
 * Routes that take what is personal, such as photos, answer the machine they run on and nobody else, unless whoever runs
 * the server says otherwise. A name that leads here by DNS and a proxy on this machine are somebody else.
 */
import { isIPv4 } from 'node:net';
import type { PersonalRoutes } from './config.ts';
import type { Problem } from './problem.ts';

export type PersonalAccess = { readonly personalRoutes: PersonalRoutes };

/** Null where the request may pass; what the sender is told where not. `env` is what hono got of the socket. */
export function refusePersonal(
	{ personalRoutes }: PersonalAccess,
	request: Request,
	env: unknown,
): Problem | null {
	if (personalRoutes === 'anyone') return null;
	if (personalRoutes === 'here' && isFromHere(request, env)) return null;
	return { code: 'route-personal' };
}

const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

function isFromHere(request: Request, env: unknown): boolean {
	if (PASSED_ON.some((name) => request.headers.has(name))) return false;
	const { hostname } = new URL(request.url);
	return (hostname === 'localhost' || isLoopback(hostname)) && isLoopback(remoteAddress(env));
}

/** 127.0.0.0/8 (RFC 1122) and ::1 (RFC 4291), as sockets and addresses write them. */
function isLoopback(address: string): boolean {
	const plain = address.replace(/^\[(.*)\]$/, '$1').replace(/^::ffff:/i, '');
	return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

/** Address of the other end; empty where nobody knows, which is nobody's machine. */
function remoteAddress(env: unknown): string {
	const address = field(field(field(env, 'incoming'), 'socket'), 'remoteAddress');
	return typeof address === 'string' ? address : '';
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
