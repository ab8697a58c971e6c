/** Ask this brand: a message to copy, share or open in mail. Nothing is sent from here. */
import { useSignal } from '@preact/signals';
import { Button, useSay } from '../../../src/ui/index.ts';
import { brandMessage, mailtoOf } from '../../../src/vet/index.ts';

type AskProps = { readonly name: string; readonly lot: string | null };

export function AskBrand({ name, lot }: AskProps) {
	const say = useSay();
	const isCopied = useSignal(false);
	const message = brandMessage(name, lot, say);
	const canShare = 'share' in navigator;
	return (
		<details class="question-fold">
			<summary>
				<span class="heading">{say('vet.brand.title')}</span>
			</summary>
			<p class="small quiet">{say('vet.brand.lead')}</p>
			<pre class="draft code">{message.body}</pre>
			<div class="keep-acts">
				<Button
					onPress={() =>
						void navigator.clipboard.writeText(message.body).then(() => (isCopied.value = true))
					}
				>
					{say('vet.brand.copy')}
				</Button>
				{canShare && (
					<Button
						onPress={() => void navigator.share({ title: message.subject, text: message.body })}
					>
						{say('vet.brand.share')}
					</Button>
				)}
				<a class="button is-line" href={mailtoOf(message)}>
					{say('vet.brand.mail')}
				</a>
			</div>
			<p role="status">{isCopied.value ? say('vet.brand.copied') : ''}</p>
			<p class="small">{say('vet.brand.file')}</p>
		</details>
	);
}
