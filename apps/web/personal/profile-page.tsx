/** What a person tells of themselves; each field may stay empty, and all of it stays on the device. */
import './personal.css';
import { useSignal } from '@preact/signals';
import type { Routine } from '../../../src/plan/index.ts';
import { Field, PickField, useSay } from '../../../src/ui/index.ts';
import {
	CONDITIONS,
	MEDICINES,
	type Medicine,
	PREGNANCIES,
	type Profile,
	REGIONS,
	REQUESTS,
	SKINS,
} from '../../../src/vet/index.ts';
import { Frame } from '../frame.tsx';
import { AllergyFields } from './allergy-fields.tsx';
import { Chips } from './chips.tsx';
import { goBack } from './go-back.ts';
import { KeepPanel } from './keep-panel.tsx';
import { ProcedureFields } from './procedure-fields.tsx';
import { type Changed, change } from './routine-store.ts';
import { useRoutine } from './use-routine.ts';

export function ProfilePage() {
	const say = useSay();
	const now = useRoutine();
	const told = useSignal<Changed | null>(null);
	if (now === null) return null;
	const edit = async (next: (before: Routine) => Routine): Promise<void> => {
		told.value = await change(next);
	};
	const tell = (part: Partial<Profile>): void =>
		void edit((before) => ({ ...before, profile: { ...before.profile, ...part } }));
	return (
		<Frame kind="column" title={say('profile.title')} onBack={goBack}>
			<div class="column">
				<div class="column-margin">
					<p class="small quiet">{say('profile.stays')}</p>
					<p class="small" role="status">
						{told.value === null ? '' : say(`profile.${told.value}`)}
					</p>
				</div>
				<div class="told">
					<h1 class="question">{say('profile.question')}</h1>
					<p class="lead">{say('profile.lead')}</p>
					<You profile={now.profile} tell={tell} />
					<AllergyFields allergies={now.profile.allergies} tell={tell} />
					<Health profile={now.profile} tell={tell} />
					<ProcedureFields routine={now} edit={edit} />
					<Chips
						legend={say('profile.requests')}
						words={REQUESTS}
						chosen={now.requests}
						keyOf={(word) => `profile.request.${word}`}
						onChoose={(requests) => void edit((before) => ({ ...before, requests: [...requests] }))}
					/>
					<KeepPanel />
				</div>
			</div>
		</Frame>
	);
}

type PartProps = {
	readonly profile: Profile;
	readonly tell: (part: Partial<Profile>) => void;
};

const UNTOLD = '';

function You({ profile, tell }: PartProps) {
	const say = useSay();
	const regions = REGIONS.map((value) => ({
		value,
		word: say(`help.region.${value.toLowerCase()}`),
	}));
	const regionOf = (name: string) => REGIONS.find((known) => known === name) ?? null;
	return (
		<>
			<AgeField age={profile.age ?? null} tell={tell} />
			<PickField
				label={say('profile.region')}
				value={profile.region ?? UNTOLD}
				options={[{ value: UNTOLD, word: say('profile.untold') }, ...regions]}
				onPick={(name) => tell({ region: regionOf(name) })}
			/>
			<Chips
				isSingle
				legend={say('profile.skin')}
				words={SKINS}
				chosen={[profile.skin]}
				keyOf={(word) => `profile.skin.${word}`}
				onChoose={([skin = 'normal']) => tell({ skin })}
			/>
			<Chips
				isSingle
				legend={say('profile.pregnancy')}
				words={PREGNANCIES}
				chosen={[profile.pregnancy]}
				keyOf={(word) => `profile.pregnancy.${word}`}
				onChoose={([pregnancy = 'unknown']) => tell({ pregnancy })}
			/>
		</>
	);
}

/** Written as it is typed, kept when it is an age. */
function AgeField({ age, tell }: Pick<PartProps, 'tell'> & { readonly age: number | null }) {
	const say = useSay();
	const text = useSignal(age === null ? '' : String(age));
	const typed = text.value.trim() === '' ? null : Number(text.value.replace(',', '.'));
	const isWrong = typed !== null && !(typed >= 0 && typed <= 125);
	return (
		<Field
			label={say('profile.age')}
			value={text.value}
			maxLength={5}
			isWrong={isWrong}
			note={isWrong ? say('profile.age-note') : undefined}
			onInput={(value) => {
				text.value = value;
				const next = value.trim() === '' ? null : Number(value.replace(',', '.'));
				if (next === null || (next >= 0 && next <= 125)) tell({ age: next });
			}}
		/>
	);
}

const YES_WORDS = ['sensitive', 'lactating', 'vegan'] as const;

function Health({ profile, tell }: PartProps) {
	const say = useSay();
	return (
		<>
			<Chips
				legend={say('profile.conditions')}
				words={CONDITIONS}
				chosen={profile.conditions}
				keyOf={(word) => `profile.condition.${word}`}
				onChoose={(conditions) => tell({ conditions: [...conditions] })}
			/>
			<Chips
				legend={say('profile.medicines')}
				words={MEDICINES}
				chosen={profile.medicines}
				keyOf={(word) => `profile.medicine.${word}`}
				onChoose={(medicines) => tell({ medicines: onlyOne(profile.medicines, medicines) })}
			/>
			<Chips
				legend={say('profile.limits')}
				words={YES_WORDS}
				chosen={YES_WORDS.filter((word) => profile[word])}
				keyOf={(word) => `profile.${word}`}
				onChoose={(chosen) =>
					tell({
						sensitive: chosen.includes('sensitive'),
						lactating: chosen.includes('lactating'),
						vegan: chosen.includes('vegan'),
					})
				}
			/>
		</>
	);
}

const TAKEN: Medicine = 'isotretinoin_oral';
const STOPPED: Medicine = 'isotretinoin_oral_stopped';

/** A medicine is taken or was stopped, never both: what was pressed last holds. */
function onlyOne(before: readonly Medicine[], after: readonly Medicine[]): Medicine[] {
	if (!(after.includes(TAKEN) && after.includes(STOPPED))) return [...after];
	const old = before.includes(TAKEN) ? TAKEN : STOPPED;
	return after.filter((medicine) => medicine !== old);
}
