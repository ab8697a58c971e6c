/** Nine significant digits: what every machine can say alike of a float (design, "Direction"). */
export function roundTo9(value: number): number {
	return Number.isFinite(value) ? Number(value.toPrecision(9)) : value;
}
