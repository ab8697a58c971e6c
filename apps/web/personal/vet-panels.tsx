/** Law and safety, and what holds for this person: computed on the device from the card and the profile kept here. */
import './personal.css';
import { useSignal } from '@preact/signals';
import { lawVerdict } from '../../../src/kit/index.ts';
import { type AnswerCard, readingPanelOf } from '../../../src/report/index.ts';
import { Button, Panel, PickField, useSay } from '../../../src/ui/index.ts';
import {
	askKey,
	askWhyKey,
	kindOf,
	ownFindings,
	publicFindings,
	questionsFor,
	reasonKey,
	type SeenLabel,
	saidKey,
	tagsOfReading,
	VET_MARKETS,
	type VetFinding,
	type VetMarket,
	vetInputSchema,
} from '../../../src/vet/index.ts';
import type { Bottle } from '../bottle.ts';
import { ClaimsPanel } from '../evidence/evidence-part.tsx';
import { printAddress } from '../page-address.ts';
import { addBottle } from './add-bottle.ts';
import { AskBrand } from './ask-brand.tsx';
import { Instead } from './instead.tsx';
import { chooseRegion, region } from './region.ts';
import { RuleLine } from './rule-line.tsx';
import { useRoutine } from './use-routine.ts';

type VetPanelsProps = {
	readonly card: AnswerCard;
	readonly given: Bottle;
	readonly isSample: boolean;
	/** What a code on the pack says. */
	readonly pack?: Pack;
};

type Pack = {
	readonly gtin: string | undefined;
	readonly batch: string | undefined;
	readonly expiry: string | undefined;
};

export function VetPanels({ card, given, isSample, pack }: VetPanelsProps) {
	const now = useRoutine();
	const reading = readingPanelOf(card);
	if (reading === undefined || now === null) return null;
	const seen: SeenLabel = { ...reading.data, findings: reading.findings };
	const tags = tagsOfReading(seen);
	const market = now.profile.region ?? marketOf(region.value);
	const isTold = now.profile.age !== undefined || now.profile.pregnancy !== 'unknown';
	const asked = vetInputSchema.parse({
		market,
		claims_text: given.claims,
		profile: isTold || now.profile.conditions.length > 0 ? now.profile : null,
	});
	const hasVesicles = tags.includes('exosome') || tags.includes('conditioned_medium');
	return (
		<div class="vetted">
			<div>
				<LawPart findings={publicFindings(seen, tags, asked)} market={market} />
				<ClaimsPanel copy={given.claims} />
			</div>
			<div>
				<OwnPart findings={ownFindings(tags, asked)} />
				<PutIntoPlan given={given} tags={tags} isSample={isSample} pack={pack ?? null} />
				<Questions tags={tags} profile={asked.profile ?? null} />
				{hasVesicles && <Instead />}
				{hasVesicles && <AskBrand name={given.product} lot={pack?.batch ?? null} />}
			</div>
		</div>
	);
}

function marketOf(name: string): VetMarket {
	return VET_MARKETS.find((known) => known === name) ?? 'OTHER';
}

type LawProps = { readonly findings: readonly VetFinding[]; readonly market: VetMarket };

function LawPart({ findings, market }: LawProps) {
	const say = useSay();
	const verdict = lawVerdict(findings);
	return (
		<Panel
			heading={say('report.panel.law')}
			mark={{ kind: verdict, word: say(`report.panel.law.${verdict}`) }}
		>
			<PickField
				label={say('vet.law.region')}
				value={market}
				options={VET_MARKETS.filter((one) => one !== 'GCC').map((value) => ({
					value,
					word: say(`help.region.${value.toLowerCase()}`),
				}))}
				onPick={chooseRegion}
			/>
			<Findings findings={findings} />
		</Panel>
	);
}

function OwnPart({ findings }: { readonly findings: readonly VetFinding[] }) {
	const say = useSay();
	const isAvoided = findings.some(({ severity }) => severity === 'avoid' || severity === 'refuse');
	const isOpen = findings.length === 0 || findings.some(({ code }) => code === 'person-missing');
	const word = isAvoided ? 'avoid' : isOpen ? 'open' : 'care';
	return (
		<Panel
			heading={say('vet.own')}
			mark={{ kind: isOpen ? 'not-known' : 'caution', word: say(`vet.own.${word}`) }}
		>
			<Findings findings={findings} />
			<p>
				<a href={printAddress({ kind: 'profile' })}>{say('vet.own.profile')}</a>
			</p>
		</Panel>
	);
}

function Findings({ findings }: { readonly findings: readonly VetFinding[] }) {
	const say = useSay();
	return (
		<ul class="reasons">
			{findings.map((finding) => (
				<RuleLine
					key={`${finding.code} ${finding.because[0]?.rule ?? ''}`}
					finding={finding}
					sayOwn={({ code, facts }) => ({
						does: say(saidKey(code), facts),
						why: say(reasonKey(code), facts),
					})}
				/>
			))}
		</ul>
	);
}

type QuestionsProps = Parameters<typeof questionsFor>;

function Questions({
	tags,
	profile,
}: {
	readonly tags: QuestionsProps[0];
	readonly profile: QuestionsProps[1];
}) {
	const say = useSay();
	return (
		<details class="question-fold">
			<summary>
				<span class="heading">{say('vet.ask')}</span>
			</summary>
			<ul class="notes">
				{questionsFor(tags, profile).map(({ ask, why }) => (
					<li key={ask}>
						<p>{say(askKey(ask))}</p>
						<p class="small quiet">{say(askWhyKey(why))}</p>
					</li>
				))}
			</ul>
		</details>
	);
}

type PutProps = Pick<VetPanelsProps, 'given' | 'isSample'> & {
	readonly tags: readonly string[];
	readonly pack: Pack | null;
};

/** The bottle goes onto the shelf as something new: tested first, planned from there. */
function PutIntoPlan({ given, tags, isSample, pack }: PutProps) {
	const say = useSay();
	const isPut = useSignal(false);
	const put = async (): Promise<void> => {
		await addBottle({
			name: given.product.slice(0, 200) || say('web.card.unnamed'),
			brand: given.brand.slice(0, 200),
			kind: kindOf(given.product, tags),
			tags: tags.slice(0, 60),
			ingredients_text: given.list.slice(0, 20_000),
			sample: isSample,
			...(pack?.gtin === undefined ? {} : { gtin: pack.gtin }),
			...(pack?.batch === undefined ? {} : { batch: pack.batch }),
			...(pack?.expiry === undefined ? {} : { expiry: pack.expiry }),
		});
		isPut.value = true;
	};
	return (
		<section class="told-part" aria-label={say('vet.put')}>
			<Button tone="ink" disabled={isPut.value} onPress={() => void put()}>
				{say('vet.put')}
			</Button>
			<p role="status">
				{isPut.value && (
					<>
						{say('vet.put.done')} <a href={printAddress({ kind: 'today' })}>{say('vet.put.see')}</a>{' '}
						<a href={printAddress({ kind: 'shelf' })}>{say('vet.put.shelf')}</a>
					</>
				)}
			</p>
		</section>
	);
}
