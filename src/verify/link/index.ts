export { checkEpcis } from './check-epcis.ts';
export { checkGs1Linkset, checkLinkset } from './check-linkset.ts';
export { checkUntp, type UntpReading } from './check-untp.ts';
export { type EpcisPlace, epcisOf } from './epcis-of-batch.ts';
export { epcisOfJourney } from './epcis-of-journey.ts';
export { LINKSET_TYPE, linksetOf } from './linkset.ts';
export {
	RESOLVER_METHODS,
	type ResolverAnswer,
	type ResolverRequest,
	resolveLink,
} from './resolve-link.ts';
export { DESCRIPTION_PATH, resolverDescription } from './resolver-description.ts';
export {
	DEFAULT_LINK,
	GS1_VOCABULARY,
	itemPath,
	type LinksOf,
	type ResolverContext,
	type ResolverItem,
	type ResolverLink,
	relationOf,
} from './resolver-link.ts';
export { faultsOf, SHAPE_FAULTS, type ShapeFault } from './shape-fault.ts';
export { dccOf, dppOf, type UntpPlace } from './untp-of-batch.ts';
