/** The scan panel in sentences: how much was read, what codes hold, what to photograph again. */
import type { Finding, Say } from '../kit/index.ts';
import type { ScanCode } from '../scan/index.ts';
import type { FoundProduct, ScanPanel } from './schema.ts';

/** The sentences of the panel, one after another. */
export function scanSentences({ data, findings }: ScanPanel, say: Say): readonly string[] {
	const { photos, codes, products } = data;
	const lines = photos.reduce((sum, photo) => sum + photo.lines.length, 0);
	return [
		say('scan.card.count', { photos: photos.length, lines }),
		...codes.map(({ format, text }) => say('scan.card.code', { format, text })),
		...products.map((found) => productSentence(found, say)),
		...findings
			.filter((finding) => !isSaid(finding, products))
			.map((finding) => findingSentence(finding, photos.length, say)),
	];
}

/** A number that was looked up has been told with what the catalogue has under it. */
function isSaid({ code, facts }: Finding<ScanCode>, products: readonly FoundProduct[]): boolean {
	return code === 'code-gs1' && products.some(({ gtin }) => gtin === facts['gtin']);
}

function productSentence({ gtin, product }: FoundProduct, say: Say): string {
	if (product === null) return say('scan.card.product-unknown', { gtin });
	return say('scan.card.product', { gtin, ...product });
}

/** What to do next; with its photo, where there are several. */
function findingSentence({ code, facts }: Finding<ScanCode>, photos: number, say: Say): string {
	const sentence = say(`scan.${code}`, facts);
	const photo = facts['photo'];
	if (photos < 2 || photo === undefined) return sentence;
	return say('scan.card.photo', { photo, sentence });
}
