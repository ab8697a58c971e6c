import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	at,
	brand,
	bundleOf,
	digestOf,
	draft,
	GTIN,
	issue,
	issued,
	LIST,
	LOT,
	lifted,
	nextBrand,
	opening,
	operator,
	recalled,
	report,
	root,
	seconds,
	signed,
	statusList,
	stranger,
	type World,
} from '../../testing/batch-world.ts';
import { printDidKey, pureEngine } from './index.ts';
import {
	type BundleFiles,
	openBundle,
	type PrintedLabel,
	parseLabel,
	printCapsule,
	signCapsule,
} from './passport/index.ts';
import type { BatchAnswer } from './schema.ts';
import { nodeEngine } from './shell/node-engine.ts';
import { type BatchQuestion, verifyBatch } from './verify-batch.ts';

const text = issue();
const list = statusList();
const honest: World = {
	entries: [...opening(list), issued(text)],
	passports: [text],
	lists: [list],
};
const LABEL: PrintedLabel = { gtin: GTIN, lot: LOT, serial: null, expiry: '2028-05-31' };
const NOW = seconds(at(13));

let files: BundleFiles;
beforeAll(async () => {
	files = await bundleOf(honest);
});

type Ask = Partial<Omit<BatchQuestion, 'bundle'>> & { readonly files?: BundleFiles | null };

function answerTo({ files: given = files, ...more }: Ask = {}): BatchAnswer {
	const bundle = given === null ? null : openBundle(given, [root], nodeEngine);
	return verifyBatch({ passport: text, label: null, now: NOW, ...more, bundle }, nodeEngine).answer;
}
const inWorld = async (world: Partial<World>, more: Ask = {}): Promise<BatchAnswer> =>
	answerTo({ ...more, files: await bundleOf({ ...honest, ...world }) });

const outcomes = ({ checks }: BatchAnswer, outcome: string) =>
	checks.filter((check) => check.outcome === outcome).map(({ name }) => name);
const evidence = ({ checks }: BatchAnswer, name: string) =>
	checks.find((check) => check.name === name)?.evidence;

describe('an honest batch', () => {
	test('is shown, and every check that was asked holds', () => {
		const answer = answerTo();
		expect(answer.verdict).toBe('shown');
		expect(outcomes(answer, 'not-known')).toEqual(['label-matches']);
		expect(answer.headline).toEqual({ code: 'batch-real-bottle-unproved', facts: {} });
		expect(answer.findings.map(({ code }) => code)).toEqual(['bottle-unproved', 'sample']);
	});

	test('is shown by the pure engine with the same checks', () => {
		const bundle = openBundle(files, [root], pureEngine);
		const { answer } = verifyBatch({ passport: text, label: null, now: NOW, bundle }, pureEngine);
		expect(answer).toEqual(answerTo());
	});

	test('is found by its printed code alone', () => {
		const answer = answerTo({ passport: null, label: LABEL });
		expect(answer.verdict).toBe('shown');
		expect(outcomes(answer, 'not-known')).toEqual([]);
	});

	test('with a serial number that was issued says so, and no more', async () => {
		const numbered = issue(draft({ report: report({ serials: ['A1', 'A2'] }) }));
		const world = { entries: [...opening(list), issued(numbered)], passports: [numbered] };
		const label = { ...LABEL, serial: 'A2' };
		const answer = await inWorld(world, { passport: numbered, label });
		expect(answer.headline).toEqual({ code: 'batch-real-serial-issued', facts: { serial: 'A2' } });
		expect(answer.findings.map(({ code }) => code)).toContain('serial-copyable');
	});

	test('without a lab is shown, and says that no lab signed', async () => {
		const alone = issue(draft(), brand, []);
		const world = { entries: [...opening(list), issued(alone)], passports: [alone] };
		const answer = await inWorld(world, { passport: alone });
		expect(answer.verdict).toBe('shown');
		expect(answer.findings.map(({ code }) => code)).toContain('lab-none');
	});
});

