/** A place for one photo, on this device alone. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useSay } from '../../../src/ui/index.ts';
import { keepPhoto, photoOf } from './photo-store.ts';
import { isKept } from './routine-store.ts';

type SlotProps = { readonly name: string; readonly label: string };

export function PhotoSlot({ name, label }: SlotProps) {
	const say = useSay();
	const photo = useSignal<string | null>(null);
	useEffect(() => {
		if (isKept.value) void photoOf(name).then((kept) => (photo.value = kept));
	}, [name, photo]);
	if (!isKept.value) return null;
	const keep = async (file: File): Promise<void> => {
		await keepPhoto(name, file);
		photo.value = await photoOf(name);
	};
	return (
		<div class="photo-slot">
			{photo.value !== null && <img src={photo.value} alt={say('today.test.photo-kept')} />}
			<label class="button is-line is-small keep-pick">
				<span>{label}</span>
				<input
					type="file"
					accept="image/*"
					capture="environment"
					class="unseen"
					onChange={(event) => {
						const file = event.currentTarget.files?.[0];
						if (file !== undefined) void keep(file);
					}}
				/>
			</label>
		</div>
	);
}
