/** One verdict word set large, ending in the eosin full stop: the vesicle of the logo. */

type VerdictWordProps = {
	/** The question the word answers stands above it, so that a bare word never reads as praise. */
	readonly question: string;
	readonly word: string;
	/** What kind of yes, unclear or no: read in the same breath as the word. */
	readonly kind: string;
	readonly level?: 1 | 2;
	readonly isLive?: boolean;
};

const LONGEST_LARGE_WORD = 8;

/** Question, word and kind as one heading: "Does the list name vesicles? Yes. Plant vesicles, …". */
export function VerdictWord({ question, word, kind, level = 2, isLive }: VerdictWordProps) {
	const Heading = level === 1 ? 'h1' : 'h2';
	const size = word.length > LONGEST_LARGE_WORD ? 'is-long' : '';
	return (
		<Heading class={`verdict ${size} ${isLive === true ? 'is-live' : ''}`}>
			<span class="verdict-question caption">{question} </span>
			<span class="verdict-word" key={word}>
				{word}
				<span class="verdict-stop">.</span>
			</span>
			<span class="verdict-kind"> {kind}</span>
		</Heading>
	);
}
