/** Which ledger this is: a release with its day and number, or what ships with the page, and why no newer one. */
import { useSay } from '../../../src/ui/index.ts';
import type { ReleaseHead } from './published.ts';

/** `release` is undefined while it is asked for, null where this server has none; `isHad` is false without an answer. */
type LineProps = { readonly had: { readonly release: ReleaseHead | null } | null | undefined };

export function ReleaseLine({ had }: LineProps) {
	const say = useSay();
	if (had === undefined) return <span role="status">{say('evidence.release.asking')}</span>;
	if (had === null) return <span role="status">{say('evidence.release.away')}</span>;
	if (had.release === null) return <span>{say('evidence.release.none')}</span>;
	const { no, day } = had.release;
	return <span>{say('evidence.release.of', { no, date: day })}</span>;
}
