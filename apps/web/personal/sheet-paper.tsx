/** The skin sheet itself: on the screen a leaf, on paper one page of A4 or Letter, in ink alone. */
import './sheet.css';
import type { ComponentChildren } from 'preact';
import type { SkinSheet } from '../../../src/plan/index.ts';
import { Logo, Stamp, useSay } from '../../../src/ui/index.ts';
import { type SheetCode, SheetCodeFigure } from './sheet-code.tsx';
import { SheetLine } from './sheet-line.tsx';
import { ProductTable, ReactionTable } from './sheet-tables.tsx';
import {
	allergyWord,
	conditionWord,
	medicineWord,
	pregnancyWord,
	questionWord,
} from './sheet-words.ts';

type SheetPaperProps = {
	readonly sheet: SkinSheet;
	/** Null where it is read from a code. */
	readonly code: SheetCode | null;
	readonly isSample: boolean;
};

export function SheetPaper({ sheet, code, isSample }: SheetPaperProps) {
	const say = useSay();
	const { more } = sheet;
	return (
		<article class={`paper ${isDense(sheet) ? 'is-dense' : ''}`} aria-label={say('sheet.title')}>
			<header class="paper-head">
				<Logo name={say('web.name')} />
				<p class="paper-about">
					{say('sheet.for')}
					<br />
					{say('sheet.printed', { date: sheet.printed_on })}
				</p>
			</header>
			<div class="paper-top">
				<div class="paper-person">
					<h2 class="paper-name">
						{sheet.name === '' ? say('sheet.title') : sheet.name}
						{isSample && <Stamp>{say('sheet.sample')}</Stamp>}
					</h2>
					<PersonFacts sheet={sheet} />
					{sheet.questions.length > 0 && (
						<Part heading={say('sheet.questions')}>
							<ol class="paper-questions">
								{sheet.questions.map((question) => (
									<li key={question}>{questionWord(question, say)}</li>
								))}
							</ol>
						</Part>
					)}
				</div>
				{code !== null && <SheetCodeFigure code={code} />}
			</div>
			<Part heading={say('sheet.products')}>
				<ProductTable products={sheet.products} />
			</Part>
			<SheetLine sheet={sheet} />
			<Part heading={say('sheet.reactions')}>
				<ReactionTable reactions={sheet.reactions} />
			</Part>
			<footer class="paper-foot">
				{more.products + more.reactions > 0 && <p>{say('sheet.more', more)}</p>}
				<p>{say('sheet.foot')}</p>
			</footer>
		</article>
	);
}

/** Beyond so many words the usual size of letters would need a second page of Letter. */
const MOST_AT_EASE = { facts: 12, seen: 20 };

function isDense({ medicines, allergies, conditions, questions, reactions }: SkinSheet): boolean {
	const facts = [medicines, allergies, conditions, questions].flat().length;
	const seen = reactions.flatMap(({ symptoms, seriousness }) => [
		...symptoms,
		...seriousness,
	]).length;
	return facts > MOST_AT_EASE.facts || seen > MOST_AT_EASE.seen;
}

function Part({
	heading,
	children,
}: {
	readonly heading: string;
	readonly children: ComponentChildren;
}) {
	return (
		<section class="paper-part">
			<h3 class="paper-heading">{heading}</h3>
			{children}
		</section>
	);
}

function PersonFacts({ sheet }: { readonly sheet: SkinSheet }) {
	const say = useSay();
	const pregnancy = pregnancyWord(sheet.pregnancy, say);
	const rows = [
		[say('sheet.medicines'), sheet.medicines.map((word) => medicineWord(word, say))],
		[say('sheet.allergies'), sheet.allergies.map((word) => allergyWord(word, say))],
		[say('sheet.conditions'), sheet.conditions.map((word) => conditionWord(word, say))],
		[say('sheet.pregnancy'), [sheet.lactating ? say('sheet.lactating', { pregnancy }) : pregnancy]],
	] as const;
	return (
		<dl class="paper-facts">
			{rows.map(([name, words]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd class={words.length === 0 ? 'is-absent' : ''}>
						{words.length === 0 ? say('sheet.none-told') : words.join(', ')}
					</dd>
				</div>
			))}
		</dl>
	);
}
