/** How far a scan is: a sentence, a bar, and its stages as a list. */
import { Sign, useSay } from '../../ui/index.ts';
import { SCAN_STAGES, type ScanProgress, type ScanStage } from '../schema.ts';

export type Fetching = { readonly bytes: number; readonly of: number };

type ScanStagesProps = {
	readonly progress: ScanProgress | null;
	/** What the engine still has to bring; null once it is here. */
	readonly fetching: Fetching | null;
};

/** Share of the whole at which each stage begins; lines take nearly all of the time. */
const BEGINS = { codes: 0, label: 0.06, flatten: 0.14, lines: 0.22, names: 0.96 } as const;

/** How far, of 1. */
export function shareDone({ stage, done, of }: ScanProgress): number {
	const next = SCAN_STAGES[SCAN_STAGES.indexOf(stage) + 1];
	const [from, to] = [BEGINS[stage], next === undefined ? 1 : BEGINS[next]];
	return from + (to - from) * (of === 0 ? 0 : Math.min(1, done / of));
}

export function ScanStages({ progress, fetching }: ScanStagesProps) {
	const say = useSay();
	const share = shareOf({ progress, fetching });
	return (
		<>
			<div class="scan-head">
				<h1 class="scan-title">{titleOf({ progress, fetching }, say)}</h1>
				<span class="code scan-percent">{say('camera.percent', { share })}</span>
			</div>
			<progress class="scan-bar" max={1} value={share} aria-label={say('camera.progress')} />
			<ol class="scan-stages">
				{fetching !== null && <FetchRow {...fetching} />}
				{ROWS.map(({ row, stages }) => (
					<StageRow key={row} row={row} stages={stages} progress={progress} />
				))}
			</ol>
			<p class="unseen" role="status">
				{spoken({ progress, fetching }, say)}
			</p>
		</>
	);
}

function shareOf({ progress, fetching }: ScanStagesProps): number {
	if (fetching !== null) return fetching.of === 0 ? 0 : Math.min(1, fetching.bytes / fetching.of);
	return progress === null ? 0 : shareDone(progress);
}

type Say = ReturnType<typeof useSay>;

function titleOf({ progress, fetching }: ScanStagesProps, say: Say): string {
	if (fetching !== null) return say('camera.title.fetching');
	if (progress === null) return say('camera.title.looking');
	const { stage, done, of } = progress;
	if (stage === 'lines') return say('camera.title.line', { line: Math.min(of, done + 1), of });
	return say(stage === 'names' ? 'camera.title.names' : 'camera.title.looking');
}

/** Stages are said as they begin; lines go by too quickly to be said. */
function spoken({ progress, fetching }: ScanStagesProps, say: Say): string {
	if (fetching !== null) return say('camera.title.fetching');
	if (progress === null) return '';
	return progress.stage === 'lines' ? say('camera.row.lines') : say('camera.title.looking');
}

const ROWS: readonly { readonly row: string; readonly stages: readonly ScanStage[] }[] = [
	{ row: 'label', stages: ['codes', 'label'] },
	{ row: 'flatten', stages: ['flatten'] },
	{ row: 'lines', stages: ['lines'] },
	{ row: 'names', stages: ['names'] },
];

type StageRowProps = {
	readonly row: string;
	readonly stages: readonly ScanStage[];
	readonly progress: ScanProgress | null;
};

function StageRow({ row, stages, progress }: StageRowProps) {
	const say = useSay();
	const state = stateOf(stages, progress);
	return (
		<li class={`scan-stage is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
			<Sign kind={SIGNS[state]} />
			<span>{say(`camera.row.${row}`)}</span>
			<span class="code scan-stage-state">
				{state === 'now' && row === 'lines' && progress !== null
					? say('camera.row.count', { done: progress.done, of: progress.of })
					: say(`camera.state.${state}`)}
			</span>
		</li>
	);
}

const SIGNS = { done: 'shown', now: 'partly', next: 'not-known' } as const;

function stateOf(stages: readonly ScanStage[], progress: ScanProgress | null): keyof typeof SIGNS {
	if (progress === null) return 'next';
	const now = SCAN_STAGES.indexOf(progress.stage);
	const places = stages.map((stage) => SCAN_STAGES.indexOf(stage));
	if (places.includes(now)) return 'now';
	return Math.max(...places) < now ? 'done' : 'next';
}

function FetchRow({ bytes, of }: Fetching) {
	const say = useSay();
	return (
		<li class="scan-stage is-now" aria-current="step">
			<Sign kind="partly" />
			<span>{say('camera.row.fetch')}</span>
			<span class="code scan-stage-state">{say('camera.megabytes-of', megabytes(bytes, of))}</span>
		</li>
	);
}

/** In millions of bytes, as shops and phones count them. */
function megabytes(bytes: number, of: number) {
	return { come: bytes / 1e6, of: of / 1e6 };
}
