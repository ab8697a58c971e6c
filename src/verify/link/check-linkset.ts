/** Is this JSON a linkset, of anyone or of a GS1 conformant resolver? */
import type { Json } from '../encoding/index.ts';
import { gs1LinksetSchema, linksetSchema } from './linkset-schema.ts';
import { faultsOf, type ShapeFault } from './shape-fault.ts';

/** What is wrong with a linkset (RFC 9264 clause 4.2); nothing where it conforms. */
export const checkLinkset = (value: Json): readonly ShapeFault[] => faultsOf(linksetSchema, value);

/** The same of a GS1 conformant resolver: every context says what its item is, every link has a title. */
export const checkGs1Linkset = (value: Json): readonly ShapeFault[] =>
	faultsOf(gs1LinksetSchema, value);
