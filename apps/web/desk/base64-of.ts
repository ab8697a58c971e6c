/** The browser's own way into base64: an address that holds the file, behind its comma. */
export function base64Of(file: File): Promise<string> {
	return new Promise((resolve) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
		// Gone since it was chosen: an empty file is refused in words.
		reader.onerror = () => resolve('');
		reader.readAsDataURL(file);
	});
}
