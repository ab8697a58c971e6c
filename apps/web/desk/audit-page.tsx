/** What was done at the desk, newest first, and whether its chain of hashes still holds. */
import { useSignal } from '@preact/signals';
import { Button, Mark, useSay } from '../../../src/ui/index.ts';
import type { AuditLine, Items } from './answers.ts';
import { ask } from './ask.ts';
import { useAsked } from './asked.ts';
import { PageHead } from './frame.tsx';
import { Refused } from './refused.tsx';

type Trail = Items<AuditLine> & { readonly next?: string };
type Chain = { readonly entries: number; readonly broken: number | null };

export function AuditPage() {
	const say = useSay();
	const first = useAsked<Trail>('audit');
	const older = useSignal<readonly Trail[]>([]);
	const pages = [...(first.value === null ? [] : [first.value]), ...older.value];
	const next = pages.at(-1)?.next;
	const more = async (): Promise<void> => {
		const told = await ask<Trail>(`audit?cursor=${next}`);
		if ('value' in told) older.value = [...older.value, told.value];
	};
	return (
		<>
			<PageHead title={say('counter.place.audit')} />
			<Chained />
			<Refused refusal={first.refusal} onAgain={() => void first.again()} />
			<table class="desk-table">
				<thead>
					<tr>
						<th scope="col">{say('counter.audit.when')}</th>
						<th scope="col">{say('counter.audit.who')}</th>
						<th scope="col">{say('counter.audit.what')}</th>
						<th scope="col">{say('counter.audit.of')}</th>
					</tr>
				</thead>
				<tbody>
					{pages
						.flatMap(({ items }) => items)
						.map((line) => (
							<Line key={line.number} line={line} />
						))}
				</tbody>
			</table>
			{next !== undefined && (
				<Button onPress={() => void more()}>{say('counter.audit.older')}</Button>
			)}
		</>
	);
}

function Line({ line }: { readonly line: AuditLine }) {
	const say = useSay();
	return (
		<tr>
			<th scope="row" class="small">
				{say('counter.audit.at', { date: line.at.slice(0, 10), time: line.at.slice(11, 16) })}
			</th>
			<td>{line.person ?? say('counter.machine')}</td>
			<td>{say('counter.deed', { action: line.action.replaceAll('-', '_') })}</td>
			<td class="code">{line.subject}</td>
		</tr>
	);
}

function Chained() {
	const say = useSay();
	const { value } = useAsked<Chain>('audit/state');
	if (value === null) return null;
	return (
		<p>
			{value.broken === null ? (
				<Mark kind="shown">{say('counter.audit.whole', { count: value.entries })}</Mark>
			) : (
				<Mark kind="contradicted">{say('counter.audit.broken', { number: value.broken })}</Mark>
			)}
		</p>
	);
}
