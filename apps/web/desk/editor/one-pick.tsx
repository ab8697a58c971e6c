/** One word of a list, or that it is not told. */
import { PickField, useSay } from '../../../../src/ui/index.ts';
import { Says } from './says.tsx';

type OneProps<Word extends string> = {
	readonly name: string;
	readonly words: readonly Word[];
	readonly value: Word | null;
	readonly onPick: (word: Word | null) => void;
	readonly says?: string | undefined;
	/** Nobody may have told it. */
	readonly isOpen?: boolean;
};

export function OnePick<Word extends string>(props: OneProps<Word>) {
	const { name, words, value, onPick, says, isOpen = false } = props;
	const say = useSay();
	const untold = { value: '', word: say('editor.untold') };
	return (
		<div>
			<PickField
				label={say(`editor.field.${name.toLowerCase()}`)}
				value={value ?? ''}
				options={[
					...(isOpen ? [untold] : []),
					...words.map((word) => ({ value: word, word: say(`editor.${name}.${word}`) })),
				]}
				onPick={(given) => onPick(words.find((word) => word === given) ?? null)}
			/>
			<Says says={says} />
		</div>
	);
}
