/** Starting a passport: which product, which lot, until when. All else is written in the draft. */
import { useSignal } from '@preact/signals';
import { DayField, Field, useSay } from '../../../src/ui/index.ts';
import type { DraftView } from './answers.ts';
import { ask } from './ask.ts';
import { PageHead } from './frame.tsx';
import { goTo } from './place.ts';
import { Send } from './refused.tsx';
import { isPerson, me } from './who.ts';

type Given = Readonly<Record<'gtin' | 'lot' | 'expiry' | 'produced', string>>;

/** An empty report of the lot. Whoever is invented speaks of invented things. */
function begin({ gtin, lot, expiry, produced }: Given) {
	const isSample = isPerson(me.value) && me.value.organisation.sample;
	const report = {
		gtin: gtin.replaceAll(/\D/g, '').padStart(14, '0'),
		lot: lot.trim(),
		expiry,
		...(produced === '' ? {} : { produced }),
		fields: {},
		...(isSample ? { sample: true } : {}),
	};
	return ask<DraftView>('drafts', { body: { report } });
}

export function NewDraft() {
	const say = useSay();
	const given = useSignal({ gtin: '', lot: '', expiry: '', produced: '' });
	const change = (part: Partial<typeof given.value>): void => {
		given.value = { ...given.value, ...part };
	};
	const { gtin, lot, expiry, produced } = given.value;
	const isWhole = gtin.trim() !== '' && lot.trim() !== '' && expiry !== '';
	return (
		<>
			<PageHead title={say('counter.passports.start')} />
			<div class="desk-form">
				<Field
					label={say('batch.number.01')}
					value={gtin}
					maxLength={20}
					note={say('counter.new.gtin-note')}
					onInput={(text) => change({ gtin: text })}
				/>
				<Field
					label={say('batch.number.10')}
					value={lot}
					maxLength={20}
					note={say('counter.new.lot-note')}
					onInput={(text) => change({ lot: text })}
				/>
				<DayField
					label={say('counter.new.expiry')}
					value={expiry}
					onInput={(day) => change({ expiry: day })}
				/>
				<DayField
					label={say('counter.new.produced')}
					value={produced}
					onInput={(day) => change({ produced: day })}
				/>
				<Send
					tone="ink"
					send={() => begin(given.value)}
					disabled={!isWhole}
					note={isWhole ? undefined : say('counter.new.needs')}
					onDone={({ id }) => goTo({ kind: 'draft', id })}
				>
					{say('counter.new.keep')}
				</Send>
			</div>
		</>
	);
}
