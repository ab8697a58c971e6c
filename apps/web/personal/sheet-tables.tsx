/** The two tables of a sheet: what is used, and what the skin did. On a phone each row becomes a block. */

import type { Say } from '../../../src/kit/index.ts';
import {
	productLabel,
	reactionLabel,
	type SheetProduct,
	type SheetReaction,
	type SkinSheet,
} from '../../../src/plan/index.ts';
import { useSay } from '../../../src/ui/index.ts';
import { gradeWord, intensityWord, seriousnessWord, symptomWord } from './sheet-words.ts';
import { useShortDay } from './short-day.ts';

export function ProductTable({ products }: { readonly products: SkinSheet['products'] }) {
	const say = useSay();
	const short = useShortDay();
	if (products.length === 0) return <p>{say('sheet.no-products')}</p>;
	const heads = ['product', 'brand', 'batch', 'discard', 'start', 'test'] as const;
	return (
		<table class="paper-table is-products">
			<Head names={heads.map((head) => say(`sheet.${head}`))} />
			<tbody>
				{products.map((product, place) => (
					<tr key={productLabel(place)}>
						<td class="paper-no">{productLabel(place)}</td>
						<th scope="row">{product.name}</th>
						<Cell label={say('sheet.brand')} text={product.brand} />
						<Cell
							label={say('sheet.batch')}
							text={product.batch}
							absent={say('sheet.not-told')}
							isCode
						/>
						<Cell
							label={say('sheet.discard')}
							text={product.discard_by === null ? null : short(product.discard_by)}
							isDate
							absent={say('sheet.not-known')}
						/>
						<Cell
							label={say('sheet.start')}
							text={startText(product, say, short)}
							isDate={product.start.kind === 'done' && product.inUse}
						/>
						<Cell
							label={say('sheet.test')}
							text={patchText(product, say)}
							absent={say('sheet.not-tested')}
						/>
					</tr>
				))}
			</tbody>
		</table>
	);
}

export function ReactionTable({ reactions }: { readonly reactions: SkinSheet['reactions'] }) {
	const say = useSay();
	const short = useShortDay();
	if (reactions.length === 0) return <p>{say('sheet.no-reactions')}</p>;
	const heads = ['date', 'grade', 'seen', 'after'] as const;
	return (
		<table class="paper-table is-reactions">
			<Head names={heads.map((head) => say(`sheet.${head}`))} />
			<tbody>
				{reactions.map((reaction, place) => (
					<tr key={reactionLabel(place)}>
						<td class="paper-no">{reactionLabel(place)}</td>
						<th scope="row">{short(reaction.date)}</th>
						<Cell label={say('sheet.grade')} text={intensityWord(reaction.intensity, say)} />
						<Cell
							label={say('sheet.seen')}
							text={seenText(reaction, say)}
							absent={say('sheet.not-told')}
						/>
						<Cell
							label={say('sheet.after')}
							text={reaction.products.map(productLabel).join(', ')}
							absent={say('sheet.not-told')}
						/>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** The first column holds numbers or letters, which need no name that is seen. */
function Head({ names }: { readonly names: readonly string[] }) {
	return (
		<thead>
			<tr>
				<th scope="col" class="paper-no">
					<span class="unseen">№</span>
				</th>
				{names.map((name) => (
					<th scope="col" key={name}>
						{name}
					</th>
				))}
			</tr>
		</thead>
	);
}

type CellProps = {
	readonly label: string;
	readonly text: string | null;
	/** What stands where nothing is told. */
	readonly absent?: string;
	readonly isCode?: boolean;
	readonly isDate?: boolean;
};

/** Its label stands in the head of the table, or before it on a phone. */
function Cell({ label, text, absent = '', isCode, isDate }: CellProps) {
	const isAbsent = text === null || text === '';
	const looks = [isAbsent && 'is-absent', !isAbsent && isCode && 'is-code', isDate && 'is-date'];
	return (
		<td data-label={label} class={looks.filter(Boolean).join(' ')}>
			{isAbsent ? absent : text}
		</td>
	);
}

function startText(
	{ start, inUse }: SheetProduct,
	say: Say,
	short: (date: string) => string,
): string {
	const begun = say(`sheet.start.${start.kind}`, {
		date: start.date === null ? '' : short(start.date),
	});
	return inUse ? begun : say('sheet.start.stopped', { begun });
}

function patchText({ patch }: SheetProduct, say: Say): string | null {
	if (patch === null) return null;
	return say('sheet.read', { day: patch.day, grade: gradeWord(patch.grade, say) });
}

function seenText({ symptoms, seriousness }: SheetReaction, say: Say): string {
	const seen = symptoms.map((word) => symptomWord(word, say)).join('; ');
	if (seriousness.length === 0) return seen;
	const serious = seriousness.map((word) => seriousnessWord(word, say)).join(', ');
	return say('sheet.seen-serious', { seen, serious });
}
