/** The sheet that shares a list, with its words: fetched when someone shares. */
import { later } from './later.tsx';
import { speakOf } from './speech.ts';

export const ShareSheet = later(async () => {
	const [{ ShareSheet: Sheet }] = await Promise.all([
		import('./share-sheet.tsx'),
		speakOf('share'),
	]);
	return Sheet;
});
