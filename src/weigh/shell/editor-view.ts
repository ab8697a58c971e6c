/** What an editor sees of one study, and which studies wait for this reader. */
import type { Actor } from '../../host/actor.ts';
import {
	type Answers,
	HUMAN_DESIGNS,
	isIdentified,
	judgeStudy,
	type Ledger,
	presumedAnswers,
	proposeStudy,
	type Study,
	seedStudies,
} from '../index.ts';
import type { Evidence } from './evidence.ts';

/** Everything about one study; null where nobody knows the id. What other readers said stays hidden until one has said it too. */
export async function viewStudy(evidence: Evidence, id: string, actor: Actor, now: Date) {
	const [ledger, records, me] = [
		await evidence.ledger(),
		await evidence.records.ofStudy(id),
		await evidence.lines.nameOf(actor),
	];
	const study = ledger.studies.get(id) ?? null;
	if (study === null && records.length === 0) return null;
	return {
		id,
		study,
		records,
		proposal:
			records.length === 0 ? null : proposeStudy(id, records, now.toISOString().slice(0, 10)),
		isWithdrawn: ledger.withdrawn.has(id),
		screening: seenBy(me, ledger.screenings.get(id)),
		rating:
			study === null
				? null
				: { presumed: presumedAnswers(study), ...seenBy(me, ledger.ratings.get(id)) },
		risk: study === null ? null : judgeStudy(study, ownAnswers(ledger, id, me)),
		links: ledger.links
			.filter((link) => link.study === id)
			.map(({ claim, side }) => ({ claim, side })),
		isShipped: shipped.has(id),
	};
}

const shipped = new Set(seedStudies().map(({ id }) => id));

function ownAnswers(ledger: Ledger, id: string, me: string): Answers | null {
	return ledger.ratings.get(id)?.get(me) ?? null;
}

/** Two readers judge apart: one sees the other's word only after their own. */
function seenBy<Word>(me: string, words: ReadonlyMap<string, Word> | undefined) {
	const mine = words?.get(me) ?? null;
	const others = [...(words ?? [])].filter(([by]) => by !== me);
	return {
		mine,
		others: mine === null ? [] : others.map(([by, word]) => ({ by, word })),
		hidden: mine === null ? others.length : 0,
	};
}

/** Studies of people that can be found again and that this reader has not rated; what was added here comes first. */
export function unrated(ledger: Ledger, me: string): readonly Study[] {
	const open = [...ledger.studies.values()].filter(
		(study) =>
			HUMAN_DESIGNS.has(study.design) &&
			isIdentified(study) &&
			!ledger.withdrawn.has(study.id) &&
			ledger.ratings.get(study.id)?.has(me) !== true,
	);
	return [
		...open.filter(({ id }) => !shipped.has(id)),
		...open.filter(({ id }) => shipped.has(id)),
	];
}
