/** The sentence of a record that says so. */
import { useSay } from '../../../../src/ui/index.ts';

export function Says({ says }: { readonly says: string | undefined }) {
	const say = useSay();
	if (says === undefined) return null;
	return (
		<p class="small quiet editor-says">
			{say('editor.says')} <q lang="en">{says}</q>
		</p>
	);
}
