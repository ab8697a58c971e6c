export { type LabelFacts, labelText, type Seal } from './label-text.ts';
export { FACES, type Face, type LabelContent, type PrintMark, QUIET_ZONE } from './lay-label.ts';
export { laySheets, MOST_LABELS, type PrintPage } from './lay-sheets.ts';
export { darkRuns, printSvg } from './print-svg.ts';
export { labelsOn, SHEET_NAMES, SHEETS, type SheetName } from './sheet-form.ts';
