/** The question's half of the screen: the list on the back, and what the front says. State in, callbacks out. */
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Say } from '../../kit/index.ts';
import { Button, Field, ListField, useSay } from '../../ui/index.ts';

/** What is asked about: the list as it stands, and three fields that only claim. */
export type LabelFields = {
	readonly list: string;
	readonly product: string;
	readonly brand: string;
	readonly claims: string;
};

type LabelEntryProps = {
	readonly fields: LabelFields;
	readonly mostList: number;
	readonly mostField: number;
	readonly listRef: Ref<HTMLTextAreaElement>;
	readonly areClaimsOpen: boolean;
	/** A sentence under the list: how to paste where the browser will not, or that the list is cut. */
	readonly note: string | undefined;
	readonly onFields: (fields: LabelFields) => void;
	/** Reading the label by a photo instead. */
	readonly onScan: () => void;
	readonly onPaste: () => void;
	readonly onSample: () => void;
	readonly onClear: () => void;
	readonly onClaims: () => void;
};

/** A ruled field for the list, with Scan, Paste, a sample, and the fields of the front folded away. */
export function LabelEntry(props: LabelEntryProps) {
	const say = useSay();
	const fold = useId();
	const { fields, onFields, areClaimsOpen } = props;
	const isLong = fields.list.length > props.mostList;
	return (
		<form class="entry" onSubmit={(event) => event.preventDefault()}>
			<ListField
				label={say('ui.entry.list')}
				value={fields.list}
				maxLength={props.mostList}
				inputRef={props.listRef}
				aside={
					fields.list !== '' && (
						<Button tone="text" isSmall onPress={props.onClear}>
							{say('ui.entry.clear')}
						</Button>
					)
				}
				isWrong={isLong}
				note={isLong ? say('ui.entry.too-long', { most: props.mostList }) : props.note}
				onInput={(list) => onFields({ ...fields, list })}
			/>
			<div class="entry-actions">
				<Button tone="ink" icon="scan" onPress={props.onScan}>
					{say('ui.entry.scan')}
				</Button>
				<Button icon="paste" onPress={props.onPaste}>
					{say('ui.entry.paste')}
				</Button>
				<Button onPress={props.onSample}>{say('ui.entry.sample')}</Button>
				<Button tone="text" isOpen={areClaimsOpen} controls={fold} onPress={props.onClaims}>
					{foldWords(fields, areClaimsOpen, say)}
				</Button>
			</div>
			<div class="entry-claims" id={fold} hidden={!areClaimsOpen}>
				<ClaimFields {...props} />
			</div>
		</form>
	);
}

/** A folded field that holds something says so. */
function foldWords({ product, brand, claims }: LabelFields, isOpen: boolean, say: Say): string {
	const held = [product, claims, brand].find((text) => text.trim() !== '');
	if (isOpen || held === undefined) return say('ui.entry.claims-fold');
	return say('ui.entry.claims-held', { held });
}

function ClaimFields({ fields, onFields, mostField }: LabelEntryProps) {
	const say = useSay();
	return (
		<>
			<Field
				label={say('ui.entry.product')}
				value={fields.product}
				maxLength={mostField}
				onInput={(product) => onFields({ ...fields, product })}
			/>
			<Field
				label={say('ui.entry.brand')}
				value={fields.brand}
				maxLength={mostField}
				onInput={(brand) => onFields({ ...fields, brand })}
			/>
			<Field
				label={say('ui.entry.claims')}
				value={fields.claims}
				maxLength={mostField}
				note={say('ui.entry.claims-note')}
				onInput={(claims) => onFields({ ...fields, claims })}
			/>
		</>
	);
}
