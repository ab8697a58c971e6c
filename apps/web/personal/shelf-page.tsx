/** The shelf: bottles scanned, pasted or added by hand; the plan uses what stands here. */
import './personal.css';
import './shelf.css';
import { useSignal } from '@preact/signals';
import { MAX_SHELF, type ShelfItem } from '../../../src/plan/index.ts';
import { Button, Field, PickField, useSay } from '../../../src/ui/index.ts';
import { PRODUCT_KINDS, type ProductKind } from '../../../src/vet/index.ts';
import { Frame } from '../frame.tsx';
import { addBottle } from './add-bottle.ts';
import { goBack } from './go-back.ts';
import { change } from './routine-store.ts';
import { ShelfBottle } from './shelf-bottle.tsx';
import { useRoutine } from './use-routine.ts';

export function ShelfPage() {
	const say = useSay();
	const now = useRoutine();
	const removed = useSignal<ShelfItem | null>(null);
	if (now === null) return null;
	const edit = (item: ShelfItem): void =>
		void change((before) => ({
			...before,
			shelf: before.shelf.map((one) => (one.id === item.id ? item : one)),
		}));
	const remove = (item: ShelfItem): void => {
		removed.value = item;
		void change((before) => ({
			...before,
			shelf: before.shelf.filter(({ id }) => id !== item.id),
		}));
	};
	return (
		<Frame kind="column" title={say('shelf.title')} onBack={goBack}>
			<div class="column">
				<nav class="column-margin shelf-ways">
					<a href="#today">{say('shelf.today')}</a>
					<a href="#profile">{say('shelf.profile')}</a>
					<a href="#calendar">{say('shelf.calendar')}</a>
					<a href="#sheet">{say('shelf.sheet')}</a>
				</nav>
				<div class="told">
					<h1 class="question">{say('shelf.question')}</h1>
					<p class="lead">{say(now.shelf.length === 0 ? 'shelf.empty' : 'shelf.lead')}</p>
					<div class="shelf-add">
						<a class="button is-ink" href="#scan">
							{say('shelf.scan')}
						</a>
						<a class="button is-line" href="#home">
							{say('shelf.paste')}
						</a>
					</div>
					<Removed item={removed.value} onUndone={() => (removed.value = null)} />
					<ul class="shelf-bottles">
						{now.shelf.map((item) => (
							<li key={item.id}>
								<ShelfBottle item={item} onEdit={edit} onRemove={() => remove(item)} />
							</li>
						))}
					</ul>
					{now.shelf.length < MAX_SHELF ? (
						<NewBottleForm />
					) : (
						<p>{say('shelf.full', { n: MAX_SHELF })}</p>
					)}
				</div>
			</div>
		</Frame>
	);
}

type RemovedProps = { readonly item: ShelfItem | null; readonly onUndone: () => void };

/** Taken off is not lost: one press puts it back. */
function Removed({ item, onUndone }: RemovedProps) {
	const say = useSay();
	const undo = (back: ShelfItem): void => {
		void change((before) => ({ ...before, shelf: [...before.shelf, back] }));
		onUndone();
	};
	return (
		<p role="status" class="shelf-removed">
			{item !== null && (
				<>
					{say('shelf.removed', { name: item.name })}{' '}
					<Button tone="text" isSmall onPress={() => undo(item)}>
						{say('shelf.undo')}
					</Button>
				</>
			)}
		</p>
	);
}

const MOST_NAME = 200;

function NewBottleForm() {
	const say = useSay();
	const name = useSignal('');
	const kind = useSignal<ProductKind>('serum');
	const add = async (): Promise<void> => {
		if (name.value.trim() === '') return;
		const tags = kind.value === 'spf' ? ['spf'] : [];
		await addBottle({ name: name.value.trim(), kind: kind.value, tags });
		name.value = '';
	};
	return (
		<form
			class="told-part"
			onSubmit={(event) => {
				event.preventDefault();
				void add();
			}}
		>
			<h2 class="heading">{say('shelf.add')}</h2>
			<div class="told-new">
				<Field
					label={say('shelf.name')}
					value={name.value}
					maxLength={MOST_NAME}
					onInput={(value) => {
						name.value = value;
					}}
				/>
				<PickField
					label={say('shelf.kind')}
					value={kind.value}
					options={PRODUCT_KINDS.map((value) => ({ value, word: say(`shelf.kind.${value}`) }))}
					onPick={(value) => {
						kind.value = PRODUCT_KINDS.find((known) => known === value) ?? 'serum';
					}}
				/>
				<Button onPress={() => void add()} disabled={name.value.trim() === ''}>
					{say('shelf.save')}
				</Button>
			</div>
		</form>
	);
}
