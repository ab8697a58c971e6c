/** The fields of a study, but for its outcomes. */
import { useSay } from '../../../../src/ui/index.ts';
import {
	BLINDINGS,
	COMPARATORS,
	DESIGNS,
	FUNDINGS,
	IDENTITY_ITEMS,
	KINGDOMS,
	PREPARATIONS,
	READINGS,
	REVIEWS,
	ROUTES,
	type Study,
} from '../../../../src/weigh/index.ts';
import { Chips } from '../../personal/chips.tsx';
import type { StudyView } from './editor-answers.ts';
import { NumberField } from './number-field.tsx';
import { OnePick } from './one-pick.tsx';
import { Says } from './says.tsx';
import { TextField } from './text-field.tsx';

type FieldsProps = {
	readonly study: Study;
	readonly because: NonNullable<StudyView['proposal']>['because'];
	readonly onChange: (part: Partial<Study>) => void;
	readonly onWrong: (name: string, isWrong: boolean) => void;
};

export function ExtractFields(props: FieldsProps) {
	return (
		<>
			<NamedFields {...props} />
			<MadeFields {...props} />
			<AppliedFields {...props} />
		</>
	);
}

/** What the record is called, and where anybody finds it again. */
function NamedFields({ study, onChange, onWrong }: FieldsProps) {
	const say = useSay();
	const { identifiers } = study;
	const name = (part: Partial<Study['identifiers']>): void =>
		onChange({ identifiers: { ...identifiers, ...part } });
	return (
		<div class="editor-fields">
			<TextField
				name="title"
				value={study.title}
				most={600}
				onInput={(title) => onChange({ title })}
			/>
			<TextField
				name="firstAuthor"
				value={study.firstAuthor}
				onInput={(firstAuthor) => onChange({ firstAuthor })}
			/>
			<TextField
				name="journal"
				value={study.journal}
				onInput={(journal) => onChange({ journal })}
			/>
			<NumberField
				name="year"
				value={study.year}
				onChange={(year) => onChange({ year })}
				onWrong={onWrong}
			/>
			{(['doi', 'pmid', 'pmcid', 'registry'] as const).map((one) => (
				<TextField
					key={one}
					name={one}
					value={identifiers[one] ?? ''}
					onInput={(text) => name({ [one]: text.trim() === '' ? null : text.trim() })}
				/>
			))}
			<TextField name="url" value={study.url} most={600} onInput={(url) => onChange({ url })} />
			<p class="small quiet">{say('editor.field.identifiers')}</p>
		</div>
	);
}

/** How it was made, and with whom. */
function MadeFields({ study, because, onChange, onWrong }: FieldsProps) {
	return (
		<div class="editor-fields">
			<OnePick
				name="design"
				words={DESIGNS}
				value={study.design}
				says={because.design?.says}
				onPick={(design) => onChange({ design: design ?? 'other' })}
			/>
			{study.design === 'review' && (
				<OnePick
					isOpen
					name="review"
					words={REVIEWS}
					value={study.review}
					onPick={(review) => onChange({ review })}
				/>
			)}
			<OnePick
				isOpen
				name="blinding"
				words={BLINDINGS}
				value={study.blinding}
				onPick={(blinding) => onChange({ blinding })}
			/>
			{(['people', 'completed', 'weeks'] as const).map((one) => (
				<NumberField
					key={one}
					name={one}
					value={study[one]}
					says={one === 'completed' ? undefined : because[one]?.says}
					onChange={(value) => onChange({ [one]: value })}
					onWrong={onWrong}
				/>
			))}
			<OnePick
				isOpen
				name="comparator"
				words={COMPARATORS}
				value={study.comparator}
				onPick={(comparator) => onChange({ comparator })}
			/>
			<TrustFields study={study} onChange={onChange} />
		</div>
	);
}

/** Who paid, and how much of it was read. */
function TrustFields({ study, onChange }: Pick<FieldsProps, 'study' | 'onChange'>) {
	return (
		<>
			<OnePick
				isOpen
				name="funding"
				words={FUNDINGS}
				value={study.funding}
				onPick={(funding) => onChange({ funding })}
			/>
			<OnePick
				name="read"
				words={READINGS}
				value={study.read}
				onPick={(read) => onChange({ read: read ?? 'abstract' })}
			/>
		</>
	);
}

/** What was applied, whose vesicles, how, and what was told of them. */
function AppliedFields({ study, because, onChange }: FieldsProps) {
	const say = useSay();
	return (
		<div class="editor-fields">
			<OnePick
				isOpen
				name="preparation"
				words={PREPARATIONS}
				value={study.preparation}
				says={because.preparation?.says}
				onPick={(preparation) => onChange({ preparation })}
			/>
			<OnePick
				isOpen
				name="route"
				words={ROUTES}
				value={study.route}
				says={because.route?.says}
				onPick={(route) => onChange({ route })}
			/>
			<TextField name="cell" value={study.cell} onInput={(cell) => onChange({ cell })} />
			<Chips
				legend={say('editor.field.kingdoms')}
				words={KINGDOMS}
				chosen={study.kingdoms}
				keyOf={(word) => `evidence.kingdom.${word}`}
				onChoose={(kingdoms) => onChange({ kingdoms: [...kingdoms] })}
			/>
			<Says says={because.kingdoms?.says} />
			<Chips
				legend={say('editor.field.identity')}
				words={IDENTITY_ITEMS}
				chosen={study.identity}
				keyOf={(word) => `editor.identity.${word}`}
				onChoose={(identity) => onChange({ identity: [...identity] })}
			/>
		</div>
	);
}
