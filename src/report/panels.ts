/** The panels of a card by their room; a room that had nothing to look at has none. */
import type { AnswerCard, ReadingPanel, ScanPanel } from './schema.ts';

export function readingPanelOf({ panels }: AnswerCard): ReadingPanel | undefined {
	return panels.find((panel) => panel.kind === 'reading');
}

export function scanPanelOf({ panels }: AnswerCard): ScanPanel | undefined {
	return panels.find((panel) => panel.kind === 'scan');
}
