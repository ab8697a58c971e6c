/** Keys of the words that stand in `index.html` itself, before any script runs. The build puts them there. */
export const PAGE_WORDS = [
	'web.title',
	'web.description',
	'web.noscript',
	'web.name',
	'web.question',
] as const;
