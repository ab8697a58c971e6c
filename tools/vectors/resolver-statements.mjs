// Each conformance statement of GS1-Conformant resolver 1.2, asked of the product's resolver with links of an example.
import { link } from './product.mjs';
import { same } from './result.mjs';

const ORIGIN = 'https://id.example.org';
const GTIN = '/01/09506000134352';
const LOT = `${GTIN}/10/ABC`;
/** GTIN 09506000134352 and lot ABC as GS1's own toolkit packs them. */
const PACKED = `${GTIN}/${packedLot('ABC')}`;
const BROWSER = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8';
const voc = (name) => link.GS1_VOCABULARY + name;

const CONTEXTS = [
	{
		path: LOT,
		description: 'A lot',
		links: [
			{ relation: link.DEFAULT_LINK, href: 'https://brand.example/lot', title: 'The lot' },
			{ relation: voc('certificationInfo'), href: 'https://lab.example/c', title: 'Certificate' },
		],
	},
	{
		path: GTIN,
		description: 'A product',
		links: [
			{ relation: link.DEFAULT_LINK, href: 'https://brand.example/product', title: 'The product' },
			{
				relation: voc('pip'),
				href: 'https://brand.example/en',
				title: 'About it',
				type: 'text/html',
				hreflang: ['en'],
			},
			{
				relation: voc('pip'),
				href: 'https://brand.example/fr',
				title: 'À propos',
				type: 'text/html',
				hreflang: ['fr'],
			},
		],
	},
];

async function linksOf({ gtin, lot }) {
	if (gtin !== '09506000134352') return [];
	return lot === null ? CONTEXTS.slice(1) : CONTEXTS;
}

/** Two bits a figure, as the compression of GS1 Digital Link 1.0 has it: identifier 10, length, letters in base 64. */
function packedLot(lot) {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const bits = (value, count) => value.toString(2).padStart(count, '0');
	const letters = [...lot].map((letter) => bits(alphabet.indexOf(letter), 6)).join('');
	const text = `${bits(1, 4)}${bits(0, 4)}${bits(3, 3)}${bits(lot.length, 5)}${letters}`;
	const whole = text.padEnd(Math.ceil(text.length / 6) * 6, '0');
	return (whole.match(/.{6}/g) ?? []).map((six) => alphabet[Number.parseInt(six, 2)]).join('');
}

const ask = (path, { method = 'GET', accept = BROWSER, acceptLanguage = null } = {}) =>
	link.resolveLink({ method, url: ORIGIN + path, accept, acceptLanguage }, linksOf);
const goesTo = async (path, wishes = {}) => {
	const { kind, headers } = await ask(path, wishes);
	return kind === 'redirect' ? headers.location : kind;
};
const linksetOf = async (path) => (await ask(path, { accept: link.LINKSET_TYPE })).body.linkset;

async function checkMethods() {
	const kinds = [];
	for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST'])
		kinds.push((await ask(LOT, { method })).kind);
	return same(kinds.join(' '), 'redirect redirect options refused');
}

async function checkOpen() {
	const kinds = [LOT, '/01/1', `${LOT}?linkType=all`, '/01/09506000134369'];
	const answers = await Promise.all(kinds.map((path) => ask(path)));
	const isOpen = answers.every(({ headers }) => headers['access-control-allow-origin'] === '*');
	return isOpen ? null : 'an answer is closed to other origins';
}

async function checkSecure() {
	const { headers } = await ask(LOT);
	return headers.link.startsWith('<https://') ? null : 'the scheme is lost';
}

const checkUnpacking = async () => same(await goesTo(PACKED), 'https://brand.example/lot');

async function checkSameAs() {
	const { headers } = await ask(PACKED);
	return same(headers.link.split(', ')[0], `<${ORIGIN}${LOT}>; rel="owl:sameAs"`);
}

async function checkSyntax() {
	for (const path of ['/01/09506000134353', '/01/12', `${GTIN}/21/A/10/B`, '/99/A', '/'])
		if ((await ask(path)).code !== 'syntax') return `${path} is taken`;
	return null;
}

async function checkErrors() {
	const answers = await Promise.all(['/01/09506000134369', '/01/1'].map((path) => ask(path)));
	return answers.every(({ kind }) => kind === 'refused') ? null : 'an error is a success';
}

