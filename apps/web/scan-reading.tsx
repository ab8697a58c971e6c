/** The wait: the still, the stages, and a way out. */
import { ScanStages } from '../../src/scan/shell/scan-stages.tsx';
import { Button, useSay } from '../../src/ui/index.ts';
import { EngineFailed } from './scan-engine-line.tsx';
import { aimAgain, cancelReading, engineState, type ScanState } from './scan-session.ts';

type ScanReadingProps = { readonly state: Extract<ScanState, { readonly kind: 'reading' }> };

export function ScanReading({ state }: ScanReadingProps) {
	const say = useSay();
	const engine = engineState.value;
	return (
		<div class="scan">
			<main id="main" tabIndex={-1}>
				<section class="scan-view" aria-label={say('camera.still')}>
					<img src={state.photo.url} alt={say('camera.still')} />
				</section>
				<section class="scan-sheet">
					{engine.kind === 'failed' ? (
						<>
							<h1 class="scan-title">{say('camera.title')}</h1>
							<EngineFailed why={engine.why} />
						</>
					) : (
						<ScanStages
							progress={state.progress}
							fetching={engine.kind === 'fetching' ? engine : null}
						/>
					)}
					<p class="quieter">{say('camera.stays')}</p>
					<div class="scan-actions">
						<Button onPress={cancelReading}>{say('camera.cancel')}</Button>
						<Button tone="ink" icon="camera" onPress={aimAgain}>
							{say('camera.side')}
						</Button>
					</div>
				</section>
			</main>
		</div>
	);
}
