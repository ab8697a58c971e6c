// What is found of one vector: a file, or one case of it.

/** `check` answers null where all is as the vector says, else why it is not. */
export function judge(file, check, at) {
	const why = reasonOf(check);
	return why === null ? { file, at, outcome: 'passed' } : { file, at, outcome: 'failed', why };
}

function reasonOf(check) {
	try {
		return check();
	} catch (fault) {
		return fault.message;
	}
}

/** `suite` is what the vector needs and the product has not. */
export const unsupported = (file, suite) => ({ file, outcome: 'unsupported', suite });

/** Read for other vectors, and no vector itself. */
export const used = (file) => ({ file, outcome: 'used' });

/** Null where both are the same, else both. */
export const same = (found, wanted) =>
	found === wanted ? null : `found ${short(found)}, wanted ${short(wanted)}`;

const short = (value) => {
	const text = String(value);
	return text.length > 120 ? `${text.slice(0, 120)}…` : text;
};
