/** What is being fetched for scanning while someone aims, and what to do when it could not be. */
import { Button, Notice, Stage, useSay } from '../../src/ui/index.ts';
import { engineState, openScanner } from './scan-session.ts';

export function EngineLine() {
	const say = useSay();
	const state = engineState.value;
	if (state.kind === 'failed') return <EngineFailed why={state.why} />;
	if (state.kind !== 'fetching' || state.of === 0) return null;
	const { bytes, of } = state;
	return (
		<Stage
			name={say('camera.row.fetch')}
			percent={(100 * bytes) / of}
			amount={say('camera.megabytes-of', { come: bytes / 1e6, of: of / 1e6 })}
		/>
	);
}

export function EngineFailed({ why }: { readonly why: 'network' | 'engine' }) {
	const say = useSay();
	return (
		<Notice happened={say(`camera.engine.${why}`)} kept={say(`camera.engine.${why}-do`)}>
			<Button isSmall onPress={() => void openScanner()}>
				{say('camera.engine.again')}
			</Button>
		</Notice>
	);
}
