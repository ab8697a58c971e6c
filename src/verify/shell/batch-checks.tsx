/** Every check by name, whether it holds, why not, and what it rests on. */
import type { Facts } from '../../kit/index.ts';
import { Mark, type MarkKind } from '../../ui/mark.tsx';
import { useSay } from '../../ui/words.tsx';
import type { BatchAnswer } from '../schema.ts';

type Check = BatchAnswer['checks'][number];

const MARKS = {
	holds: 'shown',
	fails: 'contradicted',
	'not-known': 'not-known',
} as const satisfies Record<Check['outcome'], MarkKind>;

type BatchChecksProps = { readonly answer: Pick<BatchAnswer, 'checks' | 'verdict'> };

/** The checklist, open where not all is well. */
export function BatchChecks({ answer: { checks, verdict } }: BatchChecksProps) {
	const say = useSay();
	const count = (outcome: Check['outcome']): number =>
		checks.filter((check) => check.outcome === outcome).length;
	const counts = { holds: count('holds'), fails: count('fails'), open: count('not-known') };
	return (
		<details class="batch-part checks" open={verdict !== 'shown'}>
			<summary>
				<h2 class="title">{say('batch.title.checks')}</h2>
				<span class="small quiet">{say('batch.checks.count', counts)}</span>
			</summary>
			<ol class="checklist">
				{checks.map((check) => (
					<CheckLine key={check.name} check={check} />
				))}
			</ol>
		</details>
	);
}

function CheckLine({ check: { name, outcome, evidence } }: { readonly check: Check }) {
	const say = useSay();
	const { code } = evidence;
	return (
		<li class={`check is-${outcome}`}>
			<Mark kind={MARKS[outcome]}>{say(`verify.outcome.${outcome}`)}</Mark>
			<div class="check-words">
				<p>
					<b>{say(`verify.check.${name}`)}</b> <span class="code-small">{name}</span>
				</p>
				{typeof code === 'string' && (
					<p class="small">{say(`verify.code.${code}`, namedIn(evidence, say))}</p>
				)}
				<Evidence facts={evidence} />
			</div>
		</li>
	);
}

/** A check that waits for another is told by that one's name. */
function namedIn(evidence: Facts, say: ReturnType<typeof useSay>): Facts {
	const { code, check } = evidence;
	const isNamed = code === 'not-checked' && typeof check === 'string';
	return isNamed ? { ...evidence, check: say(`verify.check.${check}`) } : evidence;
}

/** For whoever wants to look it up: names and values as the verifier has them, in any language. */
function Evidence({ facts }: { readonly facts: Facts }) {
	const shown = Object.entries(facts).filter(
		([name, value]) => name !== 'code' && name !== 'check' && value !== null,
	);
	if (shown.length === 0) return null;
	return (
		<dl class="evidence code-small">
			{shown.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{String(value)}</dd>
				</div>
			))}
		</dl>
	);
}
