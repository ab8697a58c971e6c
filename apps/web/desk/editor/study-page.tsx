/** One study at the desk: what its records say, and the reader's own screening, extract, links and rating. */
import '../../evidence/evidence.css';
import './editor.css';
import { useSay } from '../../../../src/ui/index.ts';
import { isIdentified } from '../../../../src/weigh/index.ts';
import { useAsked } from '../asked.ts';
import { PageHead } from '../frame.tsx';
import { printPlace } from '../place.ts';
import { Asking, Refused } from '../refused.tsx';
import { ClaimLinks } from './claim-links.tsx';
import type { PartProps, StudyView } from './editor-answers.ts';
import { ExtractForm } from './extract-form.tsx';
import { RateForm } from './rate-form.tsx';
import { ScreenPart } from './screen-part.tsx';
import { StudyRecords } from './study-records.tsx';
import { WithdrawPart } from './withdraw-part.tsx';

export function StudyPage({ id }: { readonly id: string }) {
	const say = useSay();
	const { value, refusal, again } = useAsked<StudyView>(`studies/${id}`, 'editor');
	const title = value?.study?.title ?? value?.proposal?.study.title ?? id;
	const renew = (): void => void again();
	return (
		<>
			<p>
				<a href={printPlace({ kind: 'evidence' })}>{say('editor.back')}</a>
			</p>
			<PageHead title={title} over={id} />
			<Refused refusal={refusal} onAgain={renew} />
			{value === null && refusal === null && <Asking />}
			{value !== null && <Parts view={value} onDone={renew} />}
		</>
	);
}

/** What can be done with a study depends on how far it is. */
function Parts({ view, onDone }: PartProps) {
	const say = useSay();
	const { study, isWithdrawn } = view;
	if (isWithdrawn) return <p role="status">{say('editor.withdrawn')}</p>;
	return (
		<div class="editor-pair">
			<div class="editor-column">
				<StudyRecords view={view} />
			</div>
			<div class="editor-column">
				<ScreenPart view={view} onDone={onDone} />
				<ExtractForm
					key={`extract ${study === null ? view.screening.mine : JSON.stringify(study).length}`}
					view={view}
					onDone={onDone}
				/>
				{study !== null && !isIdentified(study) && <p role="note">{say('editor.quarantine')}</p>}
				{study !== null && <ClaimLinks view={view} onDone={onDone} />}
				{study !== null && <RateForm view={view} onDone={onDone} />}
				{study !== null && <WithdrawPart view={view} onDone={onDone} />}
			</div>
		</div>
	);
}