describe('what contradicts a batch', () => {
	const refuted = (answer: BatchAnswer, name: string, code: string, headline: string) => {
		expect(answer.verdict).toBe('contradicted');
		expect(outcomes(answer, 'fails')).toContain(name);
		expect(evidence(answer, name)?.['code']).toBe(code);
		expect(answer.headline.code).toBe(headline);
		expect(answer.findings.map((finding) => finding.code)).toContain(code);
	};

	test('a value changed after signing', () => {
		const changed = text.replace('52000000000', '92000000000');
		const answer = answerTo({ passport: changed });
		refuted(answer, 'brand-signature', 'brand-signature-wrong', 'passport-altered');
	});

	test('an expiry changed after signing', () => {
		const answer = answerTo({ passport: text.replace('2028-05-31', '2029-05-31') });
		refuted(answer, 'brand-signature', 'brand-signature-wrong', 'passport-altered');
	});

	test('a member twice', () => {
		const answer = answerTo({ passport: text.replace('{', '{"issuer":1,') });
		refuted(answer, 'parse', 'json-refused', 'passport-altered');
	});

	test('a member that no passport has', () => {
		const answer = answerTo({ passport: text.replace('{', '{"@a":1,') });
		refuted(answer, 'schema', 'schema-refused', 'passport-altered');
	});

	test('the brand’s proof taken out', () => {
		const { proof, ...rest } = JSON.parse(text);
		const cut = JSON.stringify({ ...rest, proof: proof.slice(1) });
		refuted(
			answerTo({ passport: cut }),
			'brand-signature',
			'brand-proof-missing',
			'passport-not-from-brand',
		);
	});

	test('a passport signed by a key that nobody bound to the product', async () => {
		const forged = issue(draft(), stranger);
		const entries = [...opening(list), issued(text), issued(forged, stranger)];
		const answer = await inWorld({ entries, passports: [text, forged] }, { passport: forged });
		refuted(
			answer,
			'issuer-linked-to-gtin',
			'issuer-not-linked-to-gtin',
			'passport-not-from-brand',
		);
	});

	test('another lot on the label', () => {
		const answer = answerTo({ label: { ...LABEL, lot: 'LS2608' } });
		refuted(answer, 'label-matches', 'label-differs', 'label-not-passport');
	});

	test('another expiry on the label', () => {
		const answer = answerTo({ label: { ...LABEL, expiry: '2029-05-31' } });
		refuted(answer, 'label-matches', 'label-differs', 'label-not-passport');
	});

	test('a serial number that was not issued', async () => {
		const numbered = issue(draft({ report: report({ serials: ['A1'] }) }));
		const world = { entries: [...opening(list), issued(numbered)], passports: [numbered] };
		const answer = await inWorld(world, { passport: numbered, label: { ...LABEL, serial: 'B9' } });
		refuted(answer, 'label-matches', 'serial-not-issued', 'label-not-passport');
	});

	test('a recall', async () => {
		const answer = await inWorld({ entries: [...honest.entries, recalled()] });
		refuted(answer, 'recall', 'recalled', 'batch-recalled');
		expect(answer.events.map(({ kind }) => kind)).toEqual(['issue', 'recall']);
	});

	test('a recall, known by the printed code alone, of a lot whose passport is not here', async () => {
		const world = { entries: [...honest.entries, recalled()], passports: [] };
		const answer = await inWorld(world, { passport: null, label: LABEL });
		refuted(answer, 'recall', 'recalled', 'batch-recalled');
	});

	test('a bit set in the status list that was logged last', async () => {
		const second = statusList([4711]);
		const version = { kind: 'status-list', at: at(9), list: LIST, version: 2 } as const;
		const entries = [...honest.entries, signed({ ...version, digest: digestOf(second) })];
		const answer = await inWorld({ entries, lists: [list, second] });
		refuted(answer, 'status', 'revoked', 'passport-withdrawn');
	});

	test('a hold', async () => {
		const hold = {
			kind: 'suspend',
			at: at(9),
			gtin: GTIN,
			lot: LOT,
			reason: 'investigation',
		} as const;
		const answer = await inWorld({ entries: [...honest.entries, signed(hold)] });
		refuted(answer, 'status', 'suspended', 'batch-on-hold');
	});

	test('a newer passport in its place', async () => {
		const next = issue(draft({ validUntil: '2028-07-01T00:00:00Z' }));
		const swap = { kind: 'supersede', at: at(9), gtin: GTIN, lot: LOT } as const;
		const entries = [
			...honest.entries,
			issued(next, brand, 9),
			signed({ ...swap, passport: digestOf(text), by: digestOf(next) }),
		];
		const world = { entries, passports: [text, next] };
		refuted(await inWorld(world), 'supersession', 'superseded', 'passport-replaced');
		const newer = await inWorld(world, { passport: null, label: LABEL });
		expect(newer.verdict).toBe('shown');
	});

	test('a key that was stolen before the log took the passport in', async () => {
		const from = printDidKey(brand.key);
		const stolen = {
			kind: 'key-rotate',
			at: at(10),
			from,
			to: printDidKey(nextBrand.key),
		} as const;
		const rotation = signed({ ...stolen, compromised: { at: at(5), size: 3 } }, operator);
		const answer = await inWorld({ entries: [...honest.entries, rotation] });
		refuted(answer, 'key-not-compromised', 'key-compromised', 'key-lost');
	});

	test('the last day of the product', () => {
		const answer = answerTo({ now: seconds('2028-06-01T00:00:01Z') });
		refuted(answer, 'expiry', 'expired', 'batch-expired');
	});
});

