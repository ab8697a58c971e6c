/** Is this JSON a document of the UN Transparency Protocol, of which kind, and is it well made? */
import { isJsonList, isJsonObject, type Json } from '../encoding/index.ts';
import { faultsOf, type ShapeFault } from './shape-fault.ts';
import { UNTP_SHAPES } from './untp-schema.ts';

export type UntpReading =
	| { readonly kind: 'untp'; readonly type: string; readonly faults: readonly ShapeFault[] }
	/** None of its types is one of the protocol's. */
	| { readonly kind: 'other' };

/** What the document is by its types, and what is wrong with it as that; a credential's own rules are asked elsewhere. */
export function checkUntp(value: Json): UntpReading {
	const types = isJsonObject(value) && isJsonList(value['type']) ? value['type'] : [];
	const type = Object.keys(UNTP_SHAPES).find((name) => types.includes(name));
	const shape = type === undefined ? undefined : UNTP_SHAPES[type];
	if (type === undefined || shape === undefined) return { kind: 'other' };
	return { kind: 'untp', type, faults: faultsOf(shape, value) };
}
