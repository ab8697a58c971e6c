// jsQR as it comes, which reads QR codes alone.

/** Texts read from one picture. */
export async function jsqrRaw() {
	const { default: loaded } = await import('jsqr');
	const jsQR = loaded.default ?? loaded;
	return async ({ data, width, height }) => {
		const found = jsQR(data, width, height);
		return found === null || found.data === '' ? [] : [found.data];
	};
}
