/** The cookie of a session: no script reads it, no other site sends it. */

const NAME = 'exoproof-desk';
/** Browsers take a name with this prefix over https alone, for the whole host alone (RFC 6265bis, 4.1.3.2). */
const SAFE_NAME = `__Host-${NAME}`;

const nameOf = (secure: boolean) => (secure ? SAFE_NAME : NAME);

/** `Set-Cookie` that keeps a token until its session is over. */
export function printCookie(token: string, seconds: number, secure: boolean): string {
	const flags = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict`;
	return `${nameOf(secure)}=${token}; ${flags}${secure ? '; Secure' : ''}`;
}

/** `Set-Cookie` that forgets it. */
export function forgetCookie(secure: boolean): string {
	return printCookie('', 0, secure);
}

const TOKEN = /^[\w-]{43}$/;

/** The token that a request's cookies hold. */
export function tokenOfCookies(header: string | null, secure: boolean): string | null {
	for (const one of (header ?? '').split(';')) {
		const [name = '', value = ''] = one.trim().split('=', 2);
		if (name === nameOf(secure) && TOKEN.test(value)) return value;
	}
	return null;
}
