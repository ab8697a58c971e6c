/** The facts line: a dot, a state in words, and the date of the facts. Offline is normal and said quietly. */

export const FACTS_STATES = ['loading', 'ready', 'offline', 'missing'] as const;
export type FactsState = (typeof FACTS_STATES)[number];

export function FactsLine({
	state,
	children,
}: {
	readonly state: FactsState;
	readonly children: string;
}) {
	return (
		<p class={`facts-line is-${state}`}>
			<svg class="facts-dot" viewBox="0 0 8 8" aria-hidden="true">
				<circle cx="4" cy="4" r="3" />
			</svg>
			<span>{children}</span>
		</p>
	);
}
