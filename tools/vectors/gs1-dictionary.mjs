// The GS1 syntax dictionary: every application identifier is known with exactly this format and company.
import { gs1 } from './product.mjs';
import { judge, same } from './result.mjs';

const LINE = /^(\d{2,4})(?:-(\d{2,4}))?\s+([*?!"$%&'()+,./:;<=>@[\\\]^_`{|}~-]*)\s+([NXYZ[].*)$/;
const COMPONENT = /^(\[)?([NXYZ])(\.\.)?(\d+)\]?((?:,[a-z0-9]+)*)$/;

export async function runGs1Dictionary(folder) {
	return folder.files
		.filter((file) => file.endsWith('.txt'))
		.flatMap((file) =>
			folder
				.text(file)
				.split('\n')
				.filter((line) => /^\d/.test(line))
				.map((line) => judge(file, () => checkLine(line), line.split(/\s/, 1)[0])),
		);
}

function checkLine(line) {
	const [text] = line.split('#', 1);
	const [, first, last = first, flags = '', rest = ''] = LINE.exec(text.trimEnd()) ?? [];
	if (first === undefined) return 'a line of no form that is known';
	const words = rest.split(/\s+/).filter((word) => word !== '');
	const wanted = describe(flags, words);
	for (let number = Number(first); number <= Number(last); number += 1) {
		const found = gs1.identifierOf(String(number).padStart(first.length, '0'));
		const why = found === null ? 'unknown' : same(tell(found), wanted);
		if (why !== null) return why;
	}
	return null;
}

/** One text of the line's meaning, in a fixed order. */
function describe(flags, words) {
	const parts = words.filter((word) => COMPONENT.test(word)).map(componentOf);
	const attributes = words.filter((word) => !COMPONENT.test(word));
	const values = (name) =>
		attributes.filter((one) => one.startsWith(`${name}=`)).map((one) => one.slice(name.length + 1));
	const keys = attributes.filter((one) => one === 'dlpkey' || one.startsWith('dlpkey='));
	return JSON.stringify({
		isFixed: flags.includes('*'),
		isAttribute: flags.includes('?'),
		isKey: keys.length > 0,
		parts,
		excludes: values('ex').flatMap((one) => one.split(',')),
		requires: values('req').map((one) => one.split(',').map((group) => group.split('+'))),
		qualifiers: values('dlpkey').flatMap((one) =>
			one.split('|').map((choice) => choice.split(',')),
		),
	});
}

function componentOf(word) {
	const [, opened, set, dots, digits, linters] = COMPONENT.exec(word);
	const most = Number(digits);
	const least = dots === undefined ? most : 1;
	const names = linters.split(',').slice(1);
	return { set: set.toLowerCase(), least, most, isOptional: opened !== undefined, linters: names };
}

const tell = ({ isFixed, isAttribute, isKey, components, excludes, requires, qualifiers }) =>
	JSON.stringify({
		isFixed,
		isAttribute,
		isKey,
		parts: components.map(({ set, least, most, isOptional, linters }) => ({
			set,
			least,
			most,
			isOptional,
			linters,
		})),
		excludes,
		requires,
		qualifiers,
	});
