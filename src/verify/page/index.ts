export { batchWay, type WayStep } from './batch-way.ts';
export { contradictedFields } from './contradicted.ts';
export { KNOWN_FIELDS } from './field-groups.ts';
export {
	brandGrade,
	countGrades,
	FIELD_GRADES,
	type FieldGrade,
	type FieldRow,
	type FieldSection,
	fieldSections,
	gradeFields,
} from './grade-fields.ts';
export { type Held, heldAgainst, limitOf, limitSourceOf, limitSourcesOf } from './limit.ts';
export { LIMIT_KINDS, type Limit, type LimitSource } from './limit-figure.ts';
export { proofsOf } from './proved.ts';
export { quantityOf, raised } from './quantity.ts';
export {
	modeOf,
	parseSizes,
	printSizes,
	quantileOf,
	type SizeDistribution,
} from './size-distribution.ts';
export { EXOSOME, PLOT, type SizeFacts, sizeFacts, sizeOf, sizePlot } from './size-plot.ts';
