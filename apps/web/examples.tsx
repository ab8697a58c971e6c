/** Three example results: invented bottles, read just now by the same reader as everything else. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AnswerCard } from '../../src/report/index.ts';
import { DRAWING_OF } from '../../src/report/shell/finding-view.ts';
import { Stamp, useSay, Vesicle } from '../../src/ui/index.ts';
import { printAddress } from './page-address.ts';
import { cardOfBottle } from './reader.ts';
import { SAMPLES, type Sample } from './sample-bottles.ts';

type Example = { readonly sample: Sample; readonly card: AnswerCard };

export function Examples() {
	const say = useSay();
	const examples = useSignal<readonly Example[]>([]);
	useEffect(() => {
		void readExamples().then((read) => {
			examples.value = read;
		});
	}, [examples]);
	if (examples.value.length === 0) return null;
	return (
		<section class="examples" aria-labelledby="examples">
			<h2 class="caption" id="examples">
				{say('web.examples')}
			</h2>
			<ul>
				{examples.value.map((example) => (
					<ExampleRow key={example.sample.id} {...example} />
				))}
			</ul>
		</section>
	);
}

async function readExamples(): Promise<readonly Example[]> {
	const answers = await Promise.all(SAMPLES.map(({ bottle }) => cardOfBottle(bottle)));
	return answers.flatMap((answer, at) => {
		const sample = SAMPLES[at];
		return answer.kind === 'card' && sample !== undefined ? [{ sample, card: answer.card }] : [];
	});
}

function ExampleRow({ sample, card }: Example) {
	const say = useSay();
	const { code, word, facts } = card.headline;
	return (
		<li>
			<a class="example" href={printAddress({ kind: 'sample', id: sample.id })}>
				<Vesicle drawing={DRAWING_OF[word]} />
				<span class="example-words">
					<span class="example-name">
						{sample.bottle.product} <Stamp>{say('report.sample')}</Stamp>
					</span>
					<span class="example-verdict">
						{say(`report.word.${word}`)}
						<span class="verdict-stop">.</span>
					</span>{' '}
					<span class="example-kind">{say(`report.headline.${code}.kind`, facts)}</span>
				</span>
			</a>
		</li>
	);
}
