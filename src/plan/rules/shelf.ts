/** What the shelf as a whole asks for: sunscreen, one vesicle product at a time, a trial that stays fixed. */
import type { RuleId } from '../../vet/index.ts';
import { ask, askSoftly, type Block, keepFrom, leaveOut, type Said, warn, where } from '../said.ts';
import { type Item, type Scene, withTrait } from '../scene.ts';

/** SPF: the floor and the target of SUN-02. */
const FLOOR_SPF = 30;
const TARGET_SPF = 50;
/** L-ascorbic acid gains nothing above (INT-19). */
const MOST_LAA = 20;
const MOST_LAA_PH = 3.5;
/** Days of hydroquinone: the end, and when it is looked at (FREQ-13). */
const HYDROQUINONE_END = 150;
const HYDROQUINONE_REVIEW = 90;

/** Needs what the other rules left out, since a sunscreen that is left out protects nobody. */
export function ofShelf(scene: Scene, blocks: readonly Block[]): Partial<Said>[] {
	return [
		...ofSunscreen(scene, blocks),
		...oneVesicleProduct(scene, blocks),
		...trialStays(scene),
		...ofStrengths(scene),
		...unread(scene),
	];
}

/** Whether a block of the whole plan stands on a product. */
export function isLeftOut(blocks: readonly Block[], id: string, horizon: number): boolean {
	return blocks.some(
		({ product, from, to }) => product === id && from <= 0 && (to === null || to >= horizon - 1),
	);
}

function ofSunscreen(scene: Scene, blocks: readonly Block[]): Partial<Said>[] {
	const owned = withTrait(scene, 'spf').filter(({ id }) => !isLeftOut(blocks, id, scene.horizon));
	const exposed = withTrait(scene, 'photosensitizer');
	if (owned.length === 0) {
		return [
			keepFrom(exposed, ['SUN-05']),
			...where(exposed.length > 0, ask('sunscreen')),
			...where(exposed.length === 0, askSoftly('sunscreen')),
		];
	}
	const end = Math.max(...owned.map(({ id }) => endOf(blocks, id)));
	return [
		...where(
			end < scene.horizon,
			keepFrom(exposed, ['SUN-05'], { from: Math.max(0, end - 1) }),
			askSoftly('sunscreen'),
		),
		...ofStrength(owned),
	];
}

/** The first day from which a product is not used any more. */
function endOf(blocks: readonly Block[], id: string): number {
	const ends = blocks.filter(({ product, to }) => product === id && to === null);
	return Math.min(Infinity, ...ends.map(({ from }) => from));
}

function ofStrength(owned: readonly Item[]): Partial<Said>[] {
	const strengths = owned.map(({ product }) => product.spf ?? null).filter((spf) => spf !== null);
	if (strengths.length === 0) return [];
	const best = Math.max(...strengths);
	return [
		...where(best < TARGET_SPF, warn('SUN-02', owned)),
		...where(best < FLOOR_SPF, askSoftly('sunscreen')),
	];
}

/** What one already uses stays; of new ones the first by name (INT-24). */
function oneVesicleProduct(scene: Scene, blocks: readonly Block[]): Partial<Said>[] {
	const usable = withTrait(scene, 'exosome').filter(
		({ id, product }) => !isLeftOut(blocks, id, scene.horizon) && product.kind !== 'hair',
	);
	const [kept] = [...usable].sort(
		(one, other) => Number(one.product.new) - Number(other.product.new),
	);
	const others = usable.filter((item) => item !== kept);
	return [leaveOut(others, ['INT-24']), warn('INT-24', others.length > 0 ? usable : [])];
}

/** While one side is compared with the other, nothing else begins (FREQ-15). */
function trialStays(scene: Scene): Partial<Said>[] {
	const running = scene.items.some(({ product }) => typeof product.trial_arm === 'string');
	const others = scene.items.filter(
		({ product }) => product.new && typeof product.trial_arm !== 'string',
	);
	return where(running, leaveOut(others, ['FREQ-15']), warn('FREQ-15', scene.items));
}

function ofStrengths(scene: Scene): Partial<Said>[] {
	const hydroquinone = withTrait(scene, 'hydroquinone');
	const laa = withTrait(scene, 'laa').filter(
		({ product: { percent, ph } }) => (percent ?? 0) > MOST_LAA || (ph ?? 0) >= MOST_LAA_PH,
	);
	const starting = withTrait(scene, 'tretinoin').filter(({ product }) => product.new);
	return [
		leaveOut(hydroquinone, ['FREQ-13'], { from: HYDROQUINONE_END }),
		...where(hydroquinone.length > 0, { reviews: [HYDROQUINONE_REVIEW] }),
		warn('INT-19', laa),
		warn('PUR-08', starting),
		warn('SEN-13', withTrait(scene, 'cleanser_harsh')),
	];
}

const READ_FOR = new Set(['serum', 'ampoule', 'cream', 'medicine', 'exfoliant', 'mask']);

/** A treatment nobody read is no safe one: its label is asked for (DSP-02). */
function unread(scene: Scene): Partial<Said>[] {
	const blank = scene.items.filter(
		({ product }) => product.tags.length === 0 && READ_FOR.has(product.kind),
	);
	const rule: RuleId = 'DSP-02';
	return [warn(rule, blank), ...where(blank.length > 0, ask('label'))];
}
