/** What to take again, and why. */
import type { Finding } from '../../src/kit/index.ts';
import type { ScanCode } from '../../src/scan/index.ts';
import { Button, Sign, useSay } from '../../src/ui/index.ts';
import { LanguageChoices } from './scan-languages.tsx';
import { aimAgain, sides } from './scan-session.ts';

/** Codes of what to do with the photo; what bar codes hold stands elsewhere. */
const ABOUT_PHOTO: ReadonlySet<ScanCode> = new Set([
	'no-text',
	'no-list',
	'blurred',
	'too-small',
	'glare',
	'line-unsure',
	'lines-unread',
	'pack-needed',
]);

type ScanFindingsProps = { readonly findings: readonly Finding<ScanCode>[] };

export function ScanFindings({ findings }: ScanFindingsProps) {
	const say = useSay();
	const shown = findings.filter(({ code }) => ABOUT_PHOTO.has(code));
	if (shown.length === 0) return null;
	const needsPack = shown.some(({ code }) => code === 'pack-needed' || code === 'lines-unread');
	const isLine = shown.some(({ code }) => code === 'line-unsure');
	return (
		<section class="scan-findings" aria-label={say('camera.findings')}>
			<ul>
				{shown.map(({ code, facts }) => (
					<li key={`${code} ${facts['photo']} ${facts['line']}`}>
						<Sign kind={code === 'no-list' ? 'partly' : 'caution'} />
						<span>
							{sides.value.length > 1 && facts['photo'] !== undefined
								? say('report.scan.photo', {
										photo: facts['photo'],
										sentence: say(`scan.${code}`, facts),
									})
								: say(`scan.${code}`, facts)}
						</span>
					</li>
				))}
			</ul>
			<Button isSmall icon="camera" onPress={aimAgain}>
				{say(isLine ? 'camera.line-again' : 'camera.side-again')}
			</Button>
			{needsPack && (
				<div class="scan-packs">
					<p class="small quiet">{say('camera.languages.ask')}</p>
					<LanguageChoices />
				</div>
			)}
		</section>
	);
}
