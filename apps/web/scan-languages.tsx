/** The languages whose letters are read. English is always here; another is a pack of its own, with its size beside it. */
import { parts } from 'virtual:scan-parts';
import { Button, Choice, useSay } from '../../src/ui/index.ts';
import { PACKS, type Pack } from './scan-parts.ts';
import { openScanner, packs, readAgain, sides } from './scan-session.ts';

const OTHERS = PACKS.filter((pack) => pack !== 'eng');

/** Folded: most labels carry their list in Latin letters. */
export function LanguageFold() {
	const say = useSay();
	return (
		<details class="scan-fold">
			<summary>{say('camera.languages')}</summary>
			<p class="small quiet">{say('camera.languages.what')}</p>
			<LanguageChoices />
		</details>
	);
}

/** Pressing one fetches its pack and reads the photos again. */
export function LanguageChoices() {
	const say = useSay();
	return (
		<div class="segments">
			{OTHERS.map((pack) => (
				<Choice key={pack} isChosen={packs.value.includes(pack)} onPress={() => toggle(pack)}>
					{say('camera.pack', { pack, size: parts.packs[pack].packed / 1e6 })}
				</Choice>
			))}
		</div>
	);
}

type NeededPackProps = { readonly language: unknown };

/** The one that the letters look like, or the choice where they look like none. */
export function NeededPack({ language }: NeededPackProps) {
	const say = useSay();
	const pack = OTHERS.find((one) => one === language && !packs.value.includes(one));
	if (pack === undefined) return <LanguageChoices />;
	return (
		<Button isSmall onPress={() => toggle(pack)}>
			{say('camera.pack.fetch', { pack, size: parts.packs[pack].packed / 1e6 })}
		</Button>
	);
}

function toggle(pack: Pack): void {
	const chosen = packs.value.includes(pack);
	packs.value = chosen ? packs.value.filter((one) => one !== pack) : [...packs.value, pack];
	if (sides.value.length > 0) readAgain();
	else void openScanner();
}
