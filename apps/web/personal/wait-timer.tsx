/** The wait before a step: a membrane that fills lipid by lipid, told from the clock, so that a sleeping tab loses nothing. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button, useSay } from '../../../src/ui/index.ts';

type TimerProps = {
	readonly seconds: number;
	/** When it began, in milliseconds of the clock. */
	readonly since: number;
	readonly onEnd: () => void;
};

export function WaitTimer({ seconds, since, onEnd }: TimerProps) {
	const say = useSay();
	const passed = useSignal(0);
	useEffect(() => {
		const tick = (): void => {
			passed.value = Math.min(seconds, (Date.now() - since) / 1_000);
		};
		tick();
		const clock = setInterval(tick, 1_000);
		return () => clearInterval(clock);
	}, [passed, seconds, since]);
	const left = Math.max(0, Math.ceil(seconds - passed.value));
	const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
	return (
		<div class="wait">
			<Membrane share={passed.value / seconds} />
			<p class="wait-clock" aria-hidden="true">
				{clock}
			</p>
			<div class="wait-words">
				<p class="caption" role="status">
					{left === 0
						? say('today.wait-over')
						: say('today.wait', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}
				</p>
				<p class="unseen">{say('today.wait-left', { clock })}</p>
				<Button onPress={onEnd}>{say('today.wait-skip')}</Button>
			</div>
		</div>
	);
}

const LIPIDS = 48;
const CENTRE = 66;
const RINGS = [58, 50] as const;

function Membrane({ share }: { readonly share: number }) {
	return (
		<svg class="wait-ring" viewBox="0 0 132 132" aria-hidden="true">
			{RINGS.map((radius) =>
				Array.from({ length: LIPIDS }, (_, at) => {
					const turn = (at / LIPIDS) * 2 * Math.PI - Math.PI / 2;
					const [x, y] = [CENTRE + radius * Math.cos(turn), CENTRE + radius * Math.sin(turn)];
					const name = at / LIPIDS < share ? 'lipid is-full' : 'lipid';
					return <circle key={`${radius} ${at}`} class={name} cx={x} cy={y} r="3.1" />;
				}),
			)}
		</svg>
	);
}
