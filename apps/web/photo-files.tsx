/** Photos that someone gives: taken by the system's camera or chosen from files. */
import { useRef } from 'preact/hooks';
import { Button, useSay } from '../../src/ui/index.ts';

type PhotoButtonsProps = {
	readonly onPhotos: (files: readonly Blob[]) => void;
	/** The first thing to do on its page. */
	readonly isFirst?: boolean;
};

/** One button takes a photo where the device has a camera, the other chooses some that were taken before. */
export function PhotoButtons({ onPhotos, isFirst = false }: PhotoButtonsProps) {
	const say = useSay();
	return (
		<div class="scan-ways">
			{isFirst && <FileButton isTaken onPhotos={onPhotos} words={say('camera.take')} />}
			<FileButton isTaken={false} onPhotos={onPhotos} words={say('camera.choose')} />
		</div>
	);
}

type FileButtonProps = {
	readonly isTaken: boolean;
	readonly onPhotos: PhotoButtonsProps['onPhotos'];
	readonly words: string;
};

function FileButton({ isTaken, onPhotos, words }: FileButtonProps) {
	const input = useRef<HTMLInputElement>(null);
	const take = (): void => {
		const files = [...(input.current?.files ?? [])];
		// The same file may be given twice.
		if (input.current !== null) input.current.value = '';
		if (files.length > 0) onPhotos(files);
	};
	const press = (): void => input.current?.click();
	return (
		<>
			<input
				ref={input}
				type="file"
				accept="image/*"
				{...(isTaken ? { capture: 'environment' } : {})}
				multiple
				hidden
				onChange={take}
			/>
			{isTaken ? (
				<Button tone="ink" icon="camera" onPress={press}>
					{words}
				</Button>
			) : (
				<Button onPress={press}>{words}</Button>
			)}
		</>
	);
}
