/** Files of registries and journals, brought in: how far each is, and what came of it. */

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Say } from '../../../../src/kit/index.ts';
import { Button, Mark, useSay } from '../../../../src/ui/index.ts';
import type { Refusal } from '../ask.ts';
import { Refused } from '../refused.tsx';
import type { ImportTold } from './editor-answers.ts';
import { MOST_FILE, sendFile } from './send-file.ts';

type Taken = { readonly name: string; readonly told: ImportTold };

const BEGUN: ImportTold = {
	records: 0,
	fresh: 0,
	quarantined: [],
	aside: 0,
	refused: null,
	done: false,
};

export function ImportFiles({ onDone }: { readonly onDone: () => void }) {
	const say = useSay();
	const input = useRef<HTMLInputElement>(null);
	const { taken, refusal, tooLarge, isUnderWay, bring } = useBringing(onDone);
	const take = (): void => {
		const files = [...(input.current?.files ?? [])];
		// The same file may be given twice.
		if (input.current !== null) input.current.value = '';
		if (files.length > 0) void bring(files);
	};
	return (
		<section class="editor-part" aria-labelledby="editor-import">
			<h2 class="heading" id="editor-import">
				{say('editor.import')}
			</h2>
			<p class="small quiet">{say('editor.import.what')}</p>
			<input
				ref={input}
				type="file"
				accept=".json,.ndjson,.xml,.csv,.tsv,.ris,.bib,.txt,.gz"
				multiple
				hidden
				onChange={take}
			/>
			<Button tone="ink" disabled={isUnderWay} onPress={() => input.current?.click()}>
				{say('editor.import.choose')}
			</Button>
			<ul class="desk-list" aria-live="polite">
				{taken.map(({ name, told }) => (
					<TakenFile key={name} name={name} told={told} />
				))}
			</ul>
			{tooLarge !== null && (
				<p role="alert">
					{say('editor.import.too-large', { file: tooLarge, most: MOST_FILE / 1e6 })}
				</p>
			)}
			<Refused refusal={refusal} />
		</section>
	);
}

/** One file after the other. */
function useBringing(onDone: () => void) {
	const taken = useSignal<readonly Taken[]>([]);
	const refusal = useSignal<Refusal | null>(null);
	const tooLarge = useSignal<string | null>(null);
	const isUnderWay = useSignal(false);
	const put = (name: string, told: ImportTold): void => {
		taken.value = [...taken.value.filter((one) => one.name !== name), { name, told }];
	};
	const bring = async (files: readonly File[]): Promise<void> => {
		isUnderWay.value = true;
		refusal.value = null;
		tooLarge.value = files.find(({ size }) => size > MOST_FILE)?.name ?? null;
		for (const file of files.filter(({ size }) => size <= MOST_FILE)) {
			put(file.name, BEGUN);
			const sent = await sendFile(file, (told) => put(file.name, told));
			if ('refusal' in sent) {
				taken.value = taken.value.filter(({ name }) => name !== file.name);
				refusal.value = sent.refusal;
				break;
			}
		}
		isUnderWay.value = false;
		onDone();
	};
	return {
		taken: taken.value,
		refusal: refusal.value,
		tooLarge: tooLarge.value,
		isUnderWay: isUnderWay.value,
		bring,
	};
}

function TakenFile({ name, told }: Taken) {
	const say = useSay();
	const { records, fresh, quarantined, aside, refused, done } = told;
	const more = aside - quarantined.length;
	const kind = refused !== null ? 'contradicted' : done ? 'shown' : 'partly';
	return (
		<li>
			<Mark kind={kind}>
				{say(done ? 'editor.import.done' : 'editor.import.under-way', {
					file: name,
					records,
					fresh,
				})}
			</Mark>
			{refused !== null && <p>{say(`weigh.import.${refused}`)}</p>}
			{quarantined.map((one) => (
				<p key={one.place.no} class="small quiet">
					{asideLine(name, one, say)}
				</p>
			))}
			{more > 0 && (
				<p class="small quiet">{say('weigh.import.more-aside', { file: name, more })}</p>
			)}
		</li>
	);
}

function asideLine(file: string, one: ImportTold['quarantined'][number], say: Say): string {
	const { title, why, place } = one;
	const where = say(`weigh.import.place.${place.kind}`, { no: place.no });
	const facts = { file, where, why: say(`weigh.import.${why}`) };
	return title === ''
		? say('weigh.import.quarantined-untitled', facts)
		: say('weigh.import.quarantined', { ...facts, title });
}
