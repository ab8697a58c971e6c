/** Pages of a person's own, and of help: fetched with their words when the first of them is opened. */
import { later } from '../later.tsx';
import type { PersonalPageName } from '../page-address.ts';
import { speakAlso, type WordsOf } from '../speech.ts';

const HELP_WORDS: WordsOf = {
	en: () => import('../words-help-en.ts'),
	fr: () => import('../words-help-fr.ts'),
};
const TROUBLE_WORDS: WordsOf = {
	en: () => import('../words-trouble-en.ts'),
	fr: () => import('../words-trouble-fr.ts'),
};
const SHEET_WORDS: WordsOf = {
	en: () => import('../words-sheet-en.ts'),
	fr: () => import('../words-sheet-fr.ts'),
};

const ROUTINE_WORDS: WordsOf = {
	en: () => import('../words-routine-en.ts'),
	fr: () => import('../words-routine-fr.ts'),
};

const CALENDAR_WORDS: WordsOf = {
	en: () => import('../words-calendar-en.ts'),
	fr: () => import('../words-calendar-fr.ts'),
};

/** A part and what it says: neither is drawn without the other. */
async function spoken<Part>(part: Promise<Part>, words: WordsOf): Promise<Part> {
	const [loaded] = await Promise.all([part, speakAlso(words)]);
	return loaded;
}

const TodayPage = later(async () => {
	const part = await spoken(import('./today-page.tsx'), ROUTINE_WORDS);
	return part.TodayPage;
});
const ReactionPage = later(async () => {
	const [part] = await Promise.all([
		spoken(import('./reaction-page.tsx'), ROUTINE_WORDS),
		speakAlso(TROUBLE_WORDS),
	]);
	return part.ReactionPage;
});
const ShelfPage = later(async () => {
	const part = await spoken(import('./shelf-page.tsx'), ROUTINE_WORDS);
	return part.ShelfPage;
});
const ProfilePage = later(async () => {
	const part = await spoken(import('./profile-page.tsx'), ROUTINE_WORDS);
	return part.ProfilePage;
});
const CalendarPage = later(async () => {
	const part = await spoken(import('./calendar-page.tsx'), CALENDAR_WORDS);
	return part.CalendarPage;
});
const SheetPage = later(async () => {
	const part = await spoken(import('./sheet-page.tsx'), SHEET_WORDS);
	return part.SheetPage;
});
const TroublePage = later(async () => {
	const part = await spoken(import('./trouble-page.tsx'), TROUBLE_WORDS);
	return part.TroublePage;
});
const GetHelpPage = later(async () => {
	const part = await spoken(import('./get-help-page.tsx'), HELP_WORDS);
	return part.GetHelpPage;
});
const PurposePage = later(async () => {
	const part = await spoken(import('./purpose-page.tsx'), HELP_WORDS);
	return part.PurposePage;
});
/** What the code of a printed sheet holds: opened by whoever scans it. */
export const SheetCheckPage = later(async () => {
	const part = await spoken(import('./sheet-check-page.tsx'), SHEET_WORDS);
	return part.SheetCheckPage;
});

/** The page of that name. */
export function PersonalPage({ page }: { readonly page: PersonalPageName }) {
	switch (page) {
		case 'today':
			return <TodayPage />;
		case 'reaction':
			return <ReactionPage />;
		case 'shelf':
			return <ShelfPage />;
		case 'profile':
			return <ProfilePage />;
		case 'calendar':
			return <CalendarPage />;
		case 'sheet':
			return <SheetPage />;
		case 'trouble':
			return <TroublePage />;
		case 'get-help':
			return <GetHelpPage />;
		case 'purpose':
			return <PurposePage />;
	}
}
