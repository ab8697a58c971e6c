/** Reading a text of records in tests, and texts of records to read. */
import type { Imported } from '../src/weigh/index.ts';
import type { ImportPart } from '../src/weigh/shell/import-part.ts';
import { importBytes } from '../src/weigh/shell/import-stream.ts';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export async function partsOf(given: string | Uint8Array, size = 65_536): Promise<ImportPart[]> {
	const bytes = typeof given === 'string' ? encode(given) : given;
	return allOf(inPieces(bytes, size));
}

export async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<ImportPart[]> {
	const parts: ImportPart[] = [];
	for await (const part of importBytes(bytes)) parts.push(part);
	return parts;
}

export const records = (parts: readonly ImportPart[]): Imported[] =>
	parts.flatMap((part) => (part.kind === 'record' ? [part.record] : []));
export const refusal = (parts: readonly ImportPart[]): string | null => {
	const last = parts.at(-1);
	return last?.kind === 'refused' ? last.code : null;
};
export const aside = (parts: readonly ImportPart[]) =>
	parts.flatMap((part) => (part.kind === 'quarantined' ? [[part.why, part.place]] : []));

export const ARTICLE = (pmid: number, more = '') =>
	`<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID><Article><ArticleTitle>Vesicles</ArticleTitle>${more}</Article></MedlineCitation></PubmedArticle>`;
export const SET = '<PubmedArticleSet>';
export const TRIAL = (more: object = {}, id = 'NCT01305200') => ({
	protocolSection: { identificationModule: { nctId: id, briefTitle: 'Vesicles' }, ...more },
});
export const RIS = (no: number, title = 'Vesicles') =>
	`TY  - JOUR\nTI  - ${title}\nDO  - 10.1000/${no}\nER  - \n`;
