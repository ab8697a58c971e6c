/** Whether a value is what its application identifier takes. */
import type { ApplicationIdentifier, CharacterSet, Component } from './application-identifier.ts';
import { type Gs1Finding, gs1Finding } from './findings.ts';
import { CHECKS } from './linter.ts';

/** General Specifications, section 7.11, and RFC 4648 for base64url with its padding. */
const OUTSIDE: Readonly<Record<CharacterSet, RegExp>> = {
	n: /[^0-9]/,
	x: /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/,
	y: /[^#\-/0-9A-Z]/,
	z: /[^-\w](?!=?$)|[^-\w=]/,
};

/** Lengths that the components together can have, from the shortest to the longest. */
export function lengthsOf({ components }: ApplicationIdentifier): { least: number; most: number } {
	const sum = (some: readonly Component[], size: 'least' | 'most') =>
		some.reduce((total, one) => total + one[size], 0);
	return {
		least: sum(
			components.filter((one) => !one.isOptional),
			'least',
		),
		most: sum(components, 'most'),
	};
}

/** Null when the value may stand behind the identifier; the first thing that is wrong with it otherwise. */
export function checkValue(identifier: ApplicationIdentifier, value: string): Gs1Finding | null {
	const { ai, components } = identifier;
	if (value === '') return gs1Finding('empty-value', { ai });
	const { least, most } = lengthsOf(identifier);
	if (value.length < least || value.length > most) {
		return gs1Finding('wrong-length', { ai, length: value.length });
	}
	let at = 0;
	for (const component of components) {
		const part = value.slice(at, at + component.most);
		if (part === '' && component.isOptional) break;
		if (part.length < component.least) {
			return gs1Finding('wrong-length', { ai, length: value.length });
		}
		const finding = checkPart(ai, component, part, at);
		if (finding !== null) return finding;
		at += part.length;
	}
	return null;
}

function checkPart(ai: string, component: Component, part: string, at: number): Gs1Finding | null {
	const outside = part.search(OUTSIDE[component.set]);
	if (outside !== -1) return gs1Finding('bad-character', { ai, at: at + outside });
	// As the reference linter of set 64 has it: padding only where the whole is a multiple of three.
	const isPadded = component.set === 'z' && part.endsWith('=');
	if (isPadded && part.length % 3 !== 0)
		return gs1Finding('wrong-length', { ai, length: part.length });
	for (const linter of component.linters) {
		const code = CHECKS[linter](part);
		if (code !== null) return gs1Finding(code, { ai, rule: linter, value: part });
	}
	return null;
}
