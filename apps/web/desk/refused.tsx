/** What the server refused, in its words; and a press that sends something and waits for the answer. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button, Notice, useSay } from '../../../src/ui/index.ts';
import type { Refusal, Told } from './ask.ts';
import { me } from './who.ts';

/** Said only where the answer takes longer than a blink; the style waits. */
export function Asking() {
	const say = useSay();
	return (
		<p class="small quiet desk-asking" role="status">
			{say('counter.asking')}
		</p>
	);
}

type RefusedProps = { readonly refusal: Refusal | null; readonly onAgain?: () => void };

export function Refused({ refusal, onAgain }: RefusedProps) {
	const say = useSay();
	if (refusal === null) return null;
	const isAway = refusal.title === '';
	const happened = isAway ? say('counter.away') : `${refusal.title}.`;
	return (
		<Notice happened={happened} kept={isAway ? say('counter.away.do') : refusal.detail}>
			{onAgain !== undefined && (
				<Button isSmall onPress={onAgain}>
					{say('counter.again')}
				</Button>
			)}
		</Notice>
	);
}

type SendProps<Value> = {
	readonly children: string;
	readonly send: () => Promise<Told<Value> | null>;
	readonly onDone: (value: Value) => void;
	readonly tone?: 'ink' | 'line' | 'text';
	readonly disabled?: boolean;
	readonly isSmall?: boolean;
	/** A sentence beside the button, which says why it is off. */
	readonly note?: ComponentChildren;
};

/** One thing at a time: while it is under way, a second press does nothing. */
export function Send<Value>(props: SendProps<Value>) {
	const { children, send, onDone, tone = 'line', disabled = false, isSmall = false } = props;
	const isUnderWay = useSignal(false);
	const refusal = useSignal<Refusal | null>(null);
	const press = async (): Promise<void> => {
		if (isUnderWay.value) return;
		isUnderWay.value = true;
		const told = await send();
		isUnderWay.value = false;
		refusal.value = told !== null && 'refusal' in told ? told.refusal : null;
		if (refusal.value?.code === 'sign-in-needed') me.value = null;
		if (told !== null && 'value' in told) onDone(told.value);
	};
	return (
		<div class="desk-send">
			<Button
				tone={tone}
				isSmall={isSmall}
				disabled={disabled || isUnderWay.value}
				onPress={() => void press()}
			>
				{children}
			</Button>
			{props.note !== undefined && <p class="small quiet">{props.note}</p>}
			<Refused refusal={refusal.value} />
		</div>
	);
}
