/** What a code of a skin sheet holds, and whether it is as a device signed it: all on this device, without a network. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useSay, VerdictWord } from '../../../src/ui/index.ts';
import { deviceKeyIfAny } from '../device-key.ts';
import { Frame } from '../frame.tsx';

import { deviceMark, type OpenedSheet, openSheetCode } from '../sheet-code.ts';
import { goBack } from './go-back.ts';
import { SheetPaper } from './sheet-paper.tsx';

type Checked = {
	readonly opened: OpenedSheet;
	/** Whether the key is that of this device. */
	readonly isHere: boolean;
};

export function SheetCheckPage({ packed }: { readonly packed: string }) {
	const say = useSay();
	const checked = useSignal<Checked | null>(null);
	useEffect(() => {
		void check(packed).then((made) => {
			checked.value = made;
		});
	}, [packed, checked]);
	return (
		<Frame kind="column" title={say('sheet.check.title')} onBack={goBack}>
			<div class="column">
				<div class="column-margin" />
				<div class="sheet-page">{checked.value !== null && <Answer {...checked.value} />}</div>
			</div>
		</Frame>
	);
}

function Answer({ opened, isHere }: Checked) {
	const say = useSay();
	const question = say('sheet.check.question');
	if (opened.kind !== 'unchanged') {
		const why = opened.kind === 'changed' ? 'changed-say' : 'newer';
		return (
			<VerdictWord
				level={1}
				question={question}
				word={say('sheet.check.changed')}
				kind={say(`sheet.check.${why}`)}
			/>
		);
	}
	const { sheet, key, holds } = opened;
	const facts = { date: sheet.printed_on, mark: deviceMark(key) };
	return (
		<>
			<div class="sheet-controls">
				<VerdictWord
					level={1}
					question={question}
					word={say('sheet.check.unchanged')}
					kind={say('sheet.check.unchanged-say', facts)}
				/>
				{isHere && <p>{say('sheet.check.here')}</p>}
				{holds === 'core' && <p>{say('sheet.check.core')}</p>}
				<p>{say('sheet.check.no-more')}</p>
			</div>
			<SheetPaper sheet={sheet} code={null} isSample={false} />
		</>
	);
}

async function check(packed: string): Promise<Checked> {
	const [opened, key] = await Promise.all([openSheetCode(packed), deviceKeyIfAny()]);
	if (opened.kind !== 'unchanged' || key === null) return { opened, isHere: false };
	return { opened, isHere: deviceMark(opened.key) === deviceMark(key) };
}
