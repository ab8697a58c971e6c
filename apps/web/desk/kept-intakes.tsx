/** Intakes that lie on this device: opened under the number of their visit, and deleted when they are no longer needed. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button, useSay } from '../../../src/ui/index.ts';
import { dropIntake, type Intake, intakeNumbers, openIntake } from './intake-store.ts';

type Opened = { readonly number: string; readonly intake: Intake | null };

export function KeptIntakes() {
	const say = useSay();
	const numbers = useSignal<readonly string[]>([]);
	const opened = useSignal<Opened | null>(null);
	const readAgain = async (): Promise<void> => {
		numbers.value = await intakeNumbers();
	};
	useEffect(() => void readAgain(), []);
	const open = async (number: string): Promise<void> => {
		opened.value = { number, intake: await openIntake(number) };
	};
	const drop = async (number: string): Promise<void> => {
		await dropIntake(number);
		opened.value = null;
		await readAgain();
	};
	if (numbers.value.length === 0) return null;
	return (
		<section class="told-part" aria-labelledby="visits-intakes">
			<h2 class="heading" id="visits-intakes">
				{say('clinic.intakes.title')}
			</h2>
			<p class="small quiet">{say('clinic.intakes.note')}</p>
			<ul class="told-names">
				{numbers.value.map((number) => (
					<li key={number} class="visits-kept">
						<span class="code-small">{number}</span>
						<Button isSmall onPress={() => void open(number)}>
							{say('clinic.intakes.open', { number })}
						</Button>
						<Button isSmall tone="text" onPress={() => void drop(number)}>
							{say('clinic.intakes.drop', { number })}
						</Button>
						{opened.value?.number === number && <Shown intake={opened.value.intake} />}
					</li>
				))}
			</ul>
		</section>
	);
}

function Shown({ intake }: { readonly intake: Intake | null }) {
	const say = useSay();
	if (intake === null) return <p role="status">{say('clinic.intakes.sealed')}</p>;
	const { age, pregnancy, conditions, procedure } = intake;
	const lines = [
		[say('clinic.visits.procedure'), say(`profile.procedure.${procedure}`)],
		[say('clinic.visits.age'), age],
		[say('clinic.visits.pregnancy'), say(`profile.pregnancy.${pregnancy}`)],
		[
			say('clinic.visits.conditions'),
			conditions.map((word) => say(`profile.condition.${word}`)).join(', ') ||
				say('clinic.intakes.none'),
		],
	] as const;
	return (
		<dl class="visits-facts">
			{lines.map(([term, told]) => (
				<div key={term}>
					<dt class="small quiet">{term}</dt>
					<dd>{told}</dd>
				</div>
			))}
		</dl>
	);
}
