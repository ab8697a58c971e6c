/** Is this JSON an EPCIS 2.0 document, or the answer to a query for events? */
import { isJsonObject, type Json } from '../encoding/index.ts';
import { epcisDocumentSchema, epcisQuerySchema } from './epcis-schema.ts';
import { faultsOf, type ShapeFault } from './shape-fault.ts';

/** What is wrong with the document; nothing where it conforms (GS1 EPCIS 2.0 clause 10). */
export function checkEpcis(document: Json): readonly ShapeFault[] {
	const isQuery = isJsonObject(document) && document['type'] === 'EPCISQueryDocument';
	return faultsOf(isQuery ? epcisQuerySchema : epcisDocumentSchema, document);
}
