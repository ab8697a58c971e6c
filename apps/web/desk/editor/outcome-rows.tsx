/** What was measured, with the numbers of both sides as printed. */
import { Button, useSay } from '../../../../src/ui/index.ts';
import {
	type Arm,
	CONSTRUCTS,
	DIRECTIONS,
	type Outcome,
	type Study,
} from '../../../../src/weigh/index.ts';
import { Misprints } from '../../evidence/misprints.tsx';
import { NumberField } from './number-field.tsx';
import { OnePick } from './one-pick.tsx';
import { TextField } from './text-field.tsx';

const MOST_OUTCOMES = 60;

const NOTHING: Arm = {
	n: null,
	mean: null,
	sd: null,
	baseMean: null,
	baseSd: null,
	changePct: null,
	changeLow: null,
	changeHigh: null,
	events: null,
};

const fresh = (no: number): Outcome => ({
	no,
	construct: 'other',
	measure: '',
	method: '',
	weeks: null,
	better: null,
	treated: NOTHING,
	control: NOTHING,
	difference: null,
	p: '',
	t: null,
	direction: null,
	status: 'confirmed',
});

type RowsProps = {
	readonly design: Study['design'];
	readonly outcomes: readonly Outcome[];
	readonly onChange: (outcomes: Outcome[]) => void;
	readonly onWrong: (name: string, isWrong: boolean) => void;
};

export function OutcomeRows({ design, outcomes, onChange, onWrong }: RowsProps) {
	const say = useSay();
	const put = (changed: Outcome): void =>
		onChange(outcomes.map((one) => (one.no === changed.no ? changed : one)));
	const next = Math.max(0, ...outcomes.map(({ no }) => no)) + 1;
	return (
		<div class="editor-outcomes">
			<h3 class="label">{say('editor.outcomes')}</h3>
			{outcomes.map((outcome) => (
				<fieldset key={outcome.no} class="editor-fields">
					<legend class="label">{say('editor.outcome', { no: outcome.no })}</legend>
					<OneOutcome outcome={outcome} onChange={put} onWrong={onWrong} />
					<Misprints design={design} outcomes={[outcome]} />
					<Button
						tone="text"
						isSmall
						onPress={() => onChange(outcomes.filter(({ no }) => no !== outcome.no))}
					>
						{say('editor.outcome.remove', { no: outcome.no })}
					</Button>
				</fieldset>
			))}
			<Button
				isSmall
				disabled={next > MOST_OUTCOMES}
				onPress={() => onChange([...outcomes, fresh(next)])}
			>
				{say('editor.outcome.add')}
			</Button>
		</div>
	);
}

type OneProps = {
	readonly outcome: Outcome;
	readonly onChange: (outcome: Outcome) => void;
	readonly onWrong: (name: string, isWrong: boolean) => void;
};

function OneOutcome({ outcome, onChange, onWrong }: OneProps) {
	const change = (part: Partial<Outcome>): void => onChange({ ...outcome, ...part });
	return (
		<>
			<OnePick
				name="construct"
				words={CONSTRUCTS}
				value={outcome.construct}
				onPick={(construct) => change({ construct: construct ?? 'other' })}
			/>
			<TextField
				name="measure"
				value={outcome.measure}
				onInput={(measure) => change({ measure })}
			/>
			<NumberField
				name="weeks"
				place={`outcome ${outcome.no}`}
				value={outcome.weeks}
				onChange={(weeks) => change({ weeks })}
				onWrong={onWrong}
			/>
			<OnePick
				isOpen
				name="better"
				words={['lower', 'higher'] as const}
				value={outcome.better}
				onPick={(better) => change({ better })}
			/>
			{(['treated', 'control'] as const).map((side) => (
				<Side
					key={side}
					side={side}
					no={outcome.no}
					arm={outcome[side]}
					onChange={(arm) => change({ [side]: arm })}
					onWrong={onWrong}
				/>
			))}
			<TextField name="p" value={outcome.p} most={20} onInput={(p) => change({ p: p.trim() })} />
			<OnePick
				isOpen
				name="direction"
				words={DIRECTIONS}
				value={outcome.direction}
				onPick={(direction) => change({ direction })}
			/>
		</>
	);
}

type SideProps = {
	readonly side: 'treated' | 'control';
	readonly no: number;
	readonly arm: Arm;
	readonly onChange: (arm: Arm) => void;
	readonly onWrong: (name: string, isWrong: boolean) => void;
};

function Side({ side, no, arm, onChange, onWrong }: SideProps) {
	const say = useSay();
	return (
		<fieldset class="editor-side">
			<legend class="label">{say(`editor.side.${side}`)}</legend>
			{(['n', 'mean', 'sd', 'changePct'] as const).map((name) => (
				<NumberField
					key={name}
					name={name}
					place={`${side} ${no}`}
					value={arm[name]}
					onChange={(value) => onChange({ ...arm, [name]: value })}
					onWrong={onWrong}
				/>
			))}
		</fieldset>
	);
}
