/** When something failed: what happened, what was kept, what to do. One sentence each and one action. */
import type { ComponentChildren } from 'preact';
import { Sign } from './mark.tsx';

type NoticeProps = {
	readonly happened: string;
	readonly kept: string;
	readonly children: ComponentChildren;
};

export function Notice({ happened, kept, children }: NoticeProps) {
	return (
		<div class="notice" role="alert">
			<Sign kind="caution" />
			<div class="notice-words">
				<p>
					<strong>{happened}</strong> {kept}
				</p>
				{children}
			</div>
		</div>
	);
}
