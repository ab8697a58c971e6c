export * from './findings.ts';
export {
	editsBetween,
	isListedName,
	isName,
	isNearVesicle,
	type NearName,
	nearestName,
	wordsOfNames,
} from './name-search.ts';
export { readLabel } from './read-label.ts';
export * from './reading-schema.ts';
export { MOST_UNREAD, verdictOfReading } from './reading-verdict.ts';
export * from './schema.ts';
export { nearVesicleWord } from './vesicle-guard.ts';
export { openVocabulary, type Vocabulary } from './vocabulary.ts';
export type { VocabularyFacts } from './vocabulary-facts.ts';
