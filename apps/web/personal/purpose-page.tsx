/** What this product is for and what it is not (docs/intended-purpose.md), for whoever is about to rely on it. */
import './trouble.css';
import { useSay } from '../../../src/ui/index.ts';
import { Frame } from '../frame.tsx';
import { goBack } from './go-back.ts';

const PARTS = {
	not: ['device', 'doctor'],
	how: ['verdict', 'source', 'score'],
	never: ['needle', 'rash', 'proof'],
	who: ['you'],
} as const;
const PART_NAMES = ['not', 'how', 'never', 'who'] as const;

export function PurposePage() {
	const say = useSay();
	return (
		<Frame kind="column" title={say('help.purpose.title')} onBack={goBack}>
			<div class="column">
				<div class="column-margin" />
				<div class="purpose">
					<h1 class="question">{say('help.purpose.title')}</h1>
					<p class="lead">{say('help.purpose.lead')}</p>
					{PART_NAMES.map((part) => (
						<section class="panel" key={part} aria-labelledby={`purpose-${part}`}>
							<h2 class="heading" id={`purpose-${part}`}>
								{say(`help.purpose.${part}`)}
							</h2>
							<ul class="purpose-list">
								{PARTS[part].map((line) => (
									<li key={line}>{say(`help.purpose.${part}.${line}`)}</li>
								))}
							</ul>
						</section>
					))}
				</div>
			</div>
		</Frame>
	);
}
