/** The right page while someone types. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type AnswerCard, readingPanelOf } from '../../src/report/index.ts';
import { LiveVerdict } from '../../src/report/shell/screen.tsx';
import { Button, Notice, Stamp, useSay } from '../../src/ui/index.ts';
import { NO_BOTTLE } from './bottle.ts';
import { bottle, keepCheck } from './checks.ts';
import type { LiveAnswer } from './live-answer.ts';
import { followBottle } from './live-answer.ts';
import { printAddress } from './page-address.ts';
import { SAMPLES, type Sample } from './sample-bottles.ts';

export function LiveReading({ live }: { readonly live: NonNullable<LiveAnswer> }) {
	const say = useSay();
	const { answer } = live;
	if (answer.kind === 'broken') return <Broken />;
	const { card, milliseconds } = answer;
	const names = readingPanelOf(card)?.data.ingredients.length ?? 0;
	const open = (): void => {
		location.hash = printAddress(addressOf(live, card));
	};
	return (
		<>
			<Announcement card={card} />
			<LiveVerdict
				card={card}
				about={<SampleLine live={live} />}
				count={say('web.live.count', {
					names,
					milliseconds: Math.max(1, Math.round(milliseconds)),
				})}
				onWhole={open}
			/>
		</>
	);
}

function sampleOf({ bottle: given }: NonNullable<LiveAnswer>): Sample | undefined {
	return SAMPLES.find((sample) => sample.bottle === given);
}

function SampleLine({ live }: { readonly live: NonNullable<LiveAnswer> }) {
	const say = useSay();
	const sample = sampleOf(live);
	if (sample === undefined) return null;
	const { product, brand } = sample.bottle;
	return (
		<p class="live-about small quiet">
			<span>{say('web.sample.of', { product, brand })}</span>
			<Stamp>{say('report.sample')}</Stamp>
		</p>
	);
}

/** A sample opens as a sample; what someone gave is kept as a check of theirs. */
function addressOf(live: NonNullable<LiveAnswer>, card: AnswerCard) {
	const sample = sampleOf(live);
	if (sample !== undefined) return { kind: 'sample', id: sample.id } as const;
	return { kind: 'check', id: keepCheck(live.bottle, card) } as const;
}

const QUIET_MS = 700;

/** Said once typing rests, for whoever does not see the word change. */
function Announcement({ card }: { readonly card: AnswerCard }) {
	const say = useSay();
	const said = useSignal('');
	const { code, word, facts } = card.headline;
	const sentence = say('web.live.announce', {
		question: say('report.question'),
		word: say(`report.word.${word}`),
		kind: say(`report.headline.${code}.kind`, facts),
	});
	useEffect(() => {
		const timer = setTimeout(() => {
			said.value = sentence;
		}, QUIET_MS);
		return () => clearTimeout(timer);
	}, [sentence, said]);
	return (
		<p class="unseen" role="status">
			{said.value}
		</p>
	);
}

function Broken() {
	const say = useSay();
	return (
		<Notice happened={say('web.broken')} kept={say('web.broken-kept')}>
			<Button
				isSmall
				onPress={() => {
					bottle.value = NO_BOTTLE;
					followBottle(NO_BOTTLE);
				}}
			>
				{say('web.broken-clear')}
			</Button>
		</Notice>
	);
}
