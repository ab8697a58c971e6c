/**
 * Where the desk may be used: at the public address, or at `localhost` on the machine itself. A passkey belongs to one
 * name, and browsers make none for a bare address of a network.
 */

export type SessionPlace = {
	/** Scheme, host and port, as browsers write them into `Origin`. */
	readonly origin: string;
	/** The name passkeys belong to (WebAuthn Level 3, relying party identifier). */
	readonly rpId: string;
	readonly secure: boolean;
};

/** The place of a request; null where the desk is not to be used. */
export function placeOf(request: Request, publicUrl: string | null): SessionPlace | null {
	if (publicUrl !== null) return placeAt(new URL(publicUrl));
	const { host, hostname, protocol } = new URL(request.url);
	if (hostname !== 'localhost') return null;
	// A proxy on this machine may have taken the lock off; the browser knows which scheme it speaks.
	const origin = request.headers.get('origin');
	const isOurs = origin === `http://${host}` || origin === `https://${host}`;
	return placeAt(new URL(isOurs ? origin : `${protocol}//${host}`));
}

function placeAt({ origin, hostname, protocol }: URL): SessionPlace {
	return { origin, rpId: hostname, secure: protocol === 'https:' };
}

/**
 * Whether a write comes from our own page. The cookie is `SameSite=Strict` already; this also refuses other ports and
 * names of the same site, and a form, which cannot send JSON.
 */
export function isOwnWrite(request: Request, place: SessionPlace): boolean {
	const site = request.headers.get('sec-fetch-site');
	const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
	return (
		request.headers.get('origin') === place.origin &&
		(site === null || site === 'same-origin') &&
		type === 'application/json'
	);
}
