/** RFC 9457 problem details: what went wrong, where, and what to do. Words live in `locales/<lang>/server.json`. */
import type { Facts, Language, Say } from '../kit/index.ts';
import type { Answer } from './answer.ts';
import { PRIVATE_HEADERS } from './headers.ts';

/** Every problem this server can name, with its status. Each has `server.problem.<code>.title` and `.detail`. */
export const PROBLEMS = {
	'body-missing': 400,
	'body-not-utf8': 400,
	'body-not-json': 400,
	'input-invalid': 400,
	'query-invalid': 400,
	'cursor-unknown': 400,
	'gtin-invalid': 400,
	'not-found': 404,
	'product-unknown': 404,
	'dispute-unknown': 404,
	'product-disputed': 404,
	'method-unknown': 405,
	'body-too-large': 413,
	'body-type-unknown': 415,
	'picture-unreadable': 400,
	'picture-too-large': 413,
	'picture-unknown': 415,
	'key-missing': 400,
	'key-reused': 422,
	'form-foreign': 403,
	'token-wrong': 403,
	'route-personal': 403,
	'sign-in-needed': 401,
	'role-missing': 403,
	'desk-elsewhere': 403,
	'passkey-refused': 403,
	'invite-unknown': 404,
	'organisation-unknown': 404,
	'organisation-known': 409,
	'person-unknown': 404,
	'proposal-unknown': 404,
	'proposal-closed': 409,
	'second-person-needed': 403,
	'desk-refused': 409,
	'visit-unknown': 404,
	'checklist-incomplete': 422,
	'date-later': 400,
	'study-unknown': 404,
	'claim-unknown': 404,
	'nothing-new': 409,
	'release-overtaken': 409,
	'too-many-requests': 429,
	'code-unknown': 404,
	'file-refused': 422,
	'scan-busy': 503,
	'scan-slow': 503,
	'database-opening': 503,
	'database-unavailable': 503,
	fault: 500,
} as const satisfies Readonly<Record<string, number>>;
export type ProblemCode = keyof typeof PROBLEMS;

export type Problem = {
	readonly code: ProblemCode;
	/** Fill the words of the code. */
	readonly facts?: Facts;
	/** Where in the body or the query it stands, such as `ingredients_text`. */
	readonly path?: string;
	/** For programmers: the finer code and words of a schema. */
	readonly errors?: readonly {
		readonly path: string;
		readonly code: string;
		readonly message: string;
	}[];
	readonly retryAfter?: number;
	/** Methods that the address does know. */
	readonly allow?: string;
};

/** Words of the area `server` in each language. */
export type ServerWords = Readonly<Record<Language, Say>>;

/** A problem as an answer in the words of one language. */
export function problemAnswer(problem: Problem, say: Say): Answer {
	const status = PROBLEMS[problem.code];
	const body = {
		type: `urn:exoproof:problem:${problem.code}`,
		title: say(`server.problem.${problem.code}.title`, problem.facts),
		status,
		detail: say(`server.problem.${problem.code}.detail`, problem.facts),
		code: problem.code,
		...(problem.path === undefined ? {} : { path: problem.path }),
		...(problem.errors === undefined ? {} : { errors: problem.errors }),
	};
	const headers = {
		...PRIVATE_HEADERS,
		'content-type': 'application/problem+json; charset=utf-8',
		...(problem.retryAfter === undefined ? {} : { 'retry-after': String(problem.retryAfter) }),
		...(problem.allow === undefined ? {} : { allow: problem.allow }),
	};
	return { status, headers, body: JSON.stringify(body) };
}
