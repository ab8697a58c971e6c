/** Files of instruments, brought into a draft: what was read of each, or why it was not taken in. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button, Field, Sign, useSay } from '../../../src/ui/index.ts';
import type { DraftView, FileTaken } from './answers.ts';
import { ask, type Refusal, type Told } from './ask.ts';
import { base64Of } from './base64-of.ts';
import { Refused } from './refused.tsx';

type BringProps = {
	readonly id: string;
	/** What is typed goes first: a file is put beside what the server has. */
	readonly isSaved: boolean;
	readonly onView: (view: DraftView) => void;
};

export function BringFiles({ id, isSaved, onView }: BringProps) {
	const say = useSay();
	const dilution = useSignal('');
	const { taken, refusal, isUnderWay, left, bring } = useBringing(id, onView);
	const given = { dilution: dilution.value, replace: false };
	return (
		<section class="desk-send">
			<h2 class="heading">{say('counter.files')}</h2>
			<p class="small quiet">{say('counter.files.what')}</p>
			<Field
				label={say('counter.files.dilution')}
				value={dilution.value}
				maxLength={12}
				note={say('counter.files.dilution-note')}
				onInput={(text) => (dilution.value = text)}
			/>
			<ChooseFiles
				isOff={!isSaved || isUnderWay}
				words={say('counter.files.choose')}
				onFiles={(files) => void bring(files, given)}
			/>
			<TakenList taken={taken} />
			<Refused refusal={refusal} />
			{left.length > 0 && !isUnderWay && (
				<Button isSmall onPress={() => void bring(left, { ...given, replace: true })}>
					{say('counter.files.replace')}
				</Button>
			)}
		</section>
	);
}

type Given = { readonly dilution: string; readonly replace: boolean };
type Taken = { readonly name: string } & Pick<FileTaken, 'fields' | 'doubts'>;

/** One file after the other; the first that is refused keeps those behind it out, for another try. */
function useBringing(id: string, onView: BringProps['onView']) {
	const taken = useSignal<readonly Taken[]>([]);
	const left = useSignal<readonly File[]>([]);
	const refusal = useSignal<Refusal | null>(null);
	const isUnderWay = useSignal(false);
	const bring = async (files: readonly File[], given: Given): Promise<void> => {
		isUnderWay.value = true;
		refusal.value = null;
		left.value = files;
		for (const file of files) {
			const told = await send(id, file, given);
			if ('refusal' in told) {
				refusal.value = told.refusal;
				break;
			}
			const { draft, fields, doubts } = told.value;
			taken.value = [...taken.value, { name: file.name, fields, doubts }];
			left.value = left.value.slice(1);
			onView(draft);
		}
		isUnderWay.value = false;
	};
	return {
		taken: taken.value,
		left: left.value,
		refusal: refusal.value,
		isUnderWay: isUnderWay.value,
		bring,
	};
}

async function send(
	id: string,
	file: File,
	{ dilution, replace }: Given,
): Promise<Told<FileTaken>> {
	const factor = Number(dilution.trim().replace(',', '.'));
	const body = {
		file: await base64Of(file),
		...(factor >= 1 ? { dilution: factor } : {}),
		...(replace ? { replace } : {}),
	};
	return ask<FileTaken>(`drafts/${id}/import`, { body });
}

type ChooseProps = {
	readonly isOff: boolean;
	readonly words: string;
	readonly onFiles: (files: readonly File[]) => void;
};

function ChooseFiles({ isOff, words, onFiles }: ChooseProps) {
	const input = useRef<HTMLInputElement>(null);
	const take = (): void => {
		const files = [...(input.current?.files ?? [])];
		// The same file may be given twice.
		if (input.current !== null) input.current.value = '';
		if (files.length > 0) onFiles(files);
	};
	return (
		<>
			<input ref={input} type="file" accept=".csv,.txt,.tsv" multiple hidden onChange={take} />
			<Button disabled={isOff} onPress={() => input.current?.click()}>
				{words}
			</Button>
		</>
	);
}

function TakenList({ taken }: { readonly taken: readonly Taken[] }) {
	const say = useSay();
	return (
		<ul class="desk-before" aria-live="polite">
			{taken.map(({ name, fields, doubts }, at) => (
				<li key={`${at} ${name}`}>
					<Sign kind={doubts.length === 0 ? 'shown' : 'caution'} />
					<span>
						{say('counter.files.taken', { file: name, count: fields.length })}
						{doubts.map((facts) => (
							<span key={String(facts['found'])}> {say('counter.files.doubt', facts)}</span>
						))}
					</span>
				</li>
			))}
		</ul>
	);
}
