/**
 * A list with its marked names. Each name carries an underline of its kind, a wash, and an outlined word;
 * the word is a button, the name is its label, so that a tap on either opens what it is and why, in place.
 */
import { type ComponentChildren, Fragment } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

export const LABEL_KINDS = ['vesicle', 'unclear', 'lookalike', 'repaired', 'unread'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** One marked stretch of the text. Stretches come in order and never overlap. */
export type LabelView = {
	readonly start: number;
	readonly end: number;
	readonly kind: LabelKind;
	readonly word: string;
	readonly explain: () => ComponentChildren;
};

type LabelledListProps = {
	readonly text: string;
	readonly labels: readonly LabelView[];
	/** Said once to whoever hears the list: how many names are marked, and that arrow keys move between them. */
	readonly says: string;
};

/** The text as it was given, with its marks. Arrow keys, Home and End move between the marked names. */
export function LabelledList({ text, labels, says }: LabelledListProps) {
	const [current, setCurrent] = useState(0);
	const [open, setOpen] = useState<number | null>(null);
	const host = useRef<HTMLElement>(null);
	const hint = useId();
	const moveTo = (index: number): void => {
		const buttons = host.current?.querySelectorAll<HTMLButtonElement>('.name-word') ?? [];
		setCurrent(index);
		buttons[index]?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const target = keyTarget(event.key, current, labels.length);
		if (target === null || !isNameWord(event.target)) return;
		event.preventDefault();
		moveTo(target);
	};
	return (
		<section class="list code" ref={host} aria-label={says} onKeyDown={onKeyDown}>
			{piecesOf(text, labels).map(({ between, label, trail, index }) => (
				<Fragment key={index}>
					{between}
					{label !== null && (
						<Name
							name={text.slice(label.start, label.end)}
							trail={trail}
							label={label}
							isCurrent={index === Math.min(current, labels.length - 1)}
							isOpen={open === index}
							id={`${hint}-${index}`}
							onPress={() => {
								setCurrent(index);
								setOpen(open === index ? null : index);
							}}
						/>
					)}
				</Fragment>
			))}
		</section>
	);
}

function isNameWord(target: EventTarget | null): boolean {
	return target instanceof Element && target.classList.contains('name-word');
}

/** Where a key leads among `count` names; null for keys that do not move. */
export function keyTarget(key: string, current: number, count: number): number | null {
	if (count === 0) return null;
	const last = count - 1;
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return Math.min(current + 1, last);
		case 'ArrowLeft':
		case 'ArrowUp':
			return Math.max(current - 1, 0);
		case 'Home':
			return 0;
		case 'End':
			return last;
		default:
			return null;
	}
}

type Piece = {
	readonly between: string;
	readonly label: LabelView | null;
	readonly trail: string;
	readonly index: number;
};

/** The text cut at its marks; what follows the last mark is the last piece. */
function piecesOf(text: string, labels: readonly LabelView[]): readonly Piece[] {
	let done = 0;
	const pieces: Piece[] = labels.map((label, index) => {
		const between = text.slice(done, label.start);
		const trail = trailOf(text.slice(label.end, labels[index + 1]?.start));
		done = label.end + trail.length;
		return { between, label, trail, index };
	});
	return [...pieces, { between: text.slice(done), label: null, trail: '', index: labels.length }];
}

/** The comma stays with the name, before its word; what the next mark holds is never part of it. */
function trailOf(after: string): string {
	return /^[,;.、，；。·•)\]]+/u.exec(after.slice(0, 4))?.[0] ?? '';
}

type NameProps = {
	readonly name: string;
	readonly trail: string;
	readonly label: LabelView;
	readonly isCurrent: boolean;
	readonly isOpen: boolean;
	readonly id: string;
	readonly onPress: () => void;
};

function Name({ name, trail, label, isCurrent, isOpen, id, onPress }: NameProps) {
	return (
		<>
			<span class={`name is-${label.kind} ${isOpen ? 'is-open' : ''}`}>
				<label class="name-text" id={`${id}-text`} for={id}>
					{name}
				</label>
				{trail}
				<button
					type="button"
					class="name-word"
					id={id}
					tabIndex={isCurrent ? 0 : -1}
					aria-labelledby={`${id}-text ${id}`}
					aria-expanded={isOpen}
					aria-controls={`${id}-slip`}
					onClick={onPress}
				>
					{label.word}
				</button>
			</span>
			<div class="slip" id={`${id}-slip`} hidden={!isOpen}>
				{isOpen && label.explain()}
			</div>
		</>
	);
}
