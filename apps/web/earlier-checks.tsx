/** What was checked before on this device. */
import { IconButton, Mark, useSay } from '../../src/ui/index.ts';
import { checks, forgetCheck } from './checks.ts';
import type { Check } from './notebook.ts';
import { printAddress } from './page-address.ts';

const MARK_OF = {
	yes: 'shown',
	unclear: 'not-known',
	no: 'shown',
	'cannot-tell': 'not-known',
} as const satisfies Record<Check['word'], string>;
const MOST_SHOWN = 6;
const FIRST_WORDS = 48;

export function EarlierChecks() {
	const say = useSay();
	if (checks.value.length === 0) return null;
	return (
		<section class="earlier" aria-labelledby="earlier">
			<h2 class="label quieter" id="earlier">
				{say('web.earlier')}
			</h2>
			<ul>
				{checks.value.slice(0, MOST_SHOWN).map((check) => (
					<li key={check.id}>
						<a href={printAddress({ kind: 'check', id: check.id })}>{nameOf(check)}</a>
						<Mark kind={MARK_OF[check.word]}>{say(`web.earlier.${check.word}`)}</Mark>
						<IconButton
							icon="close"
							label={say('web.earlier.forget', { name: nameOf(check) })}
							onPress={() => void forgetCheck(check.id)}
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

/** The product's name, or the list's first words. */
function nameOf({ bottle }: Check): string {
	const name = bottle.product.trim() || bottle.list.trim().replace(/\s+/g, ' ');
	return name.length > FIRST_WORDS ? `${name.slice(0, FIRST_WORDS)}…` : name;
}
