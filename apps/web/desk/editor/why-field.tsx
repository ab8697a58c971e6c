/** Why a line is written: it stands beside the line for good. */
import { Field, useSay } from '../../../../src/ui/index.ts';

export const MOST_WHY = 2000;
const LEAST_WHY = 3;

export const isWhy = (text: string): boolean => text.trim().length >= LEAST_WHY;

type WhyProps = { readonly value: string; readonly onInput: (text: string) => void };

export function WhyField({ value, onInput }: WhyProps) {
	const say = useSay();
	return (
		<Field
			label={say('editor.why')}
			value={value}
			maxLength={MOST_WHY}
			note={say('editor.why.note')}
			onInput={onInput}
		/>
	);
}
