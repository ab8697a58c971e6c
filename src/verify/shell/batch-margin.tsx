/** Which batch is spoken of, and as of when: what a margin is for. */
import { Stamp } from '../../ui/stamp.tsx';
import { useSay } from '../../ui/words.tsx';
import { brandGrade } from '../page/index.ts';
import type { BatchView } from './batch-view.ts';

export function BatchMargin({ view }: { readonly view: BatchView }) {
	const say = useSay();
	const { answer, credential, label, asked } = view;
	const report = credential?.credentialSubject ?? null;
	const numbers = [
		['01', label.gtin],
		['10', label.lot ?? report?.lot],
		['21', label.serial],
		['17', report?.expiry ?? label.expiry],
	] as const;
	return (
		<div class="column-margin">
			<div class="card-of">
				{report?.sample === true && <Stamp>{say('batch.sample')}</Stamp>}
				{credential !== null && <p class="card-product heading">{credential.issuer.name}</p>}
				{credential !== null && brandGrade(answer) === 'unproved' && (
					<p class="small quiet">{say('batch.name-claimed')}</p>
				)}
				<ul class="code-small batch-numbers">
					{numbers.map(([ai, value]) =>
						value === null || value === undefined ? null : (
							<li key={ai}>
								<abbr title={say(`batch.number.${ai}`)}>({ai})</abbr> {value}
							</li>
						),
					)}
				</ul>
			</div>
			<p class="small quiet card-read is-note">
				{say('batch.checked', { date: asked.slice(0, 10), time: asked.slice(11, 16) })}
			</p>
		</div>
	);
}
