/** Several photos of one bottle as one question: the list from the side that has it, the claims from the others. */
import type { Facts, Finding } from '../kit/index.ts';
import type { ScanCode } from './findings.ts';
import { joinLists, listOf } from './join-lists.ts';
import type { ScanAnswer, ScannedCode } from './schema.ts';

export type JoinedCode = ScannedCode & {
	/** Which photos show it, from 1. */
	readonly photos: readonly number[];
};

export type JoinedPhotos = {
	/** Whether any photo shows a list. */
	readonly hasList: boolean;
	/** The list, or where no photo shows one all that was read: a sentence may hold a name too. */
	readonly ingredients_text: string;
	/** What the sides without a list say; it only claims. */
	readonly claims_text: string | null;
	readonly codes: readonly JoinedCode[];
	/** Each with the number of its photo, from 1, among its facts. */
	readonly findings: readonly (Finding<ScanCode> & {
		readonly facts: Facts & { readonly photo: number };
	})[];
};

/** Joins what photos of one bottle hold; their order does not matter. */
export function joinPhotos(scans: readonly ScanAnswer[]): JoinedPhotos {
	const lists = scans.flatMap((scan) => listOf(scan) ?? []);
	const hasList = lists.length > 0;
	const rest = scans.filter((scan) => hasList && listOf(scan) === null).map(({ text }) => text);
	const all = scans.map(({ text }) => text);
	return {
		hasList,
		ingredients_text: hasList ? joinLists(lists) : textsJoined(all),
		claims_text: textsJoined(rest).slice(0, MOST_CLAIMS) || null,
		codes: joinCodes(scans),
		findings: scans.flatMap((scan, at) => findingsOf(scan, at + 1, hasList)),
	};
}

/** As long as a claim may be. */
const MOST_CLAIMS = 20_000;

function textsJoined(texts: readonly string[]): string {
	return texts.filter((text) => text.trim() !== '').join('\n\n');
}

function joinCodes(scans: readonly ScanAnswer[]): readonly JoinedCode[] {
	const codes = new Map<string, ScannedCode & { photos: number[] }>();
	for (const [at, scan] of scans.entries()) {
		for (const code of scan.codes) {
			const key = `${code.format} ${code.text}`;
			const known = codes.get(key) ?? { ...code, photos: [] };
			if (!known.photos.includes(at + 1)) known.photos.push(at + 1);
			codes.set(key, known);
		}
	}
	return [...codes.values()];
}

/** Of little matter on a side without a list, once another side has it: the front is read for its claims alone. */
const ABOUT_LIST: ReadonlySet<ScanCode> = new Set([
	'no-list',
	'blurred',
	'too-small',
	'glare',
	'lines-unread',
]);

function findingsOf(scan: ScanAnswer, photo: number, hasList: boolean): JoinedPhotos['findings'] {
	const isFront = hasList && listOf(scan) === null;
	return (
		scan.findings
			.filter(({ code }) => !(isFront && ABOUT_LIST.has(code)))
			// Taken for its code, which was read: nobody wants its letters.
			.filter(({ code }) => !(code === 'no-text' && hasList && scan.codes.length > 0))
			.map((finding) => ({ ...finding, facts: { ...finding.facts, photo } }))
	);
}