describe('what leaves a batch not known', () => {
	const unproved = (answer: BatchAnswer, name: string, code: string) => {
		expect(answer.verdict).toBe('not-known');
		expect(outcomes(answer, 'fails')).toEqual([]);
		expect(evidence(answer, name)?.['code']).toBe(code);
	};

	test('no bundle', () => {
		unproved(answerTo({ files: null }), 'bundle-signature', 'bundle-missing');
	});

	test('no passport and no code', () => {
		unproved(answerTo({ passport: null }), 'parse', 'passport-missing');
	});

	test('a text laid out anew', () => {
		const answer = answerTo({ passport: JSON.stringify(JSON.parse(text), null, 2) });
		unproved(answer, 'canonical', 'not-canonical');
	});

	test('a bundle of an operator that is not pinned', () => {
		const bundle = openBundle(files, [], nodeEngine);
		const asked = { passport: text, label: null, now: NOW, bundle };
		unproved(verifyBatch(asked, nodeEngine).answer, 'bundle-signature', 'operator-not-trusted');
	});

	test('a bundle behind its stated age', () => {
		const answer = answerTo({ now: seconds(at(20)) });
		unproved(answer, 'bundle-fresh', 'bundle-expired');
		expect(answer.headline.code).toBe('proof-too-old');
	});

	test('a clock before the day of the bundle', () => {
		unproved(answerTo({ now: seconds(at(11)) }), 'bundle-fresh', 'clock-behind');
	});

	test('one witness of three', async () => {
		unproved(await inWorld({ seenBy: 1 }), 'witness-quorum', 'quorum-short');
	});

	test('witnesses that saw the log days before the bundle was made', async () => {
		unproved(await inWorld({ seenAt: at(9) }), 'witness-quorum', 'witnesses-old');
	});

	test('a passport that the log does not hold', async () => {
		unproved(await inWorld({ entries: opening(list) }), 'log-inclusion', 'not-in-log');
	});

	test('a status list that the bundle does not hold in its latest version', async () => {
		const version = { kind: 'status-list', at: at(9), list: LIST, version: 2 } as const;
		const entries = [...honest.entries, signed({ ...version, digest: digestOf(statusList([1])) })];
		unproved(await inWorld({ entries }), 'status', 'status-wrong');
	});

	test('a status list signed by somebody else', async () => {
		const foreign = statusList([], stranger);
		const entries = [...opening(foreign), issued(text)];
		unproved(await inWorld({ entries, lists: [foreign] }), 'status', 'status-wrong');
	});
});

describe('what others write into the log', () => {
	test('a recall by a stranger changes nothing', async () => {
		const answer = await inWorld({ entries: [...honest.entries, recalled(9, stranger)] });
		expect(answer.verdict).toBe('shown');
	});

	test('a lift leaves its recall in view', async () => {
		const answer = await inWorld({ entries: [...honest.entries, recalled(), lifted(4)] });
		expect(answer.verdict).toBe('shown');
		expect(answer.events.map(({ kind }) => kind)).toEqual(['issue', 'recall', 'lift-recall']);
		expect(answer.findings.map(({ code }) => code)).toContain('recall-lifted');
	});

	test('a lift by the brand does not undo a recall by the operator', async () => {
		const entries = [...honest.entries, recalled(9, operator), lifted(4)];
		expect((await inWorld({ entries })).verdict).toBe('contradicted');
	});

	test('a lab that was not enrolled when the passport was taken in leaves its mark uncounted', async () => {
		const other = issue(draft(), brand, [stranger]);
		const world = { entries: [...opening(list), issued(other)], passports: [other] };
		const answer = await inWorld(world, { passport: other });
		expect(evidence(answer, 'lab-signature')?.['code']).toBe('lab-not-enrolled');
		expect(answer.findings.map(({ code }) => code)).toContain('lab-not-enrolled');
	});

	test('a lab beside the brand is named', () => {
		expect(evidence(answerTo(), 'lab-signature')?.['lab']).toBe(
			'Marrow Street Laboratory (SAMPLE)',
		);
	});
});

