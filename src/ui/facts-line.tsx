/** The facts line: a dot, a state in words, and the date of the facts. Offline is normal and said quietly. */

export const FACTS_STATES = ['loading', 'ready', 'offline', 'missing'] as const;
export type FactsState = (typeof FACTS_STATES)[number];

type FactsLineProps = {
	readonly state: FactsState;
	readonly children: string;
	/** The same in fewer words, for a phone. */
	readonly short?: string;
};

export function FactsLine({ state, children, short = children }: FactsLineProps) {
	return (
		<p class={`facts-line is-${state}`}>
			<svg class="facts-dot" viewBox="0 0 8 8" aria-hidden="true">
				<circle cx="4" cy="4" r="3" />
			</svg>
			<span class="on-wide">{children}</span>
			<span class="on-narrow">{short}</span>
		</p>
	);
}
