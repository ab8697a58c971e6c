/** Photos that come without a button: pasted, or dropped on the page. */
import { useEffect } from 'preact/hooks';

/** Pasting a picture, or dropping files, anywhere on the page. */
export function useGivenPhotos(onPhotos: (files: readonly Blob[]) => void): void {
	useEffect(() => {
		const give = (event: Event, files: FileList | undefined): void => {
			if (files === undefined || files.length === 0) return;
			event.preventDefault();
			onPhotos([...files]);
		};
		const onPaste = (event: ClipboardEvent): void => give(event, event.clipboardData?.files);
		const onDrop = (event: DragEvent): void => give(event, event.dataTransfer?.files);
		// Without this the browser would open the file in place of the page.
		const onDrag = (event: DragEvent): void => event.preventDefault();
		addEventListener('paste', onPaste);
		addEventListener('drop', onDrop);
		addEventListener('dragover', onDrag);
		return () => {
			removeEventListener('paste', onPaste);
			removeEventListener('drop', onDrop);
			removeEventListener('dragover', onDrag);
		};
	}, [onPhotos]);
}
