/** The skin sheet of the routine kept here, with its controls above it: a name if wanted, and the way to paper. */
import './shelf.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import {
	planOf,
	type Routine,
	type SkinSheet,
	sheetQuestions,
	skinSheetOf,
} from '../../../src/plan/index.ts';
import { Button, Field, useSay } from '../../../src/ui/index.ts';
import { Frame } from '../frame.tsx';
import { dayHere } from './day-here.ts';
import { goBack } from './go-back.ts';

import type { SheetCode } from './sheet-code.tsx';
import { SheetPaper } from './sheet-paper.tsx';
import { useRoutine } from './use-routine.ts';

const MOST_NAME = 40;

export function SheetPage() {
	const say = useSay();
	const routine = useRoutine();
	if (routine === null) return null;
	return (
		<Frame kind="column" title={say('sheet.title')} place="today" onBack={goBack}>
			<div class="column">
				<nav class="column-margin shelf-ways">
					<a href="#shelf">{say('sheet.shelf')}</a>
					<a href="#profile">{say('sheet.profile')}</a>
				</nav>
				<SheetView routine={routine} />
			</div>
		</Frame>
	);
}

function SheetView({ routine }: { readonly routine: Routine }) {
	const say = useSay();
	const name = useSignal('');
	const plan = useMemo(() => planOf(routine), [routine]);
	const printed_on = dayHere();
	const sheet = useMemo(
		() =>
			skinSheetOf(routine, plan, {
				printed_on,
				name: name.value,
				questions: sheetQuestions(routine),
			}),
		[routine, plan, printed_on, name.value],
	);
	const code = useCode(sheet);
	return (
		<div class="sheet-page">
			<div class="sheet-controls">
				<h1 class="question">{say('sheet.title')}</h1>
				<p class="lead">{say('sheet.lead')}</p>
				<Field
					label={say('sheet.name')}
					note={say('sheet.name-note')}
					value={name.value}
					maxLength={MOST_NAME}
					onInput={(value) => {
						name.value = value;
					}}
				/>
				<div class="entry-actions">
					<Button tone="ink" onPress={() => print()}>
						{say('sheet.save')}
					</Button>
				</div>
				<p class="small quiet">{say('sheet.save-note')}</p>
			</div>
			<SheetPaper sheet={sheet} code={code} isSample={routine.shelf.some(({ sample }) => sample)} />
		</div>
	);
}

/** Signed anew whenever the page says something else; the maker of keys is fetched for it. */
function useCode(sheet: SkinSheet): SheetCode | null {
	const code = useSignal<SheetCode | null>(null);
	useEffect(() => {
		let isLate = false;
		void codeOf(sheet).then((made) => {
			if (!isLate) code.value = made;
		});
		return () => {
			isLate = true;
		};
	}, [sheet, code]);
	return code.value;
}

async function codeOf(sheet: SkinSheet): Promise<SheetCode> {
	const [{ openDeviceKey }, { deviceMark, sheetAddress }] = await Promise.all([
		import('../device-key.ts'),
		import('../sheet-code.ts'),
	]);
	const signer = await openDeviceKey();
	if (signer === null) return { kind: 'no-key' };
	const made = await sheetAddress(sheet, signer, location.href.replace(/#.*$/, ''));
	if (made === null) return { kind: 'full' };
	return { kind: 'made', ...made, mark: deviceMark(signer.key) };
}
