/** Links of an item, out of the bundle of its brand: the page of the batch, its passport, its proofs. */
import type { Say } from '../../kit/index.ts';
import { encodeHex, encodeUtf8 } from '../encoding/index.ts';
import {
	DEFAULT_LINK,
	GS1_VOCABULARY,
	itemPath,
	type LinksOf,
	type ResolverContext,
	type ResolverItem,
	type ResolverLink,
} from '../link/index.ts';
import { type OpenedBundle, ofKind, passportFor } from '../passport/index.ts';
import type { Batches } from './batches.ts';
import { nodeEngine } from './node-engine.ts';

/** Words of the area `batch`, in the reader's language. */
export const linksFrom =
	({ bundleFor }: Batches, say: Say): LinksOf =>
	async (item) => {
		const opening = (await bundleFor(item.gtin))?.opening;
		const opened = opening !== undefined && 'opened' in opening ? opening.opened : null;
		if (opened === null || !isKnown(item, opened)) return [];
		return levelsOf(item).map((level) => contextOf(level, opened, say));
	};

/** A product is known by any of its lots, a lot by its own passport. */
function isKnown(item: ResolverItem, opened: OpenedBundle): boolean {
	if (item.lot !== null) return passportAt(item, opened) !== null;
	return ofKind('issue', opened.entries).some(({ entry }) => entry.gtin === item.gtin);
}

const passportAt = ({ gtin, lot }: ResolverItem, opened: OpenedBundle): string | null =>
	passportFor({ gtin, lot, serial: null, expiry: null }, opened);

/** From the bottle to its lot to the product. */
function levelsOf(item: ResolverItem): readonly ResolverItem[] {
	const { serial, lot, variant } = item;
	return [
		...(serial === null ? [] : [item]),
		...(lot === null ? [] : [{ ...item, serial: null }]),
		...(variant === null ? [] : [{ ...item, serial: null, lot: null }]),
		{ ...item, serial: null, lot: null, variant: null },
	];
}

function contextOf(item: ResolverItem, opened: OpenedBundle, say: Say): ResolverContext {
	const path = itemPath(item);
	const { gtin, lot } = item;
	const { name } = opened.manifest;
	const title = say('batch.title', { name, gtin, lot: lot ?? '' });
	const page = { href: path, title, type: 'text/html' };
	const passport = passportAt(item, opened);
	return {
		path,
		description: title,
		links: [
			{ relation: DEFAULT_LINK, ...page },
			{ relation: `${GS1_VOCABULARY}pip`, ...page, hreflang: ['en', 'fr'] },
			...(passport === null ? [] : [passportLink(passport, say)]),
			{
				relation: `${GS1_VOCABULARY}verificationService`,
				href: `/v1/verify/bundles?gtin=${gtin}`,
				title: say('batch.source.bundle'),
				type: 'application/json',
			},
		],
	};
}

function passportLink(passport: string, say: Say): ResolverLink {
	const digest = encodeHex(nodeEngine.sha256(encodeUtf8(passport)));
	return {
		relation: `${GS1_VOCABULARY}certificationInfo`,
		href: `/v1/verify/passports/${digest}`,
		title: say('batch.source.passport'),
		type: 'application/json',
	};
}
