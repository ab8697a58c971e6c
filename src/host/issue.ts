import type * as z from 'zod/mini';

/**
 * What is wrong with a field of a request and what is taken instead, for programmers; in English, as all of the
 * line protocol and the problem details are. zod/mini carries no words of its own to a phone.
 */
export function describeIssue(issue: z.core.$ZodIssue | undefined): string {
	switch (issue?.code) {
		case 'too_big':
			return `At most ${issue.maximum} ${unitOf(issue.origin)} are taken.`;
		case 'too_small':
			return `At least ${issue.minimum} ${unitOf(issue.origin)} are needed.`;
		case 'invalid_type':
			return `Expected ${issue.expected}.`;
		case 'invalid_value':
			return `Expected one of ${issue.values.map(String).join(', ')}.`;
		case 'unrecognized_keys':
			return `Not known here: ${issue.keys.join(', ')}.`;
		default:
			return issue?.message ?? 'Not understood.';
	}
}

/** Where it stands; a field that is not known is named itself. */
export function pathOfIssue(issue: z.core.$ZodIssue): string {
	const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
	return [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String).join('.');
}

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'items' };

function unitOf(origin: string): string {
	return UNITS[origin] ?? '';
}
