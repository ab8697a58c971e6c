export { decodeBase58, encodeBase58 } from './base58.ts';
export { decodeBase64, decodeBase64Url, encodeBase64, encodeBase64Url } from './base64.ts';
export { concatBytes, equalBytes } from './bytes.ts';
export { decodeHex, encodeHex } from './hex.ts';
export { canonicalJson, isJsonList, isJsonObject, type Json, type JsonObject } from './json.ts';
export {
	JSON_REFUSALS,
	type JsonCaps,
	type JsonReading,
	type JsonRefusal,
	parseStrictJson,
} from './strict-json.ts';
export { decodeUtf8, encodeUtf8, isWellFormed } from './utf8.ts';
