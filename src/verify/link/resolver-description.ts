/** What a resolver says of itself at `/.well-known/gs1resolver` (GS1-Conformant resolver 1.2, section 6). */
import type { JsonObject } from '../encoding/index.ts';
import { GS1_VOCABULARY } from './resolver-link.ts';

export const DESCRIPTION_PATH = '/.well-known/gs1resolver';

/** The description of a resolver of this name at this origin. */
export const resolverDescription = (name: string, origin: string): JsonObject => ({
	name,
	resolverRoot: origin,
	supportedPrimaryKeys: ['01'],
	linkTypeDefaultCanBeLinkset: false,
	supportedLinkType: [{ namespace: GS1_VOCABULARY, prefix: 'gs1:' }],
	supportedContextValuesEnumerated: [],
	validationEnabled: true,
});