describe('a bundle', () => {
	test('with one file left out is not used, whichever it is', () => {
		for (const path of files.keys()) {
			const cut = new Map([...files].filter(([name]) => name !== path));
			const answer = answerTo({ files: cut });
			expect([path, answer.verdict]).toEqual([path, 'not-known']);
		}
	});

	test('with one bit turned over in any file is not used', () => {
		const paths = [...files.keys()];
		fc.assert(
			fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat(7), (path, place, bit) => {
				const bytes = Uint8Array.from(files.get(path) ?? []);
				const index = place % bytes.length;
				bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
				const answer = answerTo({ files: new Map([...files, [path, bytes]]) });
				expect(answer.verdict).toBe('not-known');
			}),
			{ numRuns: 300 },
		);
	});

	test('of an older state shows nothing behind its age, whatever the recall it misses', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100_000_000 }), (later) => {
				expect(answerTo({ now: seconds(at(19)) + later }).verdict).not.toBe('shown');
			}),
		);
	});
});

describe('a passport', () => {
	const askedOnce = () => {
		const bundle = openBundle(files, [root], nodeEngine);
		return (passport: string) =>
			verifyBatch({ passport, label: null, now: NOW, bundle }, nodeEngine).answer;
	};

	test('with anything put in or cut out anywhere is never shown', () => {
		const ask = askedOnce();
		fc.assert(
			fc.property(
				fc.nat(text.length - 1),
				fc.nat(3),
				fc.string({ maxLength: 4 }),
				(at, cut, put) => {
					const changed = text.slice(0, at) + put + text.slice(at + cut);
					fc.pre(changed !== text);
					expect(ask(changed).verdict).not.toBe('shown');
				},
			),
			{ numRuns: 500 },
		);
	});

	test('of any bytes at all is answered', () => {
		const ask = askedOnce();
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => {
				expect(ask(any).verdict).toBe('contradicted');
			}),
		);
	});
});

describe('a code that is signed itself', () => {
	const FACTS = { gtin: GTIN, lot: LOT, expiry: '280531', serial: null };
	const sealed = (signer = brand, facts = FACTS) =>
		printCapsule(signCapsule(facts, 'https://id.example.org', signer, pureEngine)) ?? '';
	const asked = (url: string, more: Ask = {}) =>
		answerTo({ ...more, label: parseLabel(url, 2026) });

	test('holds, with the passport and without it', () => {
		expect(outcomes(asked(sealed()), 'holds')).toContain('capsule-signature');
		expect(outcomes(asked(sealed(), { passport: null }), 'holds')).toContain('capsule-signature');
	});
	test('is not asked for where there is none', () => {
		const names = answerTo({ label: LABEL }).checks.map(({ name }) => name);
		expect(names).not.toContain('capsule-signature');
	});
	test('is not known without proofs', () => {
		expect(outcomes(asked(sealed(), { files: null }), 'not-known')).toContain('capsule-signature');
	});
	test('fails by the key of a stranger', () => {
		const answer = asked(sealed(stranger));
		expect(evidence(answer, 'capsule-signature')).toMatchObject({ code: 'capsule-not-from-brand' });
		expect(answer.verdict).toBe('contradicted');
	});
	test('fails with another expiry, though no passport is at hand', () => {
		const moved = sealed().replace('17=280531', '17=300531');
		const answer = asked(moved, { passport: null });
		expect(evidence(answer, 'capsule-signature')).toMatchObject({ code: 'capsule-not-from-brand' });
		expect(answer.headline.code).toBe('label-not-passport');
	});
	test('fails where something only poses as a signature', () => {
		const answer = asked(`${sealed()}A`);
		expect(evidence(answer, 'capsule-signature')).toMatchObject({ code: 'capsule-malformed' });
	});
});
