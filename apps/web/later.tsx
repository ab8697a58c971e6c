/** A part of the page that is fetched when it is first drawn: most visits never see it. */
import { useSignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

/** Draws nothing until it is here. A part that cannot be fetched stays away: offline, all parts are on the device. */
export function later<Props>(
	load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
	return (props) => {
		const part = useSignal<FunctionComponent<Props> | null>(null);
		useEffect(() => {
			void load().then((loaded) => {
				part.value = loaded;
			});
		}, [part]);
		const Part = part.value;
		return Part === null ? null : <Part {...props} />;
	};
}