async function checkAll() {
	const { kind, body } = await ask(`${LOT}?linkType=all`);
	if (kind !== 'linkset') return 'no linkset';
	const anchors = body.linkset.map(({ anchor }) => anchor).join(' ');
	return (
		same(anchors, `${ORIGIN}${LOT} ${ORIGIN}${GTIN}`) ??
		same(link.checkGs1Linkset(body).length, 0) ??
		same((await linksetOf(PACKED))[0].anchor, ORIGIN + LOT)
	);
}

async function checkLinkHeader() {
	const { headers } = await ask(LOT);
	return headers.link.includes(`${LOT}?linkType=linkset>; rel="linkset"`) ? null : 'not told of';
}

const checkDefault = async () =>
	same(await goesTo(LOT), 'https://brand.example/lot') ??
	same(await goesTo(GTIN), 'https://brand.example/product');

async function checkTitles() {
	const links = (await linksetOf(LOT)).flatMap(({ anchor, itemDescription, ...relations }) =>
		Object.values(relations).flat(),
	);
	return links.every(({ href, title }) => href !== '' && title !== '') ? null : 'one has no title';
}

async function checkBetter() {
	const wishes = [
		['en', 'https://brand.example/en?linkType=gs1:pip'],
		['fr-CA,en;q=0.5', 'https://brand.example/fr?linkType=gs1:pip'],
	];
	for (const [acceptLanguage, wanted] of wishes) {
		const why = same(await goesTo(`${GTIN}?linkType=gs1:pip`, { acceptLanguage }), wanted);
		if (why !== null) return why;
	}
	return checkDefault();
}

const checkType = async () =>
	same(
		await goesTo(`${LOT}?linkType=gs1:certificationInfo`),
		'https://lab.example/c?linkType=gs1:certificationInfo',
	);

const checkQuery = async () =>
	same(await goesTo(`${LOT}?17=271231&a=b%20c`), 'https://brand.example/lot?17=271231&a=b%20c');

async function checkDescription() {
	const description = link.resolverDescription('Example', ORIGIN);
	const names = ['name', 'resolverRoot', 'supportedPrimaryKeys'];
	return names.every((name) => name in description) ? null : 'it lacks a name';
}

async function checkVocabulary() {
	for (const linkType of ['gs1:pip', voc('pip'), 'https://gs1.org/voc/pip'])
		if (link.relationOf(linkType) !== voc('pip')) return `${linkType} is not known`;
	return null;
}

/** No answer is had from a company prefix alone: a whole item number is asked for. */
const checkPrefix = async () => same((await ask('/01/9506000')).code, 'syntax');
const checkSlash = async () => same(await goesTo(`${LOT}/`), 'https://brand.example/lot');
const checkQualifiers = async () =>
	same((await ask(`${GTIN}/22/2A/10/ABC/21/7?linkType=all`)).kind, 'linkset');
async function checkContentType() {
	const { headers } = await ask(LOT, { accept: link.LINKSET_TYPE });
	return same(headers['content-type'], link.LINKSET_TYPE);
}

/** What a line says, by words that no other line has; the first that fits is asked. */
export const STATEMENTS = [
	{ says: /key qualifiers SHALL be supported/, check: checkQualifiers },
	{ says: /GET, HEAD and OPTIONS/, check: checkMethods },
	{ says: /HTTPS/, check: checkSecure },
	{ says: /support CORS/, check: checkOpen },
	{ says: /owl:sameAs/, check: checkSameAs },
	{
		says: /(?:decompress|uncompressed URI on the same|relevant uncompressed)/,
		check: checkUnpacking,
	},
	{ says: /syntactically validate/, check: checkSyntax },
	{ says: /200 OK/, check: checkErrors },
	{ says: /linkType set to (?:all|linkset)|each level up|used as the subject/, check: checkAll },
	{ says: /(?:HTTP Link header|linkset in an HTTP)/, check: checkLinkHeader },
	{ says: /as the default for any given/, check: checkDefault },
	{ says: /human-readable title|link title/, check: checkTitles },
	{ says: /unless there is information in the request/, check: checkBetter },
	{ says: /requested linkType/, check: checkType },
	{ says: /key=value pairs/, check: checkQuery },
	{ says: /well-known\/gs1resolver/, check: checkDescription },
	{ says: /GS1 Web vocabulary namespace/, check: checkVocabulary },
	{ says: /gs1:handledBy/, check: checkPrefix },
	{ says: /trailing slashes/, check: checkSlash },
	{ says: /media type/, check: checkContentType },
];
