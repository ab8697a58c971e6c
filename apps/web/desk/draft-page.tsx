/** A draft: every value with its unit and who would stand by it, what a phone will show, what to mend before signing. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Button, useSay } from '../../../src/ui/index.ts';
import type { BatchReport } from '../../../src/verify/index.ts';
import type { DraftView } from './answers.ts';
import { ask, type Refusal } from './ask.ts';
import { useAsked } from './asked.ts';
import { BringFiles } from './bring-files.tsx';
import { DraftRows } from './draft-rows.tsx';
import { BeforeSigning, PhonePreview } from './draft-side.tsx';
import { PageHead } from './frame.tsx';
import { goTo } from './place.ts';
import { Asking, Refused, Send } from './refused.tsx';
import { may } from './who.ts';

export function DraftPage({ id }: { readonly id: string }) {
	const { value, refusal, again, put } = useAsked<DraftView>(`drafts/${id}`);
	if (value === null && refusal === null) return <Asking />;
	if (value === null) return <Refused refusal={refusal} onAgain={() => void again()} />;
	return <Draft view={value} onView={put} onAgain={again} />;
}

type DraftProps = {
	readonly view: DraftView;
	readonly onView: (view: DraftView) => void;
	readonly onAgain: () => Promise<void>;
};

function Draft({ view, onView, onAgain }: DraftProps) {
	const say = useSay();
	const { report, saving, refusal, change, take } = useSaving(view, onView);
	const canWrite = view.mine && may('draft-write');
	const time = (view.saved ?? view.created).slice(11, 16);
	return (
		<>
			<PageHead
				title={report.lot}
				over={say(`counter.draft.${saving}`, { time, gtin: report.gtin })}
			>
				{may('lab-sign') && (
					<Send
						tone="ink"
						send={() => ask(`drafts/${view.id}/sign`, { body: { digest: view.digest } })}
						onDone={() => void onAgain()}
					>
						{say('counter.draft.lab-sign')}
					</Send>
				)}
			</PageHead>
			<Refused refusal={refusal} />
			{view.labs.length > 0 && <p>{say('counter.draft.labs', { labs: view.labs.join(', ') })}</p>}
			<div class="desk-editor">
				<DraftRows view={view} report={report} onChange={canWrite ? change : null} />
				<aside class="desk-side-sheet">
					<PhonePreview view={view} />
					<BeforeSigning view={view} />
					{may('file-import') && (
						<BringFiles id={view.id} isSaved={saving === 'saved'} onView={take} />
					)}
					{view.mine && may('passport-publish') && (
						<Publish view={view} isSaved={saving === 'saved'} />
					)}
					{canWrite && <Drop id={view.id} />}
				</aside>
			</div>
		</>
	);
}

/** What is typed waits this long for the next letter before it is sent. */
const PAUSE_MS = 600;

/** Keeps the report as it is typed, and sends it once the typing rests; the newest always wins. */
function useSaving(view: DraftView, onView: (view: DraftView) => void) {
	const report = useSignal<BatchReport>(view.report);
	const saving = useSignal<'saved' | 'saving' | 'unsaved'>('saved');
	const refusal = useSignal<Refusal | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
	const save = async (): Promise<void> => {
		const sent = report.value;
		const told = await ask<DraftView>(`drafts/${view.id}`, {
			method: 'PUT',
			body: { report: sent },
		});
		refusal.value = 'refusal' in told ? told.refusal : null;
		if (report.value !== sent) return;
		saving.value = 'value' in told ? 'saved' : 'unsaved';
		if ('value' in told) onView(told.value);
	};
	const change = (changed: BatchReport): void => {
		report.value = changed;
		saving.value = 'saving';
		clearTimeout(timer.current);
		timer.current = setTimeout(() => void save(), PAUSE_MS);
	};
	/** What the server has now, in the place of what was typed before. */
	const take = (given: DraftView): void => {
		report.value = given.report;
		onView(given);
	};
	useEffect(() => () => clearTimeout(timer.current), []);
	return { report: report.value, saving: saving.value, refusal: refusal.value, change, take };
}

type PublishProps = { readonly view: DraftView; readonly isSaved: boolean };
type Published = { readonly gtin: string; readonly lot: string };

/** Signing is for good, so it is asked twice. */
function Publish({ view, isSaved }: PublishProps) {
	const say = useSay();
	const isAsked = useSignal(false);
	const { replaces } = view;
	const body = replaces === null ? {} : { supersedes: replaces };
	const isContradicted = view.sections.some(({ rows }) =>
		rows.some(({ grade }) => grade === 'contradicted'),
	);
	if (!isAsked.value || isContradicted) {
		return (
			<div class="desk-send">
				<Button
					tone="ink"
					disabled={!isSaved || isContradicted}
					onPress={() => (isAsked.value = true)}
				>
					{say('counter.draft.publish')}
				</Button>
				{isContradicted && <p class="small quiet">{say('counter.draft.mend')}</p>}
			</div>
		);
	}
	return (
		<div class="desk-ask">
			<p>{say(replaces === null ? 'counter.draft.for-good' : 'counter.draft.replaces')}</p>
			<Send
				tone="ink"
				disabled={!isSaved}
				send={() => ask<Published>(`drafts/${view.id}/publish`, { body })}
				onDone={({ gtin, lot }) => goTo({ kind: 'lot', gtin, lot })}
			>
				{say('counter.draft.publish-now')}
			</Send>
			<Button tone="text" isSmall onPress={() => (isAsked.value = false)}>
				{say('counter.not-now')}
			</Button>
		</div>
	);
}

function Drop({ id }: { readonly id: string }) {
	const say = useSay();
	const isAsked = useSignal(false);
	if (!isAsked.value) {
		return (
			<div>
				<Button tone="text" isSmall onPress={() => (isAsked.value = true)}>
					{say('counter.draft.drop')}
				</Button>
			</div>
		);
	}
	return (
		<div class="desk-ask">
			<p>{say('counter.draft.drop-ask')}</p>
			<Send
				send={() => ask(`drafts/${id}`, { method: 'DELETE' })}
				onDone={() => goTo({ kind: 'passports' })}
			>
				{say('counter.draft.drop-now')}
			</Send>
			<Button tone="text" isSmall onPress={() => (isAsked.value = false)}>
				{say('counter.not-now')}
			</Button>
		</div>
	);
}
