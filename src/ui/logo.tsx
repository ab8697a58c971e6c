/** The mark: a letter e with two membranes, and the vesicle that left it. */

/** The name beside the mark, as live type so that it follows the theme and the reader's text size. */
export function Logo({ name }: { readonly name: string }) {
	return (
		<span class="logo">
			<Sign />
			<span class="logo-name">{name}</span>
		</span>
	);
}

function Sign() {
	return (
		<svg class="logo-sign" viewBox="4 6 60 54" aria-hidden="true">
			<g class="logo-membrane">
				<path d="M16.7 29.4H47.3A15.5 15.5 0 0 0 16.7 29.4Z" />
				<path d="M53.9 34.6A22 22 0 1 0 48.3 46.7A3.3 3.3 0 0 0 43.5 42.4A15.5 15.5 0 0 1 16.7 34.6Z" />
			</g>
			<circle class="logo-vesicle" cx="57.2" cy="50.4" r="5.1" />
		</svg>
	);
}
