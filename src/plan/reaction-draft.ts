/**
 * A report of a reaction for whoever the person sends it to: never sent by us. Where it goes hangs on the market and on
 * how serious it was (VIG-01 to VIG-06); intensity and seriousness stay two fields (VIG-04).
 */
import type { Say } from '../kit/index.ts';
import { doKey, type Region, type RuleId } from '../vet/index.ts';
import { dateAfter } from './day.ts';
import type { Reaction, Routine, ShelfItem } from './routine-schema.ts';

/** The rules that say where a report goes. */
export function channelsOf(reaction: Reaction, region: Region | null): readonly RuleId[] {
	const serious = reaction.seriousness.some((word) => word !== 'none');
	if (!serious) return ['VIG-03'];
	if (region === 'US') return ['VIG-01', 'VIG-05'];
	return region === 'EU' || region === 'UK' ? ['VIG-02'] : ['VIG-03'];
}

/** The draft as plain text, in the words of the areas today, rule, plan and triage. */
export function reactionDraft(reaction: Reaction, routine: Routine, say: Say): string {
	const listed = (words: readonly string[]) => words.join('; ');
	const named = routine.shelf.filter(({ id }) => reaction.products.includes(id));
	const others = routine.shelf.filter(({ id, used }) => used && !reaction.products.includes(id));
	const lines = [
		say('today.draft.title'),
		say('today.draft.when', { date: reaction.at.slice(0, 10), day: reaction.day + 1 }),
		say('today.draft.products'),
		...named.map((item) => `- ${productLine(item, routine, say)}`),
		say('today.draft.symptoms', {
			symptoms: listed(reaction.symptoms.map((word) => say(`triage.symptom.${word}`))),
		}),
		...(reaction.area === '' ? [] : [say('today.draft.area', { area: reaction.area })]),
		say('today.draft.intensity', {
			intensity: say(`today.reaction.intensity.${reaction.intensity}`),
		}),
		say('today.draft.seriousness', {
			seriousness: listed(
				reaction.seriousness.map((word) => say(`today.reaction.seriousness.${word}`)),
			),
		}),
		...(others.length === 0
			? []
			: [say('today.draft.others', { names: listed(others.map(({ name }) => name)) })]),
		...(reaction.note === '' ? [] : [say('today.draft.note', { note: reaction.note })]),
		say('today.draft.to'),
		...channelsOf(reaction, routine.profile.region ?? null).map((rule) => `- ${say(doKey(rule))}`),
		say('today.draft.by'),
	];
	return `${lines.join('\n')}\n`;
}

function productLine(item: ShelfItem, { marks, start_date }: Routine, say: Say): string {
	const first = marks
		.filter(({ product, state }) => product === item.id && state === 'done')
		.map(({ day }) => day)
		.sort((one, other) => one - other)[0];
	const unknown = say('today.draft.unknown');
	return say('today.draft.product', {
		name: item.brand === '' ? item.name : `${item.brand} ${item.name}`,
		batch: item.batch ?? unknown,
		opened: item.opened_on ?? unknown,
		first: first === undefined ? unknown : dateAfter(start_date, first),
	});
}
