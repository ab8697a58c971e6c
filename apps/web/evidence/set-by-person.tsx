/** What a person set against the table or the rules, with name, day and reason; and every line that bears on the claim. */
import { useSay } from '../../../src/ui/index.ts';
import type { Certainty, Entry, KnownClaim } from '../../../src/weigh/index.ts';
import { useName } from './ledger-context.ts';

type SetProps = {
	readonly claim: KnownClaim;
	readonly certainty: Certainty;
	readonly lines: readonly Entry[];
};

export function SetByPerson({ claim, certainty, lines }: SetProps) {
	const say = useSay();
	const last = (kind: 'verdict' | 'override'): Entry | undefined =>
		lines.findLast(({ event }) => event.kind === kind && event.claim === claim.id);
	const [verdict, override] = [last('verdict'), last('override')];
	const computed =
		certainty.computed === null
			? say('evidence.certain.none')
			: say(`weigh.level.${certainty.computed}`);
	return (
		<>
			{verdict !== undefined && (
				<p class="evidence-set" role="note">
					{say('evidence.set.verdict', {
						...factsOf(verdict),
						before: say(`weigh.verdict.${claim.verdict}`),
					})}
				</p>
			)}
			{override !== undefined && (
				<p class="evidence-set" role="note">
					{say('evidence.set.certainty', { ...factsOf(override), computed })}
				</p>
			)}
		</>
	);
}

const factsOf = ({ by, at, why }: Entry) => ({ by, date: at.slice(0, 10), why });

export function ClaimLines({ lines }: Pick<SetProps, 'lines'>) {
	const say = useSay();
	const nameOf = useName();
	if (lines.length === 0) return null;
	return (
		<details class="evidence-table">
			<summary>{say('evidence.lines', { lines: lines.length })}</summary>
			<ol class="evidence-lines">
				{lines.map((line) => (
					<li key={line.no} value={line.no}>
						{say(`evidence.line.${line.event.kind}`, { study: nameOf(studyOf(line)) })}{' '}
						<span class="small quiet">{say('evidence.line.by', factsOf(line))}</span>
					</li>
				))}
			</ol>
		</details>
	);
}

function studyOf({ event }: Entry): string {
	if (event.kind === 'study') return event.study.id;
	return 'study' in event ? event.study : '';
}
