/** A group of chips: none, one or several pressed. */
import { Choice, useSay } from '../../../src/ui/index.ts';

type ChipsProps<Word extends string> = {
	readonly legend: string;
	readonly words: readonly Word[];
	readonly chosen: readonly Word[];
	/** The key of a word, or what somebody called it. */
	readonly keyOf?: (word: Word) => string;
	readonly wordOf?: (word: Word) => string;
	readonly onChoose: (chosen: readonly Word[]) => void;
	/** One at a time; pressing it again takes it back. */
	readonly isSingle?: boolean;
};

export function Chips<Word extends string>(props: ChipsProps<Word>) {
	const { legend, words, chosen, keyOf, onChoose, isSingle = false } = props;
	const say = useSay();
	const wordOf = props.wordOf ?? ((word: Word) => say(keyOf?.(word) ?? word));
	const press = (word: Word): void => {
		const rest = chosen.filter((one) => one !== word);
		const isOff = rest.length < chosen.length;
		if (isSingle) onChoose(isOff ? [] : [word]);
		else onChoose(isOff ? rest : [...chosen, word]);
	};
	return (
		<fieldset class="chips">
			<legend class="heading">{legend}</legend>
			<div class="segments">
				{words.map((word) => (
					<Choice key={word} isChosen={chosen.includes(word)} onPress={() => press(word)}>
						{wordOf(word)}
					</Choice>
				))}
			</div>
		</fieldset>
	);
}
