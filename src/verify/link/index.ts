export { checkEpcis } from './check-epcis.ts';
export { checkGs1Linkset, checkLinkset } from './check-linkset.ts';
export { faultsOf, SHAPE_FAULTS, type ShapeFault } from './shape-fault.ts';
