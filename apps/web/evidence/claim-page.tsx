/** One claim in a look: verdict, how many people, how certain, how large; then the figure, the reasons, the people. */
import './evidence.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Choice, Mark, useSay } from '../../../src/ui/index.ts';
import {
	bodyOf,
	type Certainty,
	certaintyOf,
	claimOf,
	compare,
	foldChosen,
	isIdentified,
	type Kingdom,
	type KnownClaim,
	type Ledger,
	type Route,
	rateBody,
	type Study,
	studiesOf,
	type Use,
} from '../../../src/weigh/index.ts';
import { Frame } from '../frame.tsx';
import { printAddress } from '../page-address.ts';
import { BiasMarks } from './bias-marks.tsx';
import { ChangeMind } from './change-mind.tsx';
import { Course } from './course-figure.tsx';
import { Crowd } from './crowd.tsx';
import { ForestFigure } from './forest-figure.tsx';
import { FunnelFigure } from './funnel-figure.tsx';
import { LedgerContext } from './ledger-context.ts';
import { type PublishedClaim, usePublishedClaim } from './published.ts';
import { ReleaseLine } from './release-line.tsx';
import { ClaimLines, SetByPerson } from './set-by-person.tsx';
import { MARK_OF, shipped } from './shipped.ts';
import { StudyTable } from './study-table.tsx';
import { ThreeFacts } from './three-facts.tsx';
import { WhyNotSurer } from './why-not-surer.tsx';

const goBack = (): void => {
	location.hash = printAddress({ kind: 'evidence', id: '' });
};

export function ClaimPage({ id }: { readonly id: string }) {
	const say = useSay();
	const claim = claimOf(id);
	if (claim === null)
		return (
			<Frame kind="column" title={say('evidence.title')} place="evidence" onBack={goBack}>
				<div class="column">
					<div class="column-margin" />
					<p class="lead">{say('evidence.missing')}</p>
				</div>
			</Frame>
		);
	return <Known claim={claim} />;
}

const ROUTE_CHOICES = ['topical', 'microneedling', 'laser', 'injection'] as const satisfies Route[];
const KINGDOM_CHOICES = [
	'human',
	'animal',
	'plant',
	'bacteria',
	'synthetic',
] as const satisfies Kingdom[];

const NO_LINES: PublishedClaim['lines'] = [];

function Known({ claim }: { readonly claim: KnownClaim }) {
	const say = useSay();
	const route = useSignal<Route | null>(null);
	const kingdom = useSignal<Kingdom | null>(null);
	const use: Use = { route: route.value ?? 'topical', kingdom: kingdom.value };
	const had = usePublishedClaim(claim.id);
	const lines = had?.lines ?? NO_LINES;
	const ledger = useMemo(() => foldChosen(shipped, lines), [lines]);
	const verdict = ledger.verdicts.get(claim.id) ?? claim.verdict;
	const seen = studiesOf(claim, ledger).filter((id) =>
		isSeen(ledger.studies.get(id), route.value, kingdom.value),
	);
	const body = bodyOf(ledger, seen, claim.constructs);
	const isFiltered = route.value !== null || kingdom.value !== null;
	const whole = certaintyOf(claim, ledger, use);
	const certainty: Certainty = isFiltered && whole.level !== null ? rateBody(body, use) : whole;
	const comparison = claim.constructs.length === 0 ? null : compare(body);
	return (
		<LedgerContext.Provider value={ledger}>
			<Frame kind="column" title={say(`claim.${claim.id}.short`)} place="evidence" onBack={goBack}>
				<div class="column">
					<ClaimMargin claim={claim} ledger={ledger} had={had} />
					<article class="evidence">
						<p>
							<Mark kind={MARK_OF[verdict]}>{say(`weigh.verdict.${verdict}`)}</Mark>
						</p>
						<h1 class="question">“{say(`claim.${claim.id}.short`)}”</h1>
						<p class="lead">{say(`claim.${claim.id}.why`)}</p>
						<SetByPerson claim={claim} certainty={whole} lines={lines} />
						<ThreeFacts body={body} certainty={certainty} comparison={comparison} use={use} />
						<Filter
							legend={say('evidence.route')}
							all={say('evidence.route.all')}
							words={ROUTE_CHOICES.map((value) => [value, say(`evidence.route.${value}`)] as const)}
							chosen={route.value}
							onChoose={(value) => (route.value = value)}
						/>
						<Filter
							legend={say('evidence.kingdom')}
							all={say('evidence.kingdom.all')}
							words={KINGDOM_CHOICES.map(
								(value) => [value, say(`evidence.kingdom.${value}`)] as const,
							)}
							chosen={kingdom.value}
							onChoose={(value) => (kingdom.value = value)}
						/>
						<ForestFigure comparison={comparison} />
						<FunnelFigure comparison={comparison} />
						<Course comparison={comparison} />
						<WhyNotSurer certainty={certainty} />
						<BiasMarks key={seen.join()} body={body} />
						<div class="evidence-pair">
							<Crowd body={body} use={use} />
							<ChangeMind certainty={certainty} />
						</div>
						<StudyTable claim={claim} />
						<ClaimLines lines={lines} />
					</article>
				</div>
			</Frame>
		</LedgerContext.Provider>
	);
}

function isSeen(study: Study | undefined, route: Route | null, kingdom: Kingdom | null): boolean {
	if (study === undefined || !isIdentified(study)) return false;
	return (
		(route === null || study.route === route) &&
		(kingdom === null || study.kingdoms.includes(kingdom))
	);
}

type MarginProps = {
	readonly claim: KnownClaim;
	readonly ledger: Ledger;
	readonly had: PublishedClaim | null | undefined;
};

function ClaimMargin({ claim, ledger, had }: MarginProps) {
	const say = useSay();
	const readers = new Set(
		studiesOf(claim, ledger).flatMap((id) => [...(ledger.ratings.get(id)?.keys() ?? [])]),
	);
	return (
		<aside class="column-margin evidence-margin">
			<p class="code-small">{say('evidence.claim', { id: claim.id.split('-')[0] ?? claim.id })}</p>
			<p class="small quiet">
				{say('evidence.searched', { date: claim.searched })}{' '}
				{say('evidence.agreed', { readers: readers.size })}
			</p>
			<p class="small quiet">
				<ReleaseLine had={had} />
			</p>
		</aside>
	);
}

type FilterProps<Word extends string> = {
	readonly legend: string;
	readonly all: string;
	readonly words: readonly (readonly [value: Word, word: string])[];
	readonly chosen: Word | null;
	readonly onChoose: (value: Word | null) => void;
};

function Filter<Word extends string>(props: FilterProps<Word>) {
	const { legend, all, words, chosen, onChoose } = props;
	return (
		<fieldset class="evidence-filter">
			<legend class="unseen">{legend}</legend>
			<div class="segments">
				<Choice isChosen={chosen === null} onPress={() => onChoose(null)}>
					{all}
				</Choice>
				{words.map(([value, word]) => (
					<Choice key={value} isChosen={chosen === value} onPress={() => onChoose(value)}>
						{word}
					</Choice>
				))}
			</div>
		</fieldset>
	);
}
