/** Every name that was read, as buttons: what it is and why, and a field to correct what was misread. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { AnswerCard, ReadingPanel } from '../../src/report/index.ts';
import { sourceFinder } from '../../src/report/shell/finding-view.ts';
import { Explanation } from '../../src/report/shell/reading-body.tsx';
import { correctText } from '../../src/scan/index.ts';
import type { PhotoName } from '../../src/scan/shell/label-photo.tsx';
import { Button, Field, IconButton, Panel, useSay } from '../../src/ui/index.ts';
import { namesOn } from './scan-names.ts';
import { aimAgain, changeSide, type Reported, type Side, sides } from './scan-session.ts';

export type PickedName = {
	readonly side: Side;
	readonly panel: ReadingPanel;
	readonly name: PhotoName;
};

type TextReadProps = {
	readonly result: Reported;
	readonly onPick: (picked: PickedName) => void;
};

export function TextRead({ result, onPick }: TextReadProps) {
	const say = useSay();
	return (
		<Panel heading={say('camera.text')}>
			<p class="small quiet">{say('camera.text.how')}</p>
			{sides.value.map((side, at) => {
				const panel = result.panels[at];
				if (panel === undefined) return null;
				return (
					<SideText
						key={side.photo.id}
						result={result}
						side={side}
						panel={panel}
						at={at}
						onPick={onPick}
					/>
				);
			})}
		</Panel>
	);
}

type SideTextProps = Omit<PickedName, 'name'> & TextReadProps & { readonly at: number };

function SideText({ result, side, panel, at, onPick }: SideTextProps) {
	const say = useSay();
	const names = namesOn(result, side, at, say);
	return (
		<details class="scan-fold">
			<summary>{say('camera.text.names', { count: names.length })}</summary>
			<ul class="scan-names">
				{names.map((name) => (
					<li key={name.start}>
						<button
							type="button"
							class={`scan-name code is-${name.kind}`}
							onClick={() => onPick({ side, panel, name })}
						>
							{name.text.replace(/\s+/g, ' ')}
							{name.word !== null && <span class="scan-name-word">{name.word}</span>}
						</button>
					</li>
				))}
			</ul>
			<pre class="scan-lines code-small">{side.answer.text}</pre>
		</details>
	);
}

const MOST_NAME = 400;

type NameSheetProps = {
	readonly picked: PickedName;
	readonly card: AnswerCard;
	readonly onClose: () => void;
};

export function NameSheet({ picked, card, onClose }: NameSheetProps) {
	const say = useSay();
	const { name, panel, side } = picked;
	const dialog = useRef<HTMLDialogElement>(null);
	const typed = useSignal(name.text.replace(/\s+/g, ' '));
	const span = panel.data.spans.find(({ start, end }) => start === name.start && end === name.end);
	useEffect(() => dialog.current?.showModal(), []);
	const close = (): void => dialog.current?.close();
	const correct = (): void => {
		const text = typed.value.trim();
		if (text !== '' && text !== name.text) {
			changeSide(side.photo.id, (answer) => ({
				...answer,
				...correctText(answer, name.start, name.end, text),
			}));
		}
		close();
	};
	return (
		<dialog class="sheet" ref={dialog} aria-labelledby="name-title" onClose={onClose}>
			<div class="sheet-head">
				<h2 class="title code-title" id="name-title">
					{name.text.replace(/\s+/g, ' ')}
				</h2>
				<IconButton icon="close" label={say('web.close')} onPress={close} />
			</div>
			{span === undefined ? (
				<p class="quiet">{say('camera.name.plain')}</p>
			) : (
				<Explanation span={span} panel={panel} findSource={sourceFinder(card.sources, say)} />
			)}
			<form
				class="scan-correct"
				onSubmit={(event) => {
					event.preventDefault();
					correct();
				}}
			>
				<Field
					label={say('camera.name.field')}
					value={typed.value}
					maxLength={MOST_NAME}
					note={say('camera.name.note')}
					onInput={(value) => {
						typed.value = value;
					}}
				/>
				<div class="entry-actions">
					<Button tone="ink" onPress={correct}>
						{say('camera.name.use')}
					</Button>
					<Button icon="camera" onPress={aimAgain}>
						{say('camera.line-again')}
					</Button>
				</div>
			</form>
		</dialog>
	);
}
