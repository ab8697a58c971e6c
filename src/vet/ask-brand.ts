/** A ready message to a brand that asks for what nobody shows of this lot: never sent by us. */
import type { Say } from '../kit/index.ts';

export type BrandMessage = { readonly subject: string; readonly body: string };

/** The message in the language of the person; words of the area vet. */
export function brandMessage(name: string, lot: string | null, say: Say): BrandMessage {
	const called = name.trim() === '' ? say('vet.brand.name-unknown') : name.trim();
	return {
		subject: say('vet.brand.subject', { name: called }),
		body: say('vet.brand.body', { name: called, lot: lot ?? 'none' }),
	};
}

/** The same message as an address that a mail program opens (RFC 6068). */
export function mailtoOf({ subject, body }: BrandMessage): string {
	const lines = body.replaceAll('\n', '\r\n');
	return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
