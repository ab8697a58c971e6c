import { describe, expect, it } from 'vitest';
import {
	at,
	bundleOf,
	draft,
	GTIN,
	issue,
	issued,
	LOT,
	lifted,
	opening,
	recalled,
	report,
	root,
	seconds,
	statusList,
	type World,
} from '../../../testing/batch-world.ts';
import { loadCatalogue } from '../../../tools/compile-messages.mjs';
import { type Language, openSay } from '../../kit/index.ts';
import { answerBatch } from '../answer-batch.ts';
import { openBundle, type PrintedLabel } from '../passport/index.ts';
import type { BatchAnswer } from '../schema.ts';
import { batchResponse } from './batch-response.ts';
import { nodeEngine } from './node-engine.ts';

const LAB = 'Marrow Street Laboratory (SAMPLE)';
const LABEL: PrintedLabel = { gtin: GTIN, lot: LOT, serial: null, expiry: '2028-05-31' };
const NAME = '<b onclick="x">Hollow</b> & Tide';
const text = issue(
	draft({
		name: NAME,
		report: report({
			fields: {
				particle_conc: {
					bound: 'measured',
					value: 1.2e10,
					unit: 'particles/mL',
					method: 'NTA',
					lab: LAB,
					date: '2026-11-05',
				},
				size_distribution: { bound: 'measured', value: '0+50:0,10,30,20,5,0', unit: 'nm' },
				endotoxin: { bound: 'below-detection', lod: 0.05, unit: 'EU/mL' },
				lead: { bound: 'at-most', value: 12, unit: 'ug/g' },
				arsenic: { bound: 'measured', value: 4, unit: 'ug/g' },
				ratio: { bound: 'measured', value: 2.1e9, unit: 'particles/ug' },
			},
		}),
	}),
);
/** Any finding that names a field will do. */
const AGAINST: BatchAnswer['findings'][number] = {
	code: 'schema-refused',
	severity: 'caution',
	confidence: 'high',
	facts: { field: 'ratio', path: 'ratio' },
	because: [],
};
const list = statusList();
const entries = [...opening(list), issued(text)];

type Given = {
	readonly world?: Partial<World> | null;
	readonly passport?: string | null;
	readonly label?: PrintedLabel;
	readonly language?: Language;
	/** Something that speaks against a value. */
	readonly finding?: BatchAnswer['findings'][number];
};

async function responseTo(given: Given = {}): Promise<Response> {
	const { world = {}, passport = text, label = LABEL, language = 'en', finding } = given;
	const files =
		world === null ? null : await bundleOf({ entries, passports: [text], lists: [list], ...world });
	const bundle = files === null ? null : openBundle(files, [root], nodeEngine);
	const question = { passport, label, bundle, now: seconds(at(13)) };
	const verified = answerBatch(question, nodeEngine);
	const words = await loadCatalogue(language, ['batch', 'verify', 'ui', 'server']);
	const view = {
		answer:
			finding === undefined
				? verified.answer
				: { ...verified.answer, findings: [...verified.answer.findings, finding] },
		credential: verified.passport?.credential ?? null,
		label,
		asked: at(13),
		sources: [{ name: 'passport' as const, href: '/v1/verify/passport' }],
	};
	const head = ['<link rel="stylesheet" href="/assets/batch.css">'];
	return batchResponse(view, { language, say: openSay(language, [words]), head });
}

const pageOf = async (given: Given = {}): Promise<string> => (await responseTo(given)).text();

