/** Icons of the interface: 24 grid, one pen, never filled. No icon stands for a verdict. */

const DRAWINGS = {
	check: 'M4.5 6h10M4.5 10.5h14M4.5 15h6.5M13 17.8l2.7 2.7 5.3-6.3',
	today:
		'M3.5 17.5h17M7.2 17.5a4.8 4.8 0 0 1 9.6 0M12 8.4V5.2M5.7 11.4 3.9 9.6M18.3 11.4l1.8-1.8M8.5 20.8h7',
	skin: 'M11.8 3.8C8 3.8 5.6 6.8 5.6 11.1c0 4.9 2.8 9.2 6.2 9.2zM7.9 11.6c.8.7 1.9.7 2.6 0M14.8 6.2c2.2.9 3.6 3 3.6 5.9 0 2-.6 3.9-1.5 5.5M14.9 9.7c.9.5 1.4 1.4 1.4 2.6',
	evidence:
		'M4 6.5h5M11.6 6.5h.01M14.2 6.5H20M6 12h4.2M12.6 12h.01M15 12h3.4M8.8 17.6l3.2-2.1 3.2 2.1-3.2 2.1zM12 3.6v9.6',
	guide:
		'M12 6.6C9.9 5.1 7 4.6 3.9 5.1v13.3c3.1-.5 6 0 8.1 1.5 2.1-1.5 5-2 8.1-1.5V5.1C17 4.6 14.1 5.1 12 6.6zM12 6.6v13.3',
	back: 'M14.2 5.2 7.4 12l6.8 6.8',
	close: 'M6.2 6.2l11.6 11.6M17.8 6.2 6.2 17.8',
	share: 'M12 15V4.2M8.2 7.8 12 4l3.8 3.8M6.2 11.4v8.4h11.6v-8.4',
	paste: 'M8.2 5.2H5.6v14.9h12.8V5.2h-2.6M9.1 3.7h5.8v3.4H9.1z',
	pen: 'M4.6 19.4l1-4.1L16 4.9l3.1 3.1L8.7 18.4z',
	copy: 'M9 9h10.2v10.6H9zM15 9V4.6H4.8v10.6H9',
	scan: 'M4 8.5v-3C4 4.6 4.6 4 5.5 4h3M15.5 4h3c.9 0 1.5.6 1.5 1.5v3M20 15.5v3c0 .9-.6 1.5-1.5 1.5h-3M8.5 20h-3c-.9 0-1.5-.6-1.5-1.5v-3M8 10h8M8 14h5',
	camera: 'M4 8.5h3.5L9 6h6l1.5 2.5H20V19H4zM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7',
	torch: 'M13 3 6 13.5h5L10 21l8-11h-5z',
	down: 'M6.2 9.4l5.8 5.8 5.8-5.8',
} as const;
export type IconName = keyof typeof DRAWINGS;

/** A drawing beside a word; the word carries the meaning, so the drawing is hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
			<path d={DRAWINGS[name]} />
		</svg>
	);
}
