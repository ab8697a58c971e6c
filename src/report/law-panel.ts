/** The panel "Law and safety" of a card, for the market that was asked about; none where no market was. */
import { lawVerdict } from '../kit/index.ts';
import { publicFindings, tagsOfReading, usageSourceOf, vetInputSchema } from '../vet/index.ts';
import { readingPanelOf } from './panels.ts';
import type { AnswerCard, LawPanel, ReportInput, Source } from './schema.ts';

/** The card with what the rules we could read say in that market, and their sources among the others. */
export function withLaw(card: AnswerCard, input: ReportInput): AnswerCard {
	const panel = lawPanelOf(card, input);
	if (panel === null) return card;
	const named = new Set(card.sources.map(({ id }) => id));
	const ids = new Set(panel.findings.flatMap(({ because }) => because.map(({ source }) => source)));
	const added = [...ids]
		.filter((id) => !named.has(id))
		.flatMap((id): Source[] => {
			const source = usageSourceOf(id);
			return source === undefined ? [] : [source];
		});
	return {
		...card,
		unknown: card.unknown.filter(({ code }) => code !== 'law' && code !== 'law-human'),
		panels: [...card.panels, panel],
		sources: [...card.sources, ...added],
	};
}

function lawPanelOf(card: AnswerCard, input: ReportInput): LawPanel | null {
	const { market } = input;
	const reading = readingPanelOf(card);
	if (market === undefined || market === null || reading === undefined) return null;
	const seen = { ...reading.data, findings: reading.findings };
	const asked = vetInputSchema.parse({ market, claims_text: input.claims_text ?? input.claims });
	const findings = publicFindings(seen, tagsOfReading(seen), asked);
	return { kind: 'law', verdict: lawVerdict(findings), findings, data: { market } };
}
