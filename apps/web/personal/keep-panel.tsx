/** What is kept here, and how to carry it away, bring it back or be rid of it. */
import { useSignal } from '@preact/signals';
import type { Routine } from '../../../src/plan/index.ts';
import { Button, Field, Notice, useSay } from '../../../src/ui/index.ts';
import { type BackupFault, openBackup, printRoutine, sealRoutine } from './backup-file.ts';
import { forgetCalendar } from './calendar-settings.ts';
import { dayHere } from './day-here.ts';
import { nudgeOf } from './nudge.ts';
import { change, forgetRoutine, isKept, routine } from './routine-store.ts';
import { saveFile } from './save-file.ts';

const MOST_PASSPHRASE = 200;
/** Shorter is guessed in minutes on the machine of whoever finds the file. */
const LEAST_PASSPHRASE = 12;

export function KeepPanel() {
	const say = useSay();
	const passphrase = useSignal('');
	const fault = useSignal<BackupFault | null>(null);
	const done = useSignal<'imported' | 'deleted' | null>(null);
	const now = routine.value;
	if (now === null) return null;
	const isShort = passphrase.value.length < LEAST_PASSPHRASE;
	const bring = async (file: File): Promise<void> => {
		const opened = await openBackup(await file.text(), passphrase.value);
		fault.value = 'fault' in opened ? opened.fault : null;
		if ('fault' in opened) return;
		await change(() => opened.routine);
		done.value = 'imported';
	};
	return (
		<section class="told-part keep" aria-labelledby="told-keep">
			<h2 class="heading" id="told-keep">
				{say('keep.title')}
			</h2>
			<Nudged now={now} />
			<p>{say(isKept.value ? 'keep.here' : 'keep.nowhere')}</p>
			<p class="small quiet">
				{now.backed_up_at === undefined
					? say('keep.never')
					: say('keep.last', { date: now.backed_up_at.slice(0, 10) })}
			</p>
			<Field
				label={say('keep.passphrase')}
				value={passphrase.value}
				maxLength={MOST_PASSPHRASE}
				note={say('keep.passphrase-note', { n: LEAST_PASSPHRASE })}
				onInput={(value) => {
					passphrase.value = value;
				}}
			/>
			<div class="keep-acts">
				<Button disabled={isShort} onPress={() => void saveSealed(now, passphrase.value)}>
					{say('keep.backup')}
				</Button>
				<Button onPress={() => void savePlain(now)}>{say('keep.export')}</Button>
				<FilePick onPick={(file) => void bring(file)} />
				<Forget
					onForget={() => {
						void forgetRoutine();
						forgetCalendar();
						done.value = 'deleted';
					}}
				/>
			</div>
			{fault.value !== null && (
				<Notice happened={say('keep.fault')} kept={say('keep.fault.kept')}>
					<p>{say(`keep.fault.${fault.value}`)}</p>
				</Notice>
			)}
			<p role="status">{done.value === null ? '' : say(`keep.${done.value}`)}</p>
		</section>
	);
}

function Nudged({ now }: { readonly now: Routine }) {
	const say = useSay();
	const nudge = nudgeOf(now, dayHere());
	if (nudge === null) return null;
	return <p class="keep-nudge">{say(`keep.nudge.${nudge}`)}</p>;
}

async function saveSealed(now: Routine, passphrase: string): Promise<void> {
	saveFile('exoproof-backup.json', await sealRoutine(now, passphrase), 'application/json');
	await saved();
}

async function savePlain(now: Routine): Promise<void> {
	saveFile('exoproof-routine.json', printRoutine(now), 'application/json');
	await saved();
}

/** A browser that keeps nothing for good may grant it once there is something to keep. */
async function saved(): Promise<void> {
	await change((before) => ({ ...before, backed_up_at: new Date().toISOString() }));
	if ('storage' in navigator && 'persist' in navigator.storage) await navigator.storage.persist();
}

function FilePick({ onPick }: { readonly onPick: (file: File) => void }) {
	const say = useSay();
	return (
		<label class="button is-line keep-pick">
			<span>{say('keep.import')}</span>
			<input
				type="file"
				accept="application/json,.json"
				class="unseen"
				onChange={(event) => {
					const file = event.currentTarget.files?.[0];
					if (file !== undefined) onPick(file);
					event.currentTarget.value = '';
				}}
			/>
		</label>
	);
}

/** Asked once more, since nothing brings it back. */
function Forget({ onForget }: { readonly onForget: () => void }) {
	const say = useSay();
	const isAsked = useSignal(false);
	const ask = (asked: boolean): void => {
		isAsked.value = asked;
	};
	if (!isAsked.value) return <Button onPress={() => ask(true)}>{say('keep.delete')}</Button>;
	return (
		<fieldset class="keep-ask">
			<legend>{say('keep.delete.sure')}</legend>
			<Button
				onPress={() => {
					ask(false);
					onForget();
				}}
			>
				{say('keep.delete.yes')}
			</Button>
			<Button onPress={() => ask(false)}>{say('keep.delete.no')}</Button>
		</fieldset>
	);
}