/** What a reader sees, in one line. */
const seen = (html: string): string =>
	html
		.replace(/<[^>]+>/g, ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ');

describe('the page of a batch', () => {
	it('says that the batch is real and the bottle is not proved, and who stands by what', async () => {
		const html = await pageOf({ finding: AGAINST });
		const page = seen(html);
		expect(page).toContain('This batch is real. This bottle cannot be proved');
		expect(page).toContain('1 lab-signed 3 brand-signed');
		expect(page).toMatch(/Particle count 1\.2.×.10¹⁰ per mL NTA · .* lab-signed/);
		expect(page).toMatch(
			/below 0\.05.EU\/mL no cosmetic limit; under 0\.5.EU\/mL, borrowed from injectables brand-signed/,
		);
		expect(page).toMatch(/Carbon footprint not stated no public limit absent/);
		expect(page).toMatch(/Lead at most 12.µg\/g at most 10.µg\/g, a regulator’s guidance/);
		expect(page).toMatch(/Arsenic 4.µg\/g .* This value is beyond it\./);
		expect(page).toMatch(
			/2\.1.×.10⁹ per µg Something in the passport is missing, unknown or of the wrong kind, at ratio\. contradicted/,
		);
		expect(page).toMatch(/Left-over DNA not stated no cosmetic limit; at most 10.ng\/dose/);
		expect(page).toContain('SAMPLE');
		expect(page).toContain('17 checks hold, 0 fail, 0 are not known');
		expect(html).toContain('<s>2.1');
	});

	it('draws the sizes with a sentence and a table beside them', async () => {
		const html = await pageOf();
		expect(html).toMatch(/role="img" aria-label="Size of the particles: most common 125.nm/);
		expect(seen(html)).toMatch(/Half is smaller than 1\d\d.nm/);
	});

	it('opens the checklist and keeps history where the batch was recalled', async () => {
		const html = await pageOf({ world: { entries: [...entries, recalled()] } });
		const page = seen(html);
		expect(page).toContain('This batch was recalled on 9 November 2026');
		expect(page).toContain('it may be contaminated. Do not use it.');
		expect(page).toContain('Signed and logged 7 Nov 2026 Recalled 9 Nov 2026');
		expect(page).toContain('What is proved does not outweigh what speaks against it.');
		expect(page).not.toContain('nobody had recalled');
		expect(html).toMatch(/<details class="batch-part checks" open/);
	});

	it('never hides a recall behind its lift', async () => {
		const page = seen(await pageOf({ world: { entries: [...entries, recalled(), lifted(4)] } }));
		expect(page).toContain('This batch is real');
		expect(page).toContain('and the recall lifted on 10 November 2026. Both stay in the log.');
		expect(page).toMatch(/Recalled 9 Nov 2026 .* Recall lifted 10 Nov 2026/);
	});

	it('shows a label that differs from what was signed', async () => {
		const page = seen(await pageOf({ label: { ...LABEL, expiry: '2029-05-31' } }));
		expect(page).toContain('The label and the passport differ');
		expect(page).toContain('The label says best until 2029-05-31; signed was 2028-05-31.');
	});

	it('says why nothing is known, and proves nothing', async () => {
		const page = seen(await pageOf({ world: null, passport: null }));
		expect(page).toContain('Cannot tell. A part of the proof is not here');
		expect(page).toContain('There is no passport here for this product and lot.');
		expect(page).toContain('Nothing is proved here.');
		expect(page).not.toContain('What was measured');
		expect(page).not.toContain('shown, for the batch');
	});

	it('gives no value to a brand whose key is not proved', async () => {
		const page = seen(await pageOf({ world: null }));
		expect(page).toContain('5 not proved');
		expect(page).not.toMatch(/\d (?:lab|brand)-signed/);
		expect(page).toContain('the name that it claims');
		expect(page).toContain('Nothing is proved here.');
	});

	it('is written without script or style of its own, whatever a name holds', async () => {
		const response = await responseTo();
		expect(response.status).toBe(200);
		expect(response.headers.get('content-security-policy')).toContain("style-src 'self'");
		const html = await response.text();
		expect(html).toContain('href="/assets/batch.css"');
		expect(html).not.toMatch(/<script|<style|<[^>]*\s(?:style|on\w+)=/);
		expect(html).not.toContain('<b onclick');
		expect(seen(html)).toContain(NAME);
	});

	it('speaks French', async () => {
		const page = seen(
			await pageOf({ language: 'fr', world: { entries: [...entries, recalled()] } }),
		);
		expect(page).toContain('Ce lot a été rappelé le 9 novembre 2026');
		expect(page).toContain('Ce qui est prouvé');
	});
});
