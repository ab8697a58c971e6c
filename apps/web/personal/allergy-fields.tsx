/** Allergies: words of ours as chips, all other names as labels print them. */
import { useSignal } from '@preact/signals';
import { Button, Choice, Field, useSay } from '../../../src/ui/index.ts';
import { isAllergy, KNOWN_ALLERGIES, type Profile } from '../../../src/vet/index.ts';
import { Chips } from './chips.tsx';

type AllergyProps = {
	readonly allergies: Profile['allergies'];
	readonly tell: (part: Partial<Profile>) => void;
};

export function AllergyFields({ allergies, tell }: AllergyProps) {
	const say = useSay();
	const known = KNOWN_ALLERGIES.filter((word) => allergies.includes(word));
	const others = allergies.filter((name) => !KNOWN_ALLERGIES.some((word) => word === name));
	return (
		<>
			<Chips
				legend={say('profile.allergies')}
				words={KNOWN_ALLERGIES}
				chosen={known}
				keyOf={(word) => `profile.allergy.${word.toLowerCase()}`}
				onChoose={(chosen) => tell({ allergies: [...chosen, ...others] })}
			/>
			<OtherName onAdd={(name) => tell({ allergies: [...new Set([...allergies, name])] })} />
			{others.length > 0 && (
				<ul class="told-names">
					{others.map((name) => (
						<li key={name}>
							<span class="code">{nameOf(name)}</span>
							<Button
								tone="text"
								isSmall
								onPress={() => tell({ allergies: allergies.filter((one) => one !== name) })}
							>
								{say('profile.allergy-remove', { name: nameOf(name) })}
							</Button>
						</li>
					))}
				</ul>
			)}
		</>
	);
}

const PLANT = 'plant:';

function nameOf(allergy: string): string {
	return allergy.startsWith(PLANT) ? allergy.slice(PLANT.length) : allergy;
}

const MOST_NAME = 160;

function OtherName({ onAdd }: { readonly onAdd: (name: string) => void }) {
	const say = useSay();
	const text = useSignal('');
	const isPlant = useSignal(false);
	const isWrong = useSignal(false);
	const add = (): void => {
		const typed = text.value.trim();
		const name = isPlant.value ? `${PLANT}${typed}` : typed;
		isWrong.value = typed === '' || !isAllergy(name);
		if (isWrong.value) return;
		onAdd(name);
		text.value = '';
	};
	return (
		<form
			class="told-row"
			onSubmit={(event) => {
				event.preventDefault();
				add();
			}}
		>
			<Field
				label={say('profile.allergy-other')}
				value={text.value}
				maxLength={MOST_NAME}
				isWrong={isWrong.value}
				note={isWrong.value ? say('profile.allergy-wrong') : undefined}
				onInput={(value) => {
					text.value = value;
					isWrong.value = false;
				}}
			/>
			<Choice
				isChosen={isPlant.value}
				onPress={() => {
					isPlant.value = !isPlant.value;
				}}
			>
				{say('profile.allergy-plant')}
			</Choice>
			<Button onPress={add}>{say('profile.allergy-add')}</Button>
		</form>
	);
}
