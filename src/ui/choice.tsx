/** A choice chip: 44 high; the chosen one has an ink border and a tick. */

type ChoiceProps = {
	readonly children: string;
	readonly isChosen: boolean;
	readonly onPress: () => void;
	/** The language of the word, where it is not that of the page. */
	readonly lang?: string;
};

export function Choice({ children, isChosen, onPress, lang }: ChoiceProps) {
	return (
		<button type="button" class="choice" aria-pressed={isChosen} lang={lang} onClick={onPress}>
			{isChosen && (
				<svg class="sign-tick" viewBox="0 0 16 16" aria-hidden="true">
					<path d="M3 8.6l3.2 3.2L13 4.4" />
				</svg>
			)}
			{children}
		</button>
	);
}
