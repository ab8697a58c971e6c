// How well labels are read, by the scorer that comes with the cases; two peers are scored on the same cases in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CASES = resolve(ROOT, process.env.EXOPROOF_CASES ?? '../shared/data');
const SCORER = resolve(CASES, '../tools/score-read.mjs');

const row = (id, what, sign, bar, digits = 4) => ({ id, what, sign, bar, digits });
export const ROWS = [
	row('macro-f1', 'verdicts, macro-F1', '>=', 0.95),
	row('false-yes', 'verdicts, false yes', '<=', 0, 0),
	row('yes-recall', 'verdicts, real ones found', '>=', 1),
	row('false-yes-lists', 'ordinary lists, false yes', '<=', 0, 0),
	row('source', 'source of a yes, right', '>=', 0.95),
	row('segmentation', 'segmentation F1, real lists', '>=', 0.985),
	row('clean', 'segmentation F1, clean', '>=', 0.995),
	row('bullets', 'segmentation F1, bullets', '>=', 0.99),
	row('upper_semicolon', 'segmentation F1, semicolons', '>=', 0.99),
	row('header_multi', 'segmentation F1, header and footer', '>=', 0.985),
	row('missing_commas', 'segmentation F1, missing commas', '>=', 0.96),
	row('ocr_light', 'resolved-name F1, noise 1 %', '>=', 0.985),
	row('ocr_heavy', 'resolved-name F1, noise 3 %', '>=', 0.94),
	row('invented', 'vesicles invented under noise', '<=', 0, 0),
	row('resolved', 'tokens resolved', '>=', 0.96),
	row('nonsense-named', 'non-names that get a name', '<=', 0.005),
];

const at = (name) => resolve(CASES, name);
const PRODUCTS = ['--products', at('exosome_products_dev.jsonl')];
const LISTS = ['--lists', at('labels_dev/labels.jsonl')];
const NAMES = [
	'--gold',
	at('labels_dev/gold_segmentation.jsonl'),
	'--noisy',
	at('labels_dev/noisy_variants.jsonl'),
];
const NONSENSE = ['--nonsense', at('labels_dev/nonsense.jsonl')];

/** The figures that the scorer prints in its table of bars, by name. */
function score(command, files) {
	const words = [SCORER, '--cmd', command, ...files];
	const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
	const rows = [...stdout.matchAll(/^([\w-]+) +(\S+) +(?:>=|<=) \S+ +(?:ok|MISSED)$/gm)];
	if (rows.length === 0) throw new Error(`the scorer said: ${stdout}${stderr}`);
	return Object.fromEntries(rows.map(([, name, value]) => [name, Number(value)]));
}

export function measure() {
	if (!existsSync(SCORER)) throw new Error(`the shared cases are not at ${CASES}`);
	const ours = score('node bin/exoproof.mjs read', [...PRODUCTS, ...LISTS, ...NAMES, ...NONSENSE]);
	const comma = score('node bench/peer/comma-split.mjs', [...PRODUCTS, ...NAMES]);
	const hair = score('node bench/peer/haircare-lines.mjs', [...PRODUCTS, ...LISTS, ...NONSENSE]);
	const peers = [
		[hair, 'haircare-ingredients-analyzer', ['resolved', 'nonsense-named']],
		[comma, 'search for the word', ['macro-f1', 'false-yes', 'yes-recall']],
		[comma, 'split at commas', ROWS.slice(5, 13).map((one) => one.id)],
	];
	const peerOf = (id) => {
		const found = peers.find(([, , ids]) => ids.includes(id));
		return found === undefined ? undefined : { value: found[0][id], name: found[1] };
	};
	const answered = ROWS.filter(({ id }) => ours[id] !== undefined);
	return Object.fromEntries(
		answered.map(({ id }) => [
			id,
			{ value: ours[id], ...(peerOf(id) ? { peer: peerOf(id) } : {}) },
		]),
	);
}
