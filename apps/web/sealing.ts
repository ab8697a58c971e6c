/** AES-GCM under a key that cannot leave the browser; only where the browser offers it (https or localhost). */

export type Sealed = {
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly bytes: ArrayBuffer;
};

/** Absent on plain http at another machine's address: `crypto.subtle` needs a secure page. */
export function canSeal(): boolean {
	return isSecureContext && 'subtle' in crypto;
}

export function makeKey(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals a text; `about` must be the same when it is opened, so that records cannot be swapped. */
export async function seal(key: CryptoKey, about: string, text: string): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const encoder = new TextEncoder();
	const how = { name: 'AES-GCM', iv, additionalData: encoder.encode(about) };
	return { iv, bytes: await crypto.subtle.encrypt(how, key, encoder.encode(text)) };
}

/** Opens what was sealed; null when the key, the bytes or what it is about is another. */
export async function unseal(
	key: CryptoKey,
	about: string,
	sealed: Sealed,
): Promise<string | null> {
	const how = {
		name: 'AES-GCM',
		iv: sealed.iv,
		additionalData: new TextEncoder().encode(about),
	};
	try {
		return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, sealed.bytes));
	} catch {
		// Web Crypto says only that it failed: a lost key and a changed record look alike, and neither can be read.
		return null;
	}
}
