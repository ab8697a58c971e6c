/** Copies a text; on plain http by selecting it and asking the browser the old way. */

export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
	if (isSecureContext) {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			// The person or the browser said no; the selected field below is what is left.
		}
	}
	field?.focus();
	field?.select();
	return document.execCommand('copy');
}
