/** A day in few letters, as the language writes it: 4 Mar 2027. */
import { LOCALE_OF } from '../../../src/kit/index.ts';
import { useSpeech } from '../../../src/ui/index.ts';

export function useShortDay(): (date: string) => string {
	const { language } = useSpeech();
	const format = new Intl.DateTimeFormat(LOCALE_OF[language], {
		day: 'numeric',
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC',
	});
	return (date) => format.format(new Date(date));
}
