/** Bytes small enough for an address: deflated, and as letters that an address may hold. */

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A stranger's bytes: stops at the size cap, answers null for what is not deflate. */
export async function inflate(
	bytes: Uint8Array<ArrayBuffer>,
	mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const reader = stream.getReader();
	const whole = new Uint8Array(mostBytes);
	let size = 0;
	try {
		for (let step = await reader.read(); !step.done; step = await reader.read()) {
			if (size + step.value.length > mostBytes) {
				await reader.cancel();
				return null;
			}
			whole.set(step.value, size);
			size += step.value.length;
		}
	} catch {
		return null;
	}
	return whole.slice(0, size);
}

/** Letters, digits, hyphen and underscore: an address escapes none of them. */
export function toBase64Url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Null for a length that no bytes have; other spellings of the same bytes are for the caller to refuse. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
	if (text.length % 4 === 1) return null;
	const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
	return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
