/** Every source of a card: what it is called, how sure it is, when it was read. */
import type { Because } from '../kit/index.ts';
import { SourceLink, type SourceView, StatusLine } from './reasons.tsx';
import { useSay } from './words.tsx';

export type DatedSource = SourceView & {
	readonly status: Because['status'];
	readonly date: string;
};

type SourceListProps = { readonly sources: readonly DatedSource[] };

/** One line that counts them and names the oldest; the whole list opens under it. */
export function SourceList({ sources }: SourceListProps) {
	const say = useSay();
	const oldest = sources.map((source) => source.date).sort()[0];
	if (oldest === undefined) return null;
	return (
		<details class="sources">
			<summary class="code-small">
				{say('ui.sources.count', { count: sources.length, oldest })}{' '}
				<span class="sources-open">{say('ui.sources.all')}</span>
			</summary>
			<ol>
				{sources.map((source) => (
					<li key={source.id}>
						<span class="small">
							<SourceLink source={source} fallback={source.id} />
						</span>
						<StatusLine status={source.status} date={source.date}>
							{say('ui.read-on', { date: source.date })}
						</StatusLine>
					</li>
				))}
			</ol>
		</details>
	);
}
