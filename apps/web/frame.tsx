/** What stands around every page: the head with its places and facts line, the foot with settings. */

import { read } from 'virtual:facts';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import {
	FactsLine,
	type FactsState,
	IconButton,
	Logo,
	type Place,
	Places,
	useSay,
} from '../../src/ui/index.ts';
import { Foot } from './foot.tsx';
import { isOnline, offlineState } from './offline.ts';
import { factsProgress } from './reader.ts';
import { PRESENT_ROOMS } from './rooms.ts';

type FrameProps = {
	/** The title of the page in the browser's tab and for whoever hears it. */
	readonly title: string;
	/** Which margin the page has: a spread, or a column. */
	readonly kind: 'spread' | 'column';
	/** On a phone a page of its own shows back and share instead of the name. */
	readonly onBack?: () => void;
	readonly onShare?: (() => void) | undefined;
	/** Where in the places at the foot or head this page stands. */
	readonly place?: Place;
	readonly children: ComponentChildren;
};

export function Frame({ title, kind, onBack, onShare, place = 'check', children }: FrameProps) {
	const say = useSay();
	useEffect(() => {
		document.title = title;
	}, [title]);
	return (
		<div class={`page is-${kind} ${onBack === undefined ? '' : 'has-back'}`}>
			<button type="button" class="skip" onClick={skipToMain}>
				{say('web.skip')}
			</button>
			<header class="head">
				{onBack !== undefined && (
					<span class="head-back">
						<IconButton icon="back" label={say('web.back')} onPress={onBack} />
					</span>
				)}
				<a class="head-logo" href="#home">
					<Logo name={say('web.name')} />
				</a>
				<Places
					label={say('web.places')}
					current={place}
					present={PRESENT_ROOMS.map(({ place, href }) => ({
						place,
						href,
						word: say(`web.place.${place}`),
					}))}
				/>
				<HeadFacts />
				{onShare !== undefined && (
					<span class="head-share">
						<IconButton icon="share" label={say('web.share')} onPress={onShare} />
					</span>
				)}
			</header>
			<main id="main" tabIndex={-1}>
				{children}
			</main>
			<Foot />
		</div>
	);
}

/** The address after `#` names our pages, so this is a button and no link. */
function skipToMain(): void {
	document.getElementById('main')?.focus();
}

function HeadFacts() {
	const say = useSay();
	const state = factsState();
	const words = factsWords();
	return (
		<div class="head-facts">
			<FactsLine state={state} short={say(`web.facts.${state}`, { ...words, kept: 'no' })}>
				{say(`web.facts.${state}`, words)}
			</FactsLine>
		</div>
	);
}

function factsState(): FactsState {
	const progress = factsProgress.value;
	if (progress.kind !== 'ready') return progress.kind;
	return isOnline.value ? 'ready' : 'offline';
}

function factsWords() {
	const progress = factsProgress.value;
	return {
		date: read.date,
		percent: progress.kind === 'loading' ? progress.percent / 100 : 1,
		kept: offlineState.value === 'kept' ? 'yes' : 'no',
	};
}
