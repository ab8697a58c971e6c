import type { Catalogue } from '../src/kit/say.ts';

export type LocaleFile = {
	readonly language: string;
	readonly area: string;
	readonly file: string;
	readonly messages: Readonly<Record<string, string>>;
};
export const LOCALES: string;
export function readLocales(folder?: string): Promise<LocaleFile[]>;
export function compileCatalogue(messages: Readonly<Record<string, string>>): string;
export function compileMessages(options?: { folder?: string; out?: string }): Promise<string[]>;
export function loadCatalogue(language: string, areas?: readonly string[]): Promise<Catalogue>;
/** The part of a Vite plugin that this one fills. */
export function messagesPlugin(options?: { folder?: string }): {
	name: string;
	resolveId: (id: string) => string | undefined;
	load: (this: { addWatchFile: (file: string) => void }, id: string) => Promise<string | undefined>;
};
