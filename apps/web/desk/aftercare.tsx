/** The sheet that goes home: warning signs first, whom to call, what rests and until when, the batch; black on white. */
import { useSignal } from '@preact/signals';
import {
	aftercareOf,
	type Control,
	controlOf,
	emergencyNumberOf,
	type OutReason,
} from '../../../src/plan/index.ts';
import { Button, Field, useSay, Why } from '../../../src/ui/index.ts';
import { doKey, usageSourceOf } from '../../../src/vet/index.ts';
import { region } from '../personal/region.ts';
import type { VisitDraft } from './visit-draft.ts';

/** What a person watches for after a procedure. */
const SIGNS = [
	['breath', 'RED-01'],
	['fever', 'RED-03'],
	['pus', 'RED-08'],
	['lumps', 'RED-10'],
	['blisters', 'RED-12'],
] as const;
const MOST_PHONE = 40;

export function Aftercare({ draft }: { readonly draft: VisitDraft }) {
	const say = useSay();
	const phone = useSignal('');
	const { days, vesiclesOut } = aftercareOf(draft.procedure, draft.date, {
		isSterileForBrokenSkin: draft.isSterile,
		origin: draft.origin ?? 'human',
		market: region.value,
	});
	return (
		<section class="told-part care" aria-labelledby="care-title">
			<h2 class="heading" id="care-title">
				{say('clinic.care.title')}
			</h2>
			<p>{say(`profile.procedure.${draft.procedure}`)}</p>
			<h3 class="heading">{say('clinic.care.first')}</h3>
			<ul class="care-list">
				{SIGNS.map(([sign, rule]) => (
					<li key={rule}>
						<strong>{say(`clinic.care.sign.${sign}`)}</strong> {say(doKey(rule))}
					</li>
				))}
			</ul>
			<p>{say('clinic.care.emergency', { number: emergencyNumberOf(region.value).number })}</p>
			<Field
				label={say('clinic.care.phone')}
				value={phone.value}
				maxLength={MOST_PHONE}
				onInput={(value) => {
					phone.value = value;
				}}
			/>
			<h3 class="heading">{say('clinic.care.days')}</h3>
			<ul class="care-list">
				{days.map(({ rule, from, to }) => (
					<li key={rule}>
						<strong>{say('clinic.care.line', { from, to })}</strong> {say(doKey(rule))}{' '}
						<span class="rule-id code-small">{rule}</span>
					</li>
				))}
			</ul>
			{draft.origin !== null && <Vesicles draft={draft} reasons={vesiclesOut} />}
			{draft.lot !== '' && (
				<p class="code-small">
					{say('clinic.care.batch', {
						product: draft.product,
						gtin: draft.gtin,
						lot: draft.lot,
					})}
				</p>
			)}
			<p class="small">{say('clinic.care.wins')}</p>
			<Button onPress={() => print()}>{say('clinic.care.print')}</Button>
		</section>
	);
}

type VesiclesProps = { readonly draft: VisitDraft; readonly reasons: readonly OutReason[] };

/** Whether the vesicle product enters, and what somebody without it gets. */
function Vesicles({ draft, reasons }: VesiclesProps) {
	const say = useSay();
	const read = controlOf(draft.procedure);
	if (reasons.length === 0) return <p>{say('clinic.out.in')}</p>;
	return (
		<>
			<h3 class="heading">{say('clinic.out.title')}</h3>
			<ul class="care-list">
				{reasons.map((reason) => (
					<li key={reason}>{say(`clinic.out.${reason}`)}</li>
				))}
			</ul>
			{read !== null && <ControlSide {...read} />}
		</>
	);
}

/** What the half of the face without vesicles got in the trial, and how that was read. */
function ControlSide({ id, people, control, treated, because }: Control) {
	const say = useSay();
	const told = say(`clinic.control.${id}`, {
		people,
		control: control.low,
		most: control.high,
		treated: treated.low,
		treatedMost: treated.high,
	});
	return (
		<p class="small">
			{told} {because.status !== 'confirmed' && say('clinic.control.second-hand')}{' '}
			<Why because={[because]} findSource={usageSourceOf} about={told} />
		</p>
	);
}
