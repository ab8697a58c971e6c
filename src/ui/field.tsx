/** Fields: ruled leaves with the label above, never a placeholder alone. */
import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

type FieldProps = {
	readonly label: string;
	readonly value: string;
	readonly onInput: (value: string) => void;
	readonly maxLength: number;
	/** A sentence under the field: what it is for, or what is wrong with it. */
	readonly note?: string | undefined;
	readonly isWrong?: boolean;
};

/** One line of text. */
export function Field(props: FieldProps) {
	const id = useId();
	return (
		<div class={`field ${props.isWrong === true ? 'is-wrong' : ''}`}>
			<label class="label" for={id}>
				{props.label}
			</label>
			<input
				id={id}
				type="text"
				autocomplete="off"
				spellcheck={false}
				maxLength={props.maxLength}
				value={props.value}
				aria-describedby={props.note === undefined ? undefined : `${id}-note`}
				aria-invalid={props.isWrong === true}
				onInput={(event) => props.onInput(event.currentTarget.value)}
			/>
			<FieldNote id={`${id}-note`} note={props.note} />
		</div>
	);
}

type ListFieldProps = FieldProps & {
	readonly inputRef?: Ref<HTMLTextAreaElement>;
	/** What may be done to the whole field, at the end of its label. */
	readonly aside?: ComponentChildren;
};

/** A field that grows with its text lays the whole text out twice a letter; a longer one has its full height at once. */
const LONGEST_GROWING = 5_000;

/** Many lines on ruled paper: an ingredient list as it stands on the back of the bottle. */
export function ListField(props: ListFieldProps) {
	const id = useId();
	return (
		<div class={`field is-list ${props.isWrong === true ? 'is-wrong' : ''}`}>
			<div class="field-head">
				<label class="label" for={id}>
					{props.label}
				</label>
				{props.aside}
			</div>
			<textarea
				id={id}
				class={props.value.length > LONGEST_GROWING ? 'is-full' : ''}
				ref={props.inputRef ?? null}
				rows={5}
				autocomplete="off"
				autocapitalize="off"
				spellcheck={false}
				value={props.value}
				aria-describedby={props.note === undefined ? undefined : `${id}-note`}
				aria-invalid={props.isWrong === true}
				onInput={(event) => props.onInput(event.currentTarget.value)}
			/>
			<FieldNote id={`${id}-note`} note={props.note} />
		</div>
	);
}

function FieldNote({ id, note }: { readonly id: string; readonly note: string | undefined }) {
	if (note === undefined) return null;
	return (
		<p class="field-note small" id={id}>
			{note}
		</p>
	);
}
