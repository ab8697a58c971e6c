/** One claim that stands otherwise than before: from what, to what, by which studies. */
import { useSay } from '../../../src/ui/index.ts';
import type { Moved } from '../../../src/weigh/index.ts';

export function MovedLine({ moved }: { readonly moved: Moved }) {
	const say = useSay();
	const { claim, verdict, certainty, studiesAdded, studiesGone } = moved;
	const level = (one: string | null): string =>
		one === null ? say('weigh.ledger.unrated') : say(`weigh.level.${one}`);
	return (
		<>
			<p>{say(`claim.${claim}.short`)}</p>
			{verdict !== null && (
				<p>
					<s>{say(`weigh.verdict.${verdict.from}`)}</s> → {say(`weigh.verdict.${verdict.to}`)}
				</p>
			)}
			{certainty !== null && (
				<p>
					{say('evidence.certain')}: <s>{level(certainty.from)}</s> → {level(certainty.to)}
				</p>
			)}
			<p class="small quiet">
				{[...studiesAdded.map((id) => `+ ${id}`), ...studiesGone.map((id) => `− ${id}`)].join(' ')}
			</p>
		</>
	);
}
