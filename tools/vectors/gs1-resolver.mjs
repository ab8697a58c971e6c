// GS1-Conformant resolver 1.2: linksets as examples and schemas show them, and every statement asked of the resolver.
import { fits, laxness } from './json-schema.mjs';
import { link, parse } from './product.mjs';
import { STATEMENTS } from './resolver-statements.mjs';
import { judge, same } from './result.mjs';

const isSchema = (file) => /schema\.json$/.test(file);
const isGs1Right = (value) => link.checkGs1Linkset(value).length === 0;
const isRight = (value) => link.checkLinkset(value).length === 0;

export async function runGs1Resolver(folder) {
	const linksets = folder.files.filter((file) => file.endsWith('.json') && !isSchema(file));
	const results = linksets.map((file) => judge(file, () => checkLinkset(folder, file)));
	for (const file of folder.files.filter(isSchema))
		results.push(judge(file, () => checkSchema(folder, file, linksets)));
	for (const file of folder.files.filter((one) => one.endsWith('.txt')))
		results.push(...(await judgeStatements(folder, file)));
	return results;
}

/** A name tells whether it is valid, and as which: any linkset, or one of a GS1 resolver. */
function checkLinkset(folder, file) {
	const value = parse(folder.text(file));
	const isWanted = !/(?:^|\/)invalid/.test(file);
	// An example may stand with its JSON-LD context in the same file.
	const { '@context': _, ...bare } = value;
	const check = /basic|example/i.test(file) && !/gs1/i.test(file) ? isRight : isGs1Right;
	return same(check(bare), isWanted);
}

function checkSchema(folder, file, linksets) {
	const schema = folder.json(file);
	const check = /gs1/.test(file) ? isGs1Right : isRight;
	const own = link.linksetOf(OWN, 'https://id.example.org');
	const all = [...linksets.map((one) => folder.json(one)), own];
	if (!fits(schema, own) && /gs1/.test(file)) return 'it refuses our own linkset';
	for (const value of all.filter((one) => fits(schema, one))) {
		if (!check(value)) return 'what it takes does not conform';
		// The plain schema is closed, and so refuses what the standard leaves open.
		const why = laxness(schema, value, /gs1/.test(file) ? check : () => false);
		if (why !== null) return why;
	}
	return null;
}

const OWN = [
	{
		path: '/01/09506000134352',
		description: 'An item',
		links: [
			{
				relation: link.DEFAULT_LINK,
				href: '/a',
				title: 'A page',
				type: 'text/html',
				hreflang: ['en'],
			},
		],
	},
];

/** A line with SHALL or SHOULD is a statement; lines that only may be so, or are headings, are none. */
async function judgeStatements(folder, file) {
	const lines = folder.text(file).split(/\r?\n/);
	const results = [];
	for (const [at, line] of lines.entries()) {
		if (!/\b(?:SHALL|SHOULD)\b/.test(line)) continue;
		const statement = STATEMENTS.find(({ says }) => says.test(line));
		const why = statement === undefined ? 'a statement that is not known' : await statement.check();
		results.push(judge(file, () => why, `line ${at + 1}`));
	}
	return results;
}
