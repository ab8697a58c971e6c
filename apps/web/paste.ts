/** Reads the clipboard where the browser allows it: on a secure page, after a press. */

/** The pasted text; null where pasting must be done by hand, with the field ready for it. */
export async function pasteInto(field: HTMLTextAreaElement | null): Promise<string | null> {
	field?.focus();
	field?.select();
	try {
		const text = await navigator.clipboard.readText();
		return text.trim() === '' ? null : text;
	} catch {
		// No clipboard on plain http, or the person said no: the field is focused, so a paste by hand lands there.
		return null;
	}
}
