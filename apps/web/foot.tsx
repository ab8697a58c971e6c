/** The foot of every page: language, light, what this device keeps, what this product is and is not. */

import { read } from 'virtual:facts';
import { useSignal } from '@preact/signals';
import { Button, Choice, useSpeech } from '../../src/ui/index.ts';
import { checks, forgetAllChecks, keeping } from './checks.ts';
import { LanguageChoice } from './language-choice.tsx';
import { offlineState, useWaitingVersion, waitingVersion } from './offline.ts';
import { printAddress } from './page-address.ts';
import { rememberedTheme, rememberTheme, THEMES } from './settings.ts';

export function Foot() {
	const { say } = useSpeech();
	return (
		<footer class="foot">
			<UpdateLine />
			<div class="foot-columns">
				<div>
					<LanguageChoice />
					<ThemeChoice />
				</div>
				<div>
					<Keeping />
					<section>
						<h2 class="label">{say('web.foot.about')}</h2>
						<p class="small quiet">{say('web.foot.purpose')}</p>
						<p class="small">
							<a href={printAddress({ kind: 'purpose' })}>{say('web.foot.purpose-more')}</a>
						</p>
						<p class="small">
							<a href={printAddress({ kind: 'shelf' })}>{say('web.foot.shelf')}</a>
						</p>
						<p class="small">
							<a href={printAddress({ kind: 'profile' })}>{say('web.foot.profile')}</a>
						</p>
						<p class="small">
							<a href={printAddress({ kind: 'trouble' })}>{say('web.foot.trouble')}</a>
						</p>
						<p class="small">
							<a href={printAddress({ kind: 'get-help' })}>{say('web.foot.get-help')}</a>
						</p>
						<p class="small">
							<a href="/desk">{say('web.foot.desk')}</a>
						</p>
						<p class="code-small">{say('web.foot.version', { version: read.version })}</p>
					</section>
				</div>
			</div>
		</footer>
	);
}

function UpdateLine() {
	const { say } = useSpeech();
	if (waitingVersion.value === null) return null;
	return (
		<p class="update small" role="status">
			{say('web.update')}{' '}
			<Button tone="text" isSmall onPress={useWaitingVersion}>
				{say('web.update.use')}
			</Button>
		</p>
	);
}

function ThemeChoice() {
	const { say } = useSpeech();
	const theme = useSignal(rememberedTheme());
	return (
		<fieldset>
			<legend class="label">{say('web.theme')}</legend>
			<div class="segments">
				{THEMES.map((each) => (
					<Choice
						key={each}
						isChosen={each === theme.value}
						onPress={() => {
							theme.value = each;
							rememberTheme(each);
						}}
					>
						{say(`web.theme.${each}`)}
					</Choice>
				))}
			</div>
		</fieldset>
	);
}

/** What stays on this device, how, and the way to be rid of it. */
function Keeping() {
	const { say } = useSpeech();
	return (
		<section>
			<h2 class="label">{say('web.device')}</h2>
			<p class="small quiet">{say('web.device.never-sent')}</p>
			<p class="small quiet">{say(`web.device.${keeping.value}`)}</p>
			<p class="small quiet">{say(`web.device.offline-${offlineState.value}`)}</p>
			{checks.value.length > 0 && (
				<Button tone="text" isSmall onPress={() => void forgetAllChecks()}>
					{say('web.device.forget-all', { count: checks.value.length })}
				</Button>
			)}
		</section>
	);
}
