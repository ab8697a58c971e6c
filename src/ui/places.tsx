/** The five places of the product. Only rooms that exist are given; a room to come is absent, not faked. */
import { Icon, type IconName } from './icon.tsx';

export const PLACES = ['check', 'today', 'skin', 'evidence', 'guide'] as const satisfies IconName[];
export type Place = (typeof PLACES)[number];

type PlacesProps = {
	readonly label: string;
	readonly present: readonly {
		readonly place: Place;
		readonly word: string;
		readonly href: string;
	}[];
	readonly current: Place;
};

/** Words in the head of a wide screen; a bar of icons and words at the foot of a phone once there is a choice. */
export function Places({ label, present, current }: PlacesProps) {
	const choice = present.length > 1 ? 'has-choice' : '';
	return (
		<nav class={`places ${choice}`} aria-label={label}>
			<ul>
				{present.map(({ place, word, href }) => (
					<li key={place}>
						<a class="place" href={href} aria-current={place === current ? 'page' : undefined}>
							<Icon name={place} />
							<span>{word}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
