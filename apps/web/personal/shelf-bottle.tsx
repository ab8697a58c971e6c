/** One bottle of the shelf: what it is, how long it lasts, what is in it, what its brand answered. */
import type { ShelfItem } from '../../../src/plan/index.ts';
import {
	Button,
	Choice,
	DayField,
	Field,
	ListField,
	PickField,
	Stamp,
	useSay,
} from '../../../src/ui/index.ts';
import { costOfWeek, PRODUCT_KINDS, PRODUCT_TAGS } from '../../../src/vet/index.ts';
import { Chips } from './chips.tsx';
import { lastDay } from './last-day.ts';

type BottleProps = {
	readonly item: ShelfItem;
	readonly onEdit: (item: ShelfItem) => void;
	readonly onRemove: () => void;
};

export function ShelfBottle({ item, onEdit, onRemove }: BottleProps) {
	const say = useSay();
	const last = lastDay(item);
	const edit = (part: Partial<ShelfItem>): void => onEdit({ ...item, ...part });
	return (
		<details class="question-fold shelf-bottle">
			<summary>
				<span class="shelf-name">
					<span class="heading">{item.name}</span>
					{item.sample && <Stamp>{say('report.sample')}</Stamp>}
				</span>
				<span class="small quiet">
					{say(`shelf.kind.${item.kind}`)}
					{last !== null && ` · ${say('shelf.discard', { date: last })}`}
				</span>
			</summary>
			<div class="shelf-fields">
				<div class="segments">
					<Choice isChosen={item.new} onPress={() => edit({ new: !item.new })}>
						{say('shelf.new')}
					</Choice>
					<Choice isChosen={item.used} onPress={() => edit({ used: !item.used })}>
						{say('shelf.used')}
					</Choice>
				</div>
				<Pack item={item} onEdit={edit} />
				<Contents item={item} onEdit={edit} />
				<Price item={item} onEdit={edit} />
				<ListField
					label={say('shelf.answer')}
					value={item.answer?.text ?? ''}
					maxLength={MOST_ANSWER}
					note={
						item.answer === undefined
							? undefined
							: say('shelf.answered', { date: item.answer.at.slice(0, 10) })
					}
					onInput={(text) => edit({ answer: { at: new Date().toISOString(), text } })}
				/>
				<Button tone="text" onPress={onRemove}>
					{say('shelf.remove')}
				</Button>
			</div>
		</details>
	);
}

const MOST_ANSWER = 4_000;
const MOST_SHORT = 200;
const MOST_NUMBER = 7;

type PartProps = {
	readonly item: ShelfItem;
	readonly onEdit: (part: Partial<ShelfItem>) => void;
};

function Pack({ item, onEdit }: PartProps) {
	const say = useSay();
	const dateOf = (text: string) => (text === '' ? undefined : text);
	return (
		<div class="told-new">
			<PickField
				label={say('shelf.kind')}
				value={item.kind}
				options={PRODUCT_KINDS.map((value) => ({ value, word: say(`shelf.kind.${value}`) }))}
				onPick={(value) => onEdit({ kind: PRODUCT_KINDS.find((one) => one === value) ?? 'serum' })}
			/>
			<Field
				label={say('shelf.batch')}
				value={item.batch ?? ''}
				maxLength={MOST_SHORT}
				onInput={(value) => onEdit({ batch: value === '' ? undefined : value })}
			/>
			<Choice
				isChosen={item.batch === null}
				onPress={() => onEdit({ batch: item.batch === null ? undefined : null })}
			>
				{say('shelf.batch-none')}
			</Choice>
			<DayField
				label={say('shelf.opened')}
				value={item.opened_on ?? ''}
				onInput={(value) => onEdit({ opened_on: dateOf(value) })}
			/>
			<DayField
				label={say('shelf.best-before')}
				value={item.best_before ?? ''}
				onInput={(value) => onEdit({ best_before: dateOf(value) })}
			/>
			<NumberField
				label={say('shelf.pao')}
				value={item.pao_months}
				onNumber={(pao_months) => onEdit({ pao_months })}
			/>
			<NumberField
				label={say('shelf.percent')}
				value={item.percent}
				onNumber={(percent) => onEdit({ percent })}
			/>
			{item.kind === 'spf' && (
				<NumberField
					label={say('shelf.spf')}
					value={item.spf}
					onNumber={(spf) => onEdit({ spf })}
				/>
			)}
		</div>
	);
}

type NumberProps = {
	readonly label: string;
	readonly value: number | null | undefined;
	readonly onNumber: (value: number | undefined) => void;
};

function NumberField({ label, value, onNumber }: NumberProps) {
	return (
		<Field
			label={label}
			value={value === null || value === undefined ? '' : String(value)}
			maxLength={MOST_NUMBER}
			onInput={(text) => {
				const typed = Number(text.replace(',', '.'));
				if (text.trim() === '') onNumber(undefined);
				else if (Number.isFinite(typed) && typed >= 0) onNumber(typed);
			}}
		/>
	);
}

/** Words of ours as chips; what the label names stays as it was read. */
function Contents({ item, onEdit }: PartProps) {
	const say = useSay();
	const known = PRODUCT_TAGS.filter((tag) => item.tags.includes(tag));
	const named = item.tags.filter((tag) => !PRODUCT_TAGS.some((word) => word === tag));
	const names = named.map((tag) => tag.replace(/^[a-z]+:/, '')).join(', ');
	return (
		<>
			{known.length > 0 && (
				<Chips
					legend={say('shelf.contents')}
					words={known}
					chosen={known}
					keyOf={(tag) => `shelf.tag.${tag}`}
					onChoose={(tags) => onEdit({ tags: [...tags, ...named] })}
				/>
			)}
			<details class="question-fold">
				<summary>
					<span class="small">{say('shelf.contents-more')}</span>
				</summary>
				<Chips
					legend={say('shelf.contents')}
					words={PRODUCT_TAGS.filter((tag) => !known.includes(tag))}
					chosen={[]}
					keyOf={(tag) => `shelf.tag.${tag}`}
					onChoose={(tags) => onEdit({ tags: [...known, ...tags, ...named] })}
				/>
			</details>
			{named.length > 0 && <p class="small">{say('shelf.names', { names })}</p>}
		</>
	);
}

function Price({ item, onEdit }: PartProps) {
	const say = useSay();
	const price = item.price ?? { amount: 0, currency: '', weeks: 4 };
	const edit = (part: Partial<typeof price>): void => onEdit({ price: { ...price, ...part } });
	const { amount, currency, weeks } = price;
	const week = costOfWeek(amount, weeks);
	return (
		<div class="told-new">
			<NumberField
				label={say('shelf.price')}
				value={item.price?.amount}
				onNumber={(value = 0) => edit({ amount: value })}
			/>
			<Field
				label={say('shelf.price-currency')}
				value={currency}
				maxLength={MOST_SHORT}
				onInput={(value) => edit({ currency: value })}
			/>
			<NumberField
				label={say('shelf.price-weeks')}
				value={item.price?.weeks}
				onNumber={(value = 4) => (value > 0 ? edit({ weeks: value }) : undefined)}
			/>
			{week !== null && <p>{say('shelf.price-week', { amount: week, currency })}</p>}
		</div>
	);
}
