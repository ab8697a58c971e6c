/** What to take again, and why. */
import type { Finding } from '../../src/kit/index.ts';
import type { ScanCode } from '../../src/scan/index.ts';
import { Button, Sign, useSay } from '../../src/ui/index.ts';
import { LanguageFold, NeededPack } from './scan-languages.tsx';
import { aimAgain, sides } from './scan-session.ts';

/** What may change the verdict stands before it; the rest is told by the panel of the photos. */
const FIRST: ReadonlySet<ScanCode> = new Set(['no-text', 'no-list', 'line-unsure', 'pack-needed']);
/** What another photo, or other letters, would mend. */
const MENDED: ReadonlySet<ScanCode> = new Set([
	...FIRST,
	'blurred',
	'too-small',
	'glare',
	'lines-unread',
]);

type ScanFindingsProps = { readonly findings: readonly Finding<ScanCode>[] };

export function ScanFindings({ findings }: ScanFindingsProps) {
	const say = useSay();
	const shown = findings.filter(({ code }) => FIRST.has(code));
	if (shown.length === 0) return null;
	return (
		<section class="scan-findings" aria-label={say('camera.findings')}>
			<ul>
				{shown.map(({ code, facts }) => (
					<li key={`${code} ${facts['photo']} ${facts['line']}`}>
						<Sign kind="caution" />
						<span>
							{sides.value.length > 1 && facts['photo'] !== undefined
								? say('scan.card.photo', {
										photo: facts['photo'],
										sentence: say(`scan.${code}`, facts),
									})
								: say(`scan.${code}`, facts)}
						</span>
					</li>
				))}
			</ul>
			<Again isLine={shown.some(({ code }) => code === 'line-unsure')} />
			{shown.map(
				({ code, facts }) =>
					code === 'pack-needed' && <NeededPack key={code} language={facts['language']} />,
			)}
		</section>
	);
}

/** The same actions under the card, where what is to be mended does not touch the verdict. */
export function ScanMending({ findings }: ScanFindingsProps) {
	const isAbove = findings.some(({ code }) => FIRST.has(code));
	const isMended = findings.some(({ code }) => MENDED.has(code));
	return (
		<div class="scan-mending">
			{isMended && !isAbove && <Again isLine={false} />}
			<LanguageFold />
		</div>
	);
}

function Again({ isLine }: { readonly isLine: boolean }) {
	const say = useSay();
	return (
		<Button isSmall icon="camera" onPress={aimAgain}>
			{say(isLine ? 'camera.line-again' : 'camera.side-again')}
		</Button>
	);
}
