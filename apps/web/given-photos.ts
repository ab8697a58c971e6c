/** Photos that come without a button: pasted, or dropped on any page. They are read like all others. */
import { printAddress } from './page-address.ts';

/** Listens from now on, for as long as the app is open. */
export function takeGivenPhotos(): void {
	window.addEventListener('paste', (event: ClipboardEvent) =>
		give(event, event.clipboardData?.files),
	);
	window.addEventListener('drop', (event: DragEvent) => give(event, event.dataTransfer?.files));
	// Without this the browser would open the file in place of the page.
	addEventListener('dragover', (event) => event.preventDefault());
}

function give(event: Event, files: FileList | undefined): void {
	if (files === undefined || files.length === 0) return;
	event.preventDefault();
	const photos = [...files];
	void import('./scan-session.ts').then(({ readPhotos }) => {
		readPhotos(photos);
		location.hash = printAddress({ kind: 'scan' });
	});
}
