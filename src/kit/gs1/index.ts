export {
	type ApplicationIdentifier,
	type Dictionary,
	identifierOf,
} from './application-identifier.ts';
export { checkAssociations } from './association.ts';
export { parseBracketed, printBracketed } from './bracketed.ts';
export { checkDigitOf, checkPairOf, hasCheckDigit, hasCheckPair } from './check-digit.ts';
export { expandLink } from './compressed-link.ts';
export { isoDateOf } from './date.ts';
export { parseDigitalLink } from './digital-link.ts';
export { FNC1, parseElementString, printElementString } from './element-string.ts';
export { GS1_CODES, type Gs1Code, type Gs1Finding, type Refused } from './findings.ts';
export { expandUpcE, type Gtin, parseGtin, printGtin, shortGtin } from './gtin.ts';
export {
	type Carrier,
	elementValue,
	type Gs1Element,
	type Gs1Message,
	type LinkParts,
} from './message.ts';
export { percentDecoded, percentEncoded } from './percent.ts';
export { GS1_STEM, type Printed, printDigitalLink } from './print-link.ts';
export { type NotGs1, readGs1, type SymbolHint } from './read-gs1.ts';
export { parseScanData, printScanData, type ScanData, type ScanSymbol } from './scan-data.ts';
export { numericLink } from './withdrawn-words.ts';
