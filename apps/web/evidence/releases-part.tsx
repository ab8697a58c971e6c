/** What changed: each release with its day, who made it and why, the claims that it moved, and its files to take away. */
import { useSay } from '../../../src/ui/index.ts';
import { MovedLine } from './moved-line.tsx';
import { type ReleaseHead, useReleases } from './published.ts';

export function ReleasesPart() {
	const say = useSay();
	const had = useReleases();
	return (
		<section class="evidence-releases" aria-labelledby="evidence-releases">
			<h2 class="heading" id="evidence-releases">
				{say('evidence.changed')}
			</h2>
			{had === undefined && <p role="status">{say('evidence.release.asking')}</p>}
			{had === null && <p>{say('evidence.changed.away')}</p>}
			{had?.items.length === 0 && <p>{say('evidence.release.none')}</p>}
			<ol class="evidence-changes" reversed>
				{had?.items.map((head) => (
					<li key={head.no} value={head.no}>
						<Release head={head} files={had.files} />
					</li>
				))}
			</ol>
		</section>
	);
}

const FILE_WORDS: Readonly<Record<string, string>> = {
	'ledger.json': 'evidence.file.json',
	'ledger.csv': 'evidence.file.csv',
	'ledger.ris': 'evidence.file.ris',
	'ledger.fhir.json': 'evidence.file.fhir-json',
};

/** Above this many, claims that moved are folded away. */
const MANY = 3;

type ReleaseProps = { readonly head: ReleaseHead; readonly files: readonly string[] };

function Release({ head, files }: ReleaseProps) {
	const say = useSay();
	const { no, day, by, why, moved, logIndex } = head;
	const lines = (
		<ul class="evidence-moved">
			{moved.map((one) => (
				<li key={one.claim}>
					<MovedLine moved={one} />
				</li>
			))}
		</ul>
	);
	return (
		<>
			<p>
				<strong>{say('evidence.changed.release', { no, date: day })}</strong>{' '}
				<span class="small quiet">{say('evidence.changed.by', { by })}</span>
			</p>
			<p>{why}</p>
			{moved.length === 0 && <p class="small quiet">{say('evidence.changed.still')}</p>}
			{moved.length > MANY ? (
				<details>
					<summary>{say('evidence.changed.moved', { claims: moved.length })}</summary>
					{lines}
				</details>
			) : (
				lines
			)}
			<p class="small evidence-files">
				{files
					.filter((file) => file in FILE_WORDS)
					.map((file) => (
						<a key={file} href={`/v1/weigh/releases/${no}/${file}`} download>
							{say(FILE_WORDS[file] ?? '')}
						</a>
					))}
			</p>
			<p class="small quiet">
				{logIndex === null
					? say('evidence.changed.unlogged')
					: say('evidence.changed.logged', { index: logIndex })}
			</p>
		</>
	);
}
